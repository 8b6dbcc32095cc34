"""Makes the constructed posts of the community health case: the same bytes every time.

Run it to write the file again: python -m tests.cases.health_posts
No post is a real one. Heads, bands, steps and hours are ours; docs/explanation/the-health-case.md
says why they were chosen.
"""

from pathlib import Path

from tests.cases import made_posts
from tests.cases.made_posts import Block, Employer

WHERE = Path(__file__).parents[2] / "src" / "spinout" / "cases" / "community-health" / "posts.csv"
TRUST = Employer(scheme="nhs_2015", full_time="37.5", spine="afc-england", says_works=True)

PUBLIC_HEALTH = "Advises the commissioner, who keeps this work"
ICT = "Looks after ICT for the trust’s hospitals too; share not yet agreed"
ESTATES = "Looks after buildings for the trust’s hospitals too; share not yet agreed"

SHORT = ("7.5", "10", "12", "9")
PART = ("12", "15", "18.75", "14")
HALF = ("15", "18.75", "22.5", "15")
LONG = ("22.5", "30", "37.5", "18.75")
FULL = ("37.5",)
WORKS = {
    "SW": (*("permanent",) * 9, "bank"),
    "CN": (*("permanent",) * 12, "fixed-term", "long-leave"),
    "AD": (*("permanent",) * 20, "agency"),
}
"""How colleagues of some kinds of job work, taking turns; all others are permanent."""


def _block(
    code: str,
    group: str,
    band: str,
    step: int,
    heads: int,
    hours: tuple[str, ...],
    *,
    stays: tuple[str, str] = ("in", ""),
) -> Block:
    perimeter, reason = stays
    return Block(
        code=code,
        group=group,
        grade=f"Band {band}",
        point=step,
        heads=heads,
        hours=hours,
        perimeter=perimeter,
        works=WORKS.get(code, ("permanent",)),
        reason=reason,
    )


BLOCKS = (
    _block("SW", "Healthcare support worker", "2", 1, 96, PART),
    _block("SW", "Healthcare support worker", "3", 1, 40, PART),
    _block("SW", "Healthcare support worker", "3", 2, 88, HALF),
    _block("RA", "Rehabilitation assistant", "3", 2, 44, HALF),
    _block("RA", "Rehabilitation assistant", "4", 2, 28, HALF),
    _block("AD", "Administrator", "2", 1, 42, SHORT),
    _block("AD", "Administrator", "3", 2, 76, PART),
    _block("AD", "Administrator", "4", 2, 30, HALF),
    _block("DN", "Dental nurse", "4", 1, 12, HALF),
    _block("DN", "Dental nurse", "4", 2, 4, HALF),
    _block("CN", "Community nurse", "5", 1, 36, PART),
    _block("CN", "Community nurse", "5", 2, 62, HALF),
    _block("CN", "Community nurse", "5", 3, 110, HALF),
    _block("DI", "District nurse", "6", 2, 38, HALF),
    _block("DI", "District nurse", "6", 3, 64, LONG),
    _block("HV", "Health visitor", "6", 2, 24, HALF),
    _block("HV", "Health visitor", "6", 3, 58, HALF),
    _block("SN", "School nurse", "5", 3, 18, PART),
    _block("SN", "School nurse", "6", 3, 12, PART),
    _block("PT", "Physiotherapist", "5", 2, 14, HALF),
    _block("PT", "Physiotherapist", "6", 3, 32, HALF),
    _block("OT", "Occupational therapist", "6", 3, 28, HALF),
    _block("SL", "Speech and language therapist", "6", 3, 18, PART),
    _block("PO", "Podiatrist", "6", 2, 8, PART),
    _block("PO", "Podiatrist", "6", 3, 10, HALF),
    _block("TL", "Team leader", "7", 2, 18, LONG),
    _block("TL", "Team leader", "7", 3, 20, LONG),
    _block("AP", "Advanced practitioner", "8a", 2, 7, LONG),
    _block("SM", "Service manager", "8a", 3, 11, FULL),
    _block("SM", "Service manager", "8b", 2, 4, FULL),
    _block("DR", "Director", "8d", 2, 3, FULL),
    _block("PH", "Public health adviser", "7", 3, 10, LONG, stays=("out", PUBLIC_HEALTH)),
    _block("IT", "ICT and estates support", "5", 3, 9, FULL, stays=("shared", ICT)),
    _block("ES", "ICT and estates support", "4", 2, 8, FULL, stays=("shared", ESTATES)),
)


def text() -> str:
    """The whole of posts.csv."""
    return made_posts.text(TRUST, BLOCKS)


if __name__ == "__main__":
    WHERE.write_bytes(text().encode("utf-8"))
