"""Makes the constructed posts of the library case: the same bytes every time.

Run it to write the file again: python -m tests.cases.library_posts
No post is a real one. Heads, points and hours are ours; docs/explanation/the-library-case.md
says why they were chosen.
"""

from pathlib import Path

from tests.cases import made_posts
from tests.cases.made_posts import Block, Employer

WHERE = Path(__file__).parents[2] / "src" / "spinout" / "cases" / "library-service" / "posts.csv"
COUNCIL = Employer(scheme="lgps_ew_2014", full_time="37", spine=None, says_works=False)

ADVISER = "Statutory adviser: the council keeps its own advice on its library duty"
ICT = "Looks after ICT for other council services too; share not yet agreed"
FINANCE = "Does finance for other council services too; share not yet agreed"

SATURDAY = ("5", "6", "7.5")
COUNTER = ("8", "11", "12", "10", "7.5")
SENIOR = ("9", "11", "14", "12")
PROFESSIONAL = ("18.5", "37", "22.5")

BLOCKS = (
    Block(code="LA", group="Library assistant", grade="Grade 2", point=3, heads=73, hours=SATURDAY),
    Block(code="LA", group="Library assistant", grade="Grade 2", point=4, heads=140, hours=COUNTER),
    Block(
        code="SL",
        group="Senior library assistant",
        grade="Grade 3",
        point=5,
        heads=46,
        hours=SENIOR,
    ),
    Block(
        code="SL",
        group="Senior library assistant",
        grade="Grade 3",
        point=6,
        heads=50,
        hours=SENIOR,
    ),
    Block(
        code="MD",
        group="Mobile library driver",
        grade="Grade 4",
        point=7,
        heads=11,
        hours=("37", "18.5"),
    ),
    Block(
        code="MD", group="Mobile library driver", grade="Grade 4", point=8, heads=3, hours=("37",)
    ),
    Block(code="SU", group="Support", grade="Grade 4", point=8, heads=14, hours=("15", "18.5")),
    Block(code="SU", group="Support", grade="Grade 5", point=11, heads=4, hours=("37", "18.5")),
    Block(code="LI", group="Librarian", grade="Grade 6", point=14, heads=10, hours=PROFESSIONAL),
    Block(code="LI", group="Librarian", grade="Grade 7", point=18, heads=16, hours=PROFESSIONAL),
    Block(code="AM", group="Area manager", grade="Grade 8", point=20, heads=3, hours=("37",)),
    Block(code="AM", group="Area manager", grade="Grade 8", point=22, heads=10, hours=("37",)),
    Block(
        code="SA",
        group="Statutory adviser",
        grade="Grade 8",
        point=22,
        heads=10,
        hours=("37", "22.5"),
        perimeter="out",
        reason=ADVISER,
    ),
    Block(
        code="IT",
        group="ICT and finance support",
        grade="Grade 6",
        point=15,
        heads=7,
        hours=("37",),
        perimeter="shared",
        reason=ICT,
    ),
    Block(
        code="FI",
        group="ICT and finance support",
        grade="Grade 5",
        point=12,
        heads=5,
        hours=("37", "18.5"),
        perimeter="shared",
        reason=FINANCE,
    ),
)


def text() -> str:
    """The whole of posts.csv."""
    return made_posts.text(COUNCIL, BLOCKS)


if __name__ == "__main__":
    WHERE.write_bytes(text().encode("utf-8"))
