"""Regulation 77, for procurements begun before the Act: what we hold of it, all to confirm."""

from datetime import date

from spinout.clocks import anniversary
from spinout.completions import Part, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Contract, Service
from spinout.findings import CONFIRM, NOT_APPLICABLE, Missing, Outcome
from spinout.handovers.award_findings import Limb
from spinout.law import Figure, OutsideOurDataError, Reading, Row, day_in_words
from spinout.routes import start as starts
from spinout.routes.citing import cited
from spinout.routes.limb import limb
from spinout.routes.s33_term import total

CITES = ("pcr-2015/reg77",)

UNREAD = "We did not read the regulation itself. Ask a procurement lawyer before you rely on this."


def limbs(facts: CaseFacts, reading: Reading) -> tuple[Limb, ...]:
    """Each limb as the law stood when bids were sought; empty where the Act governs or may.

    Law: pcr-2015/reg77, procurement/reg77-in-force, procurement/reg77-term-years,
    procurement/reg77-lookback-years, reg77-codes
    """
    started = facts.contract.procurement_starts
    if isinstance(started, Missing) or started >= starts.act_begins(reading):
        return ()
    try:
        reading.figure_then("procurement/reg77-in-force", started)
    except OutsideOurDataError:
        return ()
    return (
        _service(facts.service, reading, reading.table_then("reg77-codes", started)),
        _term(facts.contract, reading, reading.figure_then(TERM, started)),
        _look_back(facts.contract, reading, reading.figure_then(LOOK_BACK, started)),
        _body(reading),
    )


TERM = "procurement/reg77-term-years"
LOOK_BACK = "procurement/reg77-lookback-years"


def named(cpv: str, rows: tuple[Row, ...]) -> bool:
    """Whether the code is one of those named, or lies in a run of them."""
    return any(row["first"] <= cpv <= row["last"] for row in rows)


def _service(service: Service, reading: Reading, rows: tuple[Row, ...]) -> Limb:
    cpv = service.cpv
    part: Part[bool] = (
        waiting((True, False), "service.cpv")
        if isinstance(cpv, Missing)
        else settled(named(cpv, rows))
    )
    return limb(
        "reg77.service",
        part,
        reading,
        asks="Was it a service that could be kept?",
        says="Regulation 77 named the services by their codes.",
        yes=lambda: f"Code {cpv} is among the codes we hold. {UNREAD}",
        no=lambda: f"Code {cpv} is not among the codes we hold. {UNREAD}",
        cure=lambda: "The service would have to fall under one of those codes.",
        cites=CITES,
        standing=CONFIRM,
        rests_on=rows,
    )


def _term(contract: Contract, reading: Reading, longest: Figure) -> Limb:
    return limb(
        "reg77.term",
        short_enough(contract, longest.whole),
        reading,
        asks="Was the contract short enough?",
        says=f"It could last {longest.words} at most.",
        yes=lambda: f"It could run for {total(contract)} years in all. {UNREAD}",
        no=lambda: f"It could run for {total(contract)} years. {UNREAD}",
        cure=lambda: f"The contract would have to last {longest.words} or less.",
        cites=CITES,
        standing=CONFIRM,
        rests_on=(longest,),
    )


def short_enough(contract: Contract, longest: int) -> Part[bool]:
    """Whether the years given, options counted, are no more than the longest."""
    parts = {
        "contract.years": contract.years,
        "contract.extension_years": 0
        if contract.extension_years is NOT_APPLICABLE
        else contract.extension_years,
    }
    unsaid = tuple(key for key, years in parts.items() if isinstance(years, Missing))
    # A contract runs at least a year, and an unknown option may add nothing.
    least = total(contract) + (1 if "contract.years" in unsaid else 0)
    if least > longest:
        return settled(False)
    return waiting((True, False), *unsaid) if unsaid else settled(True)


def _look_back(contract: Contract, reading: Reading, years: Figure) -> Limb:
    return limb(
        "reg77.lookback",
        clear(contract, years.whole),
        reading,
        asks="Was it long enough since the last such award?",
        says=f"The body could not have had such an award from the same authority in the past "
        f"{years.words}.",
        yes=lambda: f"No award that you tell of falls in that time. {UNREAD}",
        no=lambda: _too_soon(contract, years.whole),
        cure=lambda: _later(contract, years.whole),
        cites=CITES,
        standing=CONFIRM,
        rests_on=(years,),
    )


def clear(contract: Contract, years: int) -> Part[bool]:
    """Whether the time before the award holds no such contract."""
    last, award = contract.last_reserved_contract, contract.award
    if last is NOT_APPLICABLE:
        return settled(True)
    unsaid = {"contract.last_reserved_contract": last, "contract.award": award}
    waits = tuple(key for key, day in unsaid.items() if isinstance(day, Missing))
    if isinstance(last, Missing) or isinstance(award, Missing):
        return waiting((True, False), *waits)
    return settled(award < last or award >= anniversary(last, years))


def _last(contract: Contract) -> date:
    last = contract.last_reserved_contract
    assert not isinstance(last, Missing)
    return last


def _too_soon(contract: Contract, years: int) -> str:
    return f"The last was on {day_in_words(_last(contract))}, less than {years} years before."


def _later(contract: Contract, years: int) -> str:
    earliest = day_in_words(anniversary(_last(contract), years))
    return f"The award would have to be on {earliest} or later."


def _body(reading: Reading) -> Limb:
    return Limb(
        key="reg77.body",
        asks="Was it the kind of body that the regulation meant?",
        outcome=Outcome.DEPENDS,
        standing=CONFIRM,
        says="The body had to have a public aim. It had to put its profit back. Its staff, its "
        "users or others had to own it or shape it.",
        why=UNREAD,
        cure="",
        citations=cited(reading, *CITES),
    )
