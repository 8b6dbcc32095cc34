"""Clocks of an award: the health rules, the waits and notices, and the look-back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from spinout.clocks.keyed_clock import Asked, ClockRule, Counted, figure_on
from spinout.clocks.keyed_days import counted_from, set_by_law
from spinout.clocks.nations import Nation
from spinout.clocks.pauses import Counts, Starts
from spinout.clocks.words import counted, weekday_in_words
from spinout.clocks.working_days import working_days_after
from spinout.clocks.years import anniversary

ENGLAND = frozenset({Nation.ENGLAND})
ACT_OF_2023 = frozenset({Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND})
"""The nations whose buyers the Procurement Act 2023 binds."""

MAY_WAIT = (
    "No law makes a light touch contract wait. If the award notice says it will wait, it must "
    "wait at least this long."
)
LIGHT_ONLY = "This is for a light touch contract. For others the law gives 30 days, not 120."


class DecidedTooSoonError(ValueError):
    """A further decision is said to come before anyone could object."""

    def __init__(self, begins: date) -> None:
        super().__init__(
            f"Others may object from {weekday_in_words(begins)}. Enter the day of a further "
            "decision on or after it."
        )


def health_standstill(asked: Asked) -> Counted:
    """The wait under the health rules; it runs on where others objected.

    It begins the day after the notice is published, and 8 working days count after that day.
    Law: psr/standstill-working-days, psr/standstill-after-objection-days
    """
    begins = asked.start + timedelta(days=1)
    days = figure_on(asked.reading, "psr/standstill-working-days", asked.start)
    found = counted_from(
        begins,
        asked,
        days.whole,
        Counts.WORKING_DAYS,
        Starts.DAY_AFTER_RECEIPT,
        waits=True,
        figures=(days,),
    )
    said = f"the wait begins on {weekday_in_words(begins)}; {found.working}"
    if asked.further_decision is None or found.last is None:
        return replace(found, working=said)
    if asked.further_decision < begins:
        raise DecidedTooSoonError(begins)
    more = figure_on(asked.reading, "psr/standstill-after-objection-days", asked.start)
    again = working_days_after(asked.further_decision, more.whole, asked.nation)
    last = max(found.last, again.last)
    return replace(
        found,
        working=f"{said}; others objected, so {again.working}",
        last=last,
        earliest=last + timedelta(days=1),
        figures=(*found.figures, more),
    )


def look_back(asked: Asked) -> Counted:
    """The span in which a reserved contract bars the next one with the same authority.

    It starts on the day the earlier contract was entered into.
    Law: procurement/s33-lookback-years
    """
    years = figure_on(asked.reading, "procurement/s33-lookback-years", asked.start)
    earliest = anniversary(asked.start, years.whole)
    return Counted(
        working=f"{counted(years.whole, 'year')} ending with the day of award, from "
        f"{weekday_in_words(asked.start)}: the next award no sooner than "
        f"{weekday_in_words(earliest)}",
        first=asked.start,
        last=earliest - timedelta(days=1),
        earliest=earliest,
        figures=(years,),
    )


RULES: Mapping[str, ClockRule] = MappingProxyType(
    {
        "psr.msp_wait": ClockRule(
            name="Wait before the buyer may settle who the likely providers are",
            runs_from="the day the buyer sent its first notice to be published",
            start_fact="notices.approach_sent",
            nations=ENGLAND,
            cites=("psr-regs-2023/reg10-5",),
            counts=set_by_law(
                "psr/likely-providers-days",
                counts=Counts.CALENDAR_DAYS,
                starts=Starts.DAY_AFTER_RECEIPT,
                waits=True,
            ),
        ),
        "psr.standstill": ClockRule(
            name="Wait in which others may object to the award",
            runs_from="the day the notice of intention to award was published",
            start_fact="notices.intention_published",
            nations=ENGLAND,
            cites=("psr-regs-2023/reg12",),
            counts=health_standstill,
        ),
        "psr.award_notice": ClockRule(
            name="Last day to publish the award notice",
            runs_from="the day of the award",
            start_fact="contract.award",
            nations=ENGLAND,
            cites=("psr-regs-2023/regs6-to-11",),
            counts=set_by_law(
                "psr/award-notice-days",
                counts=Counts.CALENDAR_DAYS,
                starts=Starts.DAY_AFTER_RECEIPT,
            ),
        ),
        "pa.standstill": ClockRule(
            name="Wait before signing, where the award notice offers one",
            runs_from="the day the contract award notice was published",
            start_fact="notices.award_published",
            nations=ACT_OF_2023,
            cites=("procurement-act-2023/s51",),
            counts=set_by_law(
                "procurement/voluntary-standstill-days",
                counts=Counts.WORKING_DAYS,
                starts=Starts.ON_RECEIPT,
                waits=True,
                notes=(MAY_WAIT,),
            ),
        ),
        "pa.details": ClockRule(
            name="Last day to publish the contract details notice",
            runs_from="the day the contract was entered into",
            start_fact="notices.contract_entered",
            nations=ACT_OF_2023,
            cites=("procurement-act-2023/s53",),
            counts=set_by_law(
                "procurement/contract-details-days",
                counts=Counts.CALENDAR_DAYS,
                starts=Starts.ON_RECEIPT,
                notes=(LIGHT_ONLY,),
            ),
        ),
        "s33.lookback": ClockRule(
            name="Time in which an earlier reserved contract bars the next",
            runs_from="the day the last reserved contract was entered into",
            start_fact="contract.last_reserved_contract",
            nations=ACT_OF_2023,
            cites=("procurement-act-2023/s33-5",),
            counts=look_back,
            pauses=False,
        ),
    }
)
