"""The clocks of an award: each runs from something the buyer does, and waits until it has."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from spinout.clocks import (
    CalendarNotKnownError,
    Nation,
    Window,
    days_beginning_with,
    keyed,
    working_days_beginning_with,
)
from spinout.clocks.keyed_award import DecidedTooSoonError
from spinout.clocks.keyed_clock import StartsBeforeTheLawError
from spinout.facts.plan import CaseFacts
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.handovers.clock import Clock
from spinout.law import Reading
from spinout.routes import s33_lookback
from spinout.routes.citing import cited
from spinout.routes.clock_of import clock_of

DAY = timedelta(days=1)


def clocks(code: str, facts: CaseFacts, reading: Reading) -> tuple[Clock, ...]:
    """The clocks under the rules that `code` names; none while the nation is not known.

    Law: psr-regs-2023/reg10-5, psr-regs-2023/reg12, psr-regs-2023/regs6-to-11,
    procurement-act-2023/s51, procurement-act-2023/s53, procurement-act-2023/s33-5
    """
    if isinstance(facts.parent.nation, Missing):
        return ()
    nation = Nation(facts.parent.nation.value)
    match code:
        case "PSR" if nation is Nation.ENGLAND:
            return _health(facts, reading, nation)
        case "LIGHT_TOUCH":
            return (*_light(facts, reading, nation), *_look_back(facts, reading, nation))
        case "FULL_REGIME":
            return _full(facts, reading, nation)
        case _:
            return ()


def _health(facts: CaseFacts, reading: Reading, nation: Nation) -> tuple[Clock, ...]:
    notices = facts.notices
    return (
        by_key("psr.msp_wait", notices.approach_sent, reading, nation),
        _standstill(facts, reading, nation),
        by_key("psr.award_notice", facts.contract.award, reading, nation),
    )


def _standstill(facts: CaseFacts, reading: Reading, nation: Nation) -> Clock:
    """The wait in which others may object; open-ended while an objection is not answered."""
    notices = facts.notices
    objected = notices.representations is True
    further = notices.further_decision if objected else UNKNOWN
    told = by_key(
        "psr.standstill",
        notices.intention_published,
        reading,
        nation,
        further_decision=None if isinstance(further, Missing) else further,
    )
    if told.last is not None and notices.representations is UNKNOWN:
        return replace(told, missing=(*told.missing, "notices.representations"))
    if told.last is None or not objected or not isinstance(further, Missing):
        return told
    more = reading.figure("psr/standstill-after-objection-days").words
    return replace(
        told,
        last=None,
        earliest=None,
        working=f"{told.working}; others objected, so it runs until {more} after the buyer’s last "
        "further decision",
        missing=("notices.further_decision",),
    )


def _light(facts: CaseFacts, reading: Reading, nation: Nation) -> tuple[Clock, ...]:
    """The wait before signing, only where one may have been offered, and the details notice."""
    notices = facts.notices
    details = by_key("pa.details", notices.contract_entered, reading, nation)
    if notices.standstill_offered in (False, NOT_APPLICABLE):
        return (details,)
    wait = by_key("pa.standstill", notices.award_published, reading, nation)
    if notices.standstill_offered is not True:
        wait = replace(wait, missing=(*wait.missing, "notices.standstill_offered"))
    return (wait, details)


def _look_back(facts: CaseFacts, reading: Reading, nation: Nation) -> tuple[Clock, ...]:
    last = facts.contract.last_reserved_contract
    if isinstance(last, Missing) or not s33_lookback.counts(last, reading):
        return ()
    return (by_key("s33.lookback", last, reading, nation),)


def _full(facts: CaseFacts, reading: Reading, nation: Nation) -> tuple[Clock, ...]:
    """The wait and the notice of the full rules, which have their own numbers of days.

    Law: procurement/standstill-days, procurement/contract-details-days-full
    """
    wait = reading.figure("procurement/standstill-days").whole
    details = reading.figure("procurement/contract-details-days-full").whole
    return (
        _of_the_full_rules(
            by_key("pa.standstill", UNKNOWN, reading, nation),
            "Wait before signing",
            facts.notices.award_published,
            lambda day: working_days_beginning_with(day, wait, nation),
            waits=True,
        ),
        _of_the_full_rules(
            by_key("pa.details", UNKNOWN, reading, nation),
            "Last day to publish the contract details notice",
            facts.notices.contract_entered,
            lambda day: days_beginning_with(day, details),
            waits=False,
        ),
    )


def _of_the_full_rules(
    waiting: Clock,
    name: str,
    start: date | Missing,
    count: Callable[[date], Window],
    *,
    waits: bool,
) -> Clock:
    if isinstance(start, Missing):
        return replace(waiting, name=name)
    try:
        window = count(start)
    except CalendarNotKnownError as cannot:
        return replace(waiting, name=name, start=start, working=str(cannot), missing=())
    return replace(
        waiting,
        name=name,
        start=start,
        first=window.first,
        last=window.last,
        earliest=window.last + DAY if waits else None,
        working=window.working,
        missing=(),
    )


def by_key(
    key: str,
    start: date | Missing,
    reading: Reading,
    nation: Nation,
    *,
    further_decision: date | None = None,
) -> Clock:
    """The clock from `start`; with no dates, and why, where it cannot be counted."""
    begins = None if isinstance(start, Missing) else start
    try:
        found = keyed.answer(
            key, start=begins, reading=reading, nation=nation, further_decision=further_decision
        )
    except (CalendarNotKnownError, DecidedTooSoonError, StartsBeforeTheLawError) as cannot:
        rule = keyed.rule_of(key)
        return Clock(
            key=key,
            rule=key,
            name=rule.name,
            start=begins,
            first=None,
            last=None,
            working=str(cannot),
            citations=cited(reading, *rule.cites),
        )
    return clock_of(found, rule=key, name=found.name)
