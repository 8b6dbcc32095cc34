"""What the finer lines say to each side, drawn from one run of the forecast."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from spinout.facts.budget import Row
from spinout.facts.plan import CaseFacts
from spinout.forecast.book import book_of
from spinout.forecast.given import Given
from spinout.forecast.inputs import input_key
from spinout.forecast.months import MONTHS_IN_YEAR, YEARS, year_label
from spinout.forecast.pence import in_pence
from spinout.forecast.switching import value_for_money
from spinout.forecast.values import values_of
from spinout.handovers.sides import (
    ClosingStep,
    FirstDayLine,
    FirstDayState,
    ParentYear,
    PartnerRow,
    Sides,
)
from spinout.lines import evaluate

Monthly = Mapping[str, npt.NDArray[np.float64]]

_AGREEMENT = ("agreed_by", "role", "agreed_on", "paper")
_CONFIRMATION = ("confirmed_by", "confirmed_on")
_OF_THE_PARTNER = ("partner_shares", "partner_fee", "partner_exit_price")
_HEADLINES = (
    ("Reserve at the end of year 5", "reserve", -1),
    ("Cash at the end of year 5", "cash", -1),
)


def sides(given: Given, facts: CaseFacts, monthly: Monthly) -> Sides:
    """What the finer lines of the run say beside its statements."""
    return Sides(
        first_day=_first_day(given, facts),
        parent=_parent(given, monthly),
        value=value_for_money(given, monthly),
        closing=_closing(given, facts, monthly),
        partner=_partner(given, monthly),
    )


def _first_day(given: Given, facts: CaseFacts) -> tuple[FirstDayLine, ...]:
    rows = facts.budget.rows.get("first_day", ()) if given.parts.named("first_day") else ()
    return tuple(
        FirstDayLine(
            name=row.name,
            owned=given.pence(f"first_day_{number}_owned"),
            owed=given.pence(f"first_day_{number}_owed"),
            owner=next((each.owner for each in row.inputs.values() if each.owner), ""),
            state=_state(row),
            says=_says(row),
        )
        for number, row in enumerate(rows, start=1)
    )


def _state(row: Row) -> FirstDayState:
    """Agreed needs who, in what role, when and in which paper, and the other side’s own word."""
    if not all(row.words.get(each) for each in _AGREEMENT):
        return FirstDayState.MISSING
    if all(row.words.get(each) for each in _CONFIRMATION):
        return FirstDayState.AGREED
    return FirstDayState.STATED


def _says(row: Row) -> str:
    words = row.words
    match _state(row):
        case FirstDayState.MISSING:
            return "Nobody has signed this line. It needs a post, its role, a day and a paper."
        case FirstDayState.STATED:
            return (
                f"Stated by the team: {words['agreed_by']} ({words['role']}) agreed it on "
                f"{words['agreed_on']}, in {words['paper']}. The other side has not confirmed it."
            )
        case FirstDayState.AGREED:
            return (
                f"Agreed by {words['agreed_by']} ({words['role']}) on {words['agreed_on']}, in "
                f"{words['paper']}. Confirmed by {words['confirmed_by']} on "
                f"{words['confirmed_on']}."
            )


def _yearly(monthly: Monthly, key: str) -> list[int]:
    if key not in monthly:
        return [0] * YEARS
    by_year = in_pence(monthly[key]).reshape(YEARS, MONTHS_IN_YEAR).sum(axis=1)
    return [int(each) for each in by_year]


def _parent(given: Given, monthly: Monthly) -> tuple[ParentYear, ...]:
    if not given.parts.has("parent", "parent_vat", "value"):
        return ()
    keys = ("contract_income", "parent_stranded", "parent_client_side", "parent_vat", "staying")
    contract, stranded, client, vat, staying = (_yearly(monthly, key) for key in keys)
    paid = given.pence("set_up") * int(given.one("set_up_paid_by_parent"))
    known = "staying" in monthly
    found = []
    for year in range(YEARS):
        set_up = paid if year == 0 else 0
        cost = contract[year] + stranded[year] + client[year] + vat[year] + set_up
        found.append(
            ParentYear(
                number=year + 1,
                label=year_label(given.first_month, year + 1),
                contract=contract[year],
                stranded=stranded[year],
                client_side=client[year],
                vat=vat[year],
                set_up=set_up,
                staying=staying[year] if known else None,
                change=cost - staying[year] if known else None,
            )
        )
    return tuple(found)


def _closing(given: Given, facts: CaseFacts, monthly: Monthly) -> tuple[ClosingStep, ...]:
    if not given.parts.named("closing"):
        return ()
    return tuple(
        ClosingStep(
            name=row.name,
            who=row.words.get("who", ""),
            when=row.words.get("when", ""),
            cost=given.pence(f"closing_{number}_amount"),
            left=int(in_pence(monthly[f"left_after_closing_{number}"])[-1]),
        )
        for number, row in enumerate(facts.budget.rows["closing"], start=1)
    )


def _partner(given: Given, monthly: Monthly) -> tuple[PartnerRow, ...]:
    if not given.parts.has("partner"):
        return ()
    nought = {input_key(key): 0.0 for key in _OF_THE_PARTNER}
    without = evaluate(book_of(given), {**values_of(given), **nought})
    rows = [
        PartnerRow(
            name=name,
            with_partner=int(in_pence(monthly[key])[place]),
            without=int(in_pence(without[key])[place]),
        )
        for name, key, place in _HEADLINES
    ]
    lowest = PartnerRow(
        name="Lowest cash at the end of a month",
        with_partner=int(in_pence(monthly["cash"]).min()),
        without=int(in_pence(without["cash"]).min()),
    )
    return (*rows, lowest)
