"""The tables of the page on awards are what the rules answer."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from spinout.clocks import weekday_in_words
from spinout.facts.service import Nation
from spinout.findings import UNKNOWN
from spinout.money import money
from tests.routes.awards import NURSES, answered, award_of, clock

Changes = Mapping[str, object]
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "how-a-contract-is-awarded.md"


def row(*cells: str) -> str:
    """A row of a table on the page."""
    return f"| {' | '.join(cells)} |"


@pytest.fixture(scope="module")
def page() -> str:
    """The page as it stands."""
    return PAGE.read_text(encoding="utf-8")


def test_every_limit_on_the_page_is_the_one_we_hold(page: str) -> None:
    held: dict[str, list[str]] = {}
    for each in award_of({}).limits:
        held.setdefault(each.name, []).append(money(each.pence).removesuffix(".00"))
    for name, values in held.items():
        assert row(name, *values) in page


LEISURE: Changes = {"service.cpv": "92610000", "contract.value": 420_000_000}


@pytest.mark.parametrize(
    ("paid", "pounds", "said", "missing"),
    [
        (False, 4_200_000, "`LIGHT_TOUCH`, `S33_RESERVABLE`", ()),
        (UNKNOWN, 4_200_000, "the same, and it names", ("contract.concession",)),
        (True, 4_200_000, "`BELOW_THRESHOLD`, `S33_NO(value)`", ()),
        (True, 5_372_609, "`LIGHT_TOUCH`, `S33_RESERVABLE`", ()),
    ],
)
def test_the_leisure_centres_of_the_page_are_answered_so(
    page: str, paid: object, pounds: int, said: str, missing: tuple[str, ...]
) -> None:
    found = answered(
        {**LEISURE, "contract.concession": paid, "contract.value": pounds * 100}
    ).findings[1:]
    codes = ", ".join(f"`{each.code}`" for each in found)
    assert f"£{pounds:,} | {said}" in page
    assert said.startswith("the same") or codes == said
    assert {key for each in found for key in each.missing} == set(missing)


OFFERED: Changes = {"notices.standstill_offered": True}
FULL: Changes = {"service.cpv": "72000000"}
ENTERED: Changes = {"notices.contract_entered": date(2026, 11, 2)}
INTENDED: Changes = {**NURSES, "notices.intention_published": date(2026, 12, 17)}


@pytest.mark.parametrize(
    ("key", "changes", "says"),
    [
        (
            "psr.msp_wait",
            {**NURSES, "notices.approach_sent": date(2026, 11, 2)},
            "sent 2 November 2026: last day {last}",
        ),
        ("psr.standstill", INTENDED, "published 17 December 2026: ends {last}"),
        (
            "psr.standstill",
            {
                **INTENDED,
                "notices.representations": True,
                "notices.further_decision": date(2027, 1, 8),
            },
            "told 8 January 2027: ends {last}",
        ),
        (
            "psr.award_notice",
            {**NURSES, "contract.award": date(2027, 6, 1)},
            "1 June 2027: last day {last}",
        ),
        (
            "pa.standstill",
            {**OFFERED, "notices.award_published": date(2026, 11, 2)},
            "2 November 2026: ends {last}",
        ),
        ("pa.details", ENTERED, "2 November 2026: last day {last}"),
        ("pa.details", {**FULL, **ENTERED}, "2 November 2026: last day {last}"),
        (
            "s33.lookback",
            {"contract.last_reserved_contract": date(2025, 4, 1)},
            "1 April 2025: clear on {earliest}",
        ),
    ],
)
def test_every_worked_day_of_the_page_is_the_one_we_count(
    page: str, key: str, changes: Changes, says: str
) -> None:
    found = clock(key, changes)
    assert found.last is not None
    days = {"last": found.last, "earliest": found.earliest or found.last}
    told = {name: weekday_in_words(day).partition(" ")[2] for name, day in days.items()}
    assert says.format(**told) in page


@pytest.mark.parametrize(
    ("starts", "england", "wales", "museum"),
    [
        (date(2023, 12, 31), "OUTSIDE_OUR_DATA", "OUTSIDE_OUR_DATA", "OUTSIDE_OUR_DATA"),
        (date(2024, 1, 1), "PSR", "OUTSIDE_OUR_DATA", "OUTSIDE_OUR_DATA"),
        (date(2025, 2, 23), "PSR", "OUTSIDE_OUR_DATA", "OUTSIDE_OUR_DATA"),
        (date(2025, 2, 24), "PSR", "PSR", "LIGHT_TOUCH"),
    ],
)
def test_the_rules_change_on_the_days_the_page_gives(
    starts: date, england: str, wales: str, museum: str
) -> None:
    day = {"contract.procurement_starts": starts}
    assert england in answered({**NURSES, **day}).codes
    assert wales in answered({**NURSES, **day, "parent.nation": Nation.WALES}).codes
    assert museum in answered(day).codes
