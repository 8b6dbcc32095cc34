"""A link holds the answers and nothing else: every set of them comes back, and no forgery does."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.web.asking import link
from spinout.web.asking.declared import Asked, Takes
from spinout.web.asking.entered import Answer
from spinout.web.asking.link import LONGEST, MangledLinkError, Told
from spinout.web.first_check.asked import ASKED as CHECK
from spinout.web.received.asked import ASKED as RECEIVED

ON = date(2026, 11, 23)
LAW = "0123abcd"
ADDRESS = "https://a-name-as-long-as-councils-have.example.gov.test/could-we/answer/?"
SETS = {"check": CHECK, "received": RECEIVED}
GOOD = "v=1&on=2026-11-23&law=0123abcd&nation=england&work=liberty.planning&received=2026-11-02"
FORGED = [
    "",
    "v=1",
    "nonsense",
    "v=2&on=2026-11-23&law=0123abcd",
    GOOD.replace("v=1", "v=0"),
    GOOD.replace("2026-11-23", "2026-13-23"),
    GOOD.replace("2026-11-23", "yesterday"),
    GOOD.replace("0123abcd", "0123ABCD"),
    GOOD.replace("0123abcd", "x"),
    GOOD.replace("england", "atlantis"),
    GOOD.replace("liberty.planning", "planning.liberty"),
    GOOD.replace("liberty.planning", "liberty.liberty"),
    GOOD.replace("liberty.planning", ""),
    GOOD.replace("2026-11-02", "1900-01-01"),
    GOOD.replace("2026-11-02", "2026-02-30"),
    f"{GOOD}&nation=wales",
    f"{GOOD}&years=0",
    f"{GOOD}&years=5.5",
    f"{GOOD}&years=05",
    f"{GOOD}&years=99999999999",
    f"{GOOD}&name=Jo",
    f"{GOOD}&words=library",
    f"{GOOD}&utm_source=x",
    f"{GOOD}&service=<script>",
    f"{GOOD}&%ff=%fe",
    GOOD[:-3],
    GOOD + "&" * 50,
    GOOD + "&years=1" * 400,
]


def answer_to(asked: Asked) -> st.SearchStrategy[Answer]:
    """Every answer the question takes."""
    keys = [each.key for each in asked.choices]
    match asked.takes:
        case Takes.ONE:
            return st.sampled_from(keys)
        case Takes.SOME:
            chosen = st.sets(st.sampled_from(keys), min_size=1)
            return chosen.map(lambda held: tuple(key for key in keys if key in held))
        case Takes.DAY:
            return st.dates(asked.first, asked.last)
        case Takes.WHOLE:
            return st.integers(asked.low, asked.high)


def every_set(asked: tuple[Asked, ...]) -> st.SearchStrategy[dict[str, Answer]]:
    """Every set of answers: each question answered in any way, or left out."""
    return st.fixed_dictionaries({}, optional={each.name: answer_to(each) for each in asked})


def largest(asked: tuple[Asked, ...]) -> dict[str, Answer]:
    """The answers that take most room."""
    found: dict[str, Answer] = {}
    for each in asked:
        keys = [choice.key for choice in each.choices]
        found[each.name] = {
            Takes.ONE: max(keys, key=len, default=""),
            Takes.SOME: tuple(keys),
            Takes.DAY: each.last,
            Takes.WHOLE: each.high,
        }[each.takes]
    return found


@pytest.mark.parametrize("name", SETS)
@given(data=st.data(), on=st.dates(date(2012, 1, 1), date(2049, 12, 31)))
def test_every_set_of_answers_comes_back_as_it_was(
    name: str, data: st.DataObject, on: date
) -> None:
    told = Told(answers=data.draw(every_set(SETS[name])), on=on, law=LAW)
    query = link.written(SETS[name], told)
    assert link.opened(SETS[name], query) == told
    assert link.written(SETS[name], link.opened(SETS[name], query)) == query


@pytest.mark.parametrize("name", SETS)
def test_the_largest_link_is_short_enough_with_its_address(name: str) -> None:
    told = Told(answers=largest(SETS[name]), on=ON, law=LAW)
    query = link.written(SETS[name], told)
    assert len(ADDRESS + query) <= LONGEST
    assert link.opened(SETS[name], query) == told


@pytest.mark.parametrize("name", SETS)
def test_a_link_holds_only_closed_answers_days_and_numbers(name: str) -> None:
    told = Told(answers=largest(SETS[name]), on=ON, law=LAW)
    held = dict(parse_qsl(link.written(SETS[name], told)))
    assert set(held) == {"v", "on", "law"} | {each.name for each in SETS[name]}
    assert {each.takes for each in SETS[name]} <= set(Takes)
    assert all(text.isascii() and " " not in text for text in held.values())


@pytest.mark.parametrize("query", FORGED)
def test_a_link_that_we_did_not_make_is_refused(query: str) -> None:
    assert link.opened(CHECK, GOOD).answers["nation"] == "england"
    with pytest.raises(MangledLinkError):
        link.opened(CHECK, query)


@given(st.text(max_size=300))
def test_whatever_comes_in_place_of_a_link_is_refused_and_never_a_fault(query: str) -> None:
    with pytest.raises(MangledLinkError):
        link.opened(CHECK, query)


@given(st.integers(0, len(GOOD) - 1), st.characters())
def test_a_link_with_one_letter_changed_is_another_good_one_or_is_refused(
    place: int, letter: str
) -> None:
    changed = GOOD[:place] + letter + GOOD[place + 1 :]
    try:
        told = link.opened(CHECK, changed)
    except MangledLinkError:
        return
    assert link.opened(CHECK, link.written(CHECK, told)) == told
