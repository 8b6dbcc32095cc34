"""Cases to write and read again: the examples, and cases made of random answers."""

import io
import tomllib
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files

from hypothesis import strategies as st

from spinout.facts.answer import UnfitAnswerError, check
from spinout.facts.case_writer import case_text, with_answer, written_value
from spinout.facts.casefile import read_case
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.plan import CaseFacts
from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.questions import QUESTIONS, Kind, Question
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY

EXAMPLES = tuple(
    sorted(each.name for each in (files("spinout") / "cases").iterdir() if each.is_dir())
)
APART = (*ENTRIES, "case.default_variant")
ODD = ("=1+1", "+44", "@SUM(A1)", "_x0041_", "_x005F_", '"""', "'''", "\\", "a\tb", "a\r\nb", "#")
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
)


def tables_of(example: str) -> dict[str, object]:
    """The tables of an example’s case.toml."""
    text = (files("spinout") / "cases" / example / "case.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def posts_of(example: str) -> str:
    """The text of an example’s posts.csv."""
    return (files("spinout") / "cases" / example / "posts.csv").read_text(encoding="utf-8")


def facts_of(tables: Mapping[str, object], posts: str = NOTHING_YET) -> CaseFacts:
    """The facts in the files that these tables and posts are written as."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("case.toml", case_text(tables))
        made.writestr("posts.csv", posts)
    return read_case(zipfile.Path(held))


def _entered(asked: Question) -> st.SearchStrategy[object]:
    match asked.kind:
        case Kind.CHOICE:
            return st.sampled_from(asked.choices)
        case Kind.CHOICES:
            return st.lists(st.sampled_from(asked.choices), min_size=1, max_size=4)
        case Kind.YES_NO:
            return st.booleans()
        case Kind.DATE:
            return st.dates(FIRST_DAY, LAST_DAY)
        case Kind.TEXT:
            return st.just("92511000") if asked.key == "service.cpv" else WORDS
        case Kind.PARAGRAPHS:
            return st.lists(WORDS, max_size=3).map("\n\n".join)
        case Kind.WHOLE:
            return st.integers(int(asked.low), int(asked.high))
        case _:
            return st.decimals(asked.low, asked.high, places=2)


@st.composite
def random_tables(draw: st.DrawFn) -> dict[str, object]:
    """The tables of a case in which some questions are answered, each as its kind allows."""
    tables: dict[str, object] = {}
    for asked in QUESTIONS:
        if asked.section == "posts" or asked.key in APART or not draw(st.booleans()):
            continue
        try:
            answer = check(asked, draw(_entered(asked)))
        except UnfitAnswerError:
            continue
        tables = with_answer(tables, asked, written_value(asked, answer))
    return tables
