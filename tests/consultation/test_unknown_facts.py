"""A fact is missing from a duty if, and only if, it could change what the duty is."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from spinout.facts.service import Nation, ParentKind
from spinout.facts.transfer import Measures, Recognised
from spinout.findings import UNKNOWN, Outcome
from spinout.handovers.duties import Duty
from tests.consultation.moves import told

VALUES: Mapping[str, tuple[object, ...]] = {
    "parent.nation": (Nation.ENGLAND, Nation.NORTHERN_IRELAND),
    "parent.kind": (ParentKind.COUNTY_COUNCIL, ParentKind.NHS_TRUST),
    "transfer.day": (date(2027, 4, 1), date(2027, 6, 1)),
    "transfer.colleagues": (9, 180),
    "transfer.stay_affected": (0, 60),
    "transfer.employer_size": (40, 4000),
    "transfer.union_recognised": tuple(Recognised),
    "transfer.representatives": (True, False),
    "transfer.invited": (True, False),
    "transfer.measures": tuple(Measures),
    "transfer.redundancies": (0, 5, 25, 150),
}
"""A value from each band that the law cuts at."""

DAY = {"transfer.day": "case.go_live"}
"""The day is asked for as the plan's own."""

Chosen = tuple[tuple[str, object], ...]


@cache
def answers(chosen: Chosen) -> dict[str, Duty]:
    return told(dict(chosen))


def core(duty: Duty) -> tuple[object, ...]:
    """What a duty comes to: if it is owed, by and to whom, by when, whom it covers, which rule."""
    turns = ("no one who stays", "An older rule")
    said = tuple(each in duty.says for each in turns)
    return (duty.owed, duty.who, duty.to, duty.latest, said)


def completions(known: Mapping[str, object]) -> Iterator[dict[str, object]]:
    unknown = [key for key, value in known.items() if value is UNKNOWN]
    for values in product(*(VALUES[key] for key in unknown)):
        yield {**known, **dict(zip(unknown, values, strict=True))}


def matters(duty: str, key: str, known: Mapping[str, object]) -> bool:
    """Whether two completions that differ only in `key` give two duties."""
    others = {name: value for name, value in known.items() if name != key}
    for rest in completions(others):
        seen = {core(answers(tuple({**rest, key: value}.items()))[duty]) for value in VALUES[key]}
        if len(seen) > 1:
            return True
    return False


@st.composite
def partly_known(draw: st.DrawFn) -> dict[str, object]:
    unknown = draw(st.sets(st.sampled_from(sorted(VALUES)), min_size=1, max_size=4))
    return {
        key: UNKNOWN if key in unknown else draw(st.sampled_from(values))
        for key, values in VALUES.items()
    }


@settings(max_examples=120, deadline=None)
@given(partly_known())
def test_a_fact_is_missing_only_if_it_could_change_the_duty(known: dict[str, object]) -> None:
    for key, duty in answers(tuple(known.items())).items():
        for fact in (name for name, value in known.items() if value is UNKNOWN):
            asked = DAY.get(fact, fact) in duty.missing
            assert asked == matters(key, fact, known), (key, fact)


@settings(max_examples=120, deadline=None)
@given(partly_known())
def test_a_settled_duty_never_changes_as_facts_become_known(known: dict[str, object]) -> None:
    for key, duty in answers(tuple(known.items())).items():
        if duty.missing or duty.owed is Outcome.DEPENDS:
            continue
        for whole in completions(known):
            assert answers(tuple(whole.items()))[key].owed is duty.owed, key


def test_a_case_that_says_nothing_is_told_every_duty_and_asked_for_each_fact() -> None:
    found = told(dict.fromkeys(VALUES, UNKNOWN))
    asked = {key for duty in found.values() for key in duty.missing}
    assert asked == {DAY.get(key, key) for key in VALUES}
    assert all(duty.latest is None for duty in found.values())
