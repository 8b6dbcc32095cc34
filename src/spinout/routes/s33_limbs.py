"""Section 33 limb by limb: each asked by itself, with what would cure it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from spinout.completions import Part, choice, combine
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, SETTLED, Missing, Outcome, Standing, theirs
from spinout.handovers.award_findings import Limb
from spinout.handovers.structure import ControlTest, Structure, Verdict
from spinout.law import Reading, day_in_words
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach, s33_body, s33_cures, s33_lookback, s33_term
from spinout.routes import s33_reasons as reasons
from spinout.routes import start as starts
from spinout.routes.award_reasons import worth
from spinout.routes.buyer import nhs_rules_apply
from spinout.routes.citing import Held, cited, resting_on
from spinout.routes.limb import NOT_YET, limb
from spinout.routes.parties import may_be_in
from spinout.routes.s33_reasons import Why
from spinout.routes.service_code import Place, Placed
from spinout.routes.thresholds import Kind, Thresholds, in_words

MAY_BE_KEPT = frozenset({Place.RESERVABLE, Place.NHS_CARE})
CONTEST = ("procurement-act-2023/s33-2", "procurement-act-2023/s33-4")


def limbs(
    facts: CaseFacts, structure: Structure, place: Placed, limits: Thresholds, reading: Reading
) -> tuple[Limb, ...]:
    """Each limb in the order of the section; those of other law alone, where one ends the matter.

    Law: procurement-act-2023/s33-1, procurement-act-2023/s33-2, procurement-act-2023/s33-4,
    procurement-act-2023/s33-5, procurement-act-2023/s33-6-a, procurement-act-2023/s33-6-b,
    procurement-act-2023/s33-6-c, procurement-act-2023/s33-7
    """
    why = Why(facts=facts, structure=structure, place=place, limits=limits, reading=reading)
    other_law = (_nation(why), _date(why), _regime(why))
    if any(each.outcome is Outcome.NO for each in other_law):
        return other_law
    return (
        *other_law,
        _service(why),
        _value(why),
        _term(why),
        _contest(why),
        _look_back(why),
        *(_of_the_body(test, why) for test in s33_body.limbs(structure)),
    )


def _limb(
    key: str,
    code: str,
    part: Part[bool],
    why: Why,
    *,
    asks: str,
    says: str,
    yes: Callable[[], str],
    cites: tuple[str, ...],
    rests_on: tuple[Held, ...] = (),
    standing: Standing = SETTLED,
    given: tuple[str, ...] = (),
) -> Limb:
    """The limb whose failing the code names: its no and its cure are the code’s own."""
    return limb(
        key,
        part,
        why.reading,
        asks=asks,
        says=says,
        yes=yes,
        no=lambda: reasons.reason(code, why),
        cure=lambda: s33_cures.cure(code, why),
        cites=cites,
        rests_on=rests_on,
        standing=standing,
        given=given,
    )


REPORTED_IN: Mapping[Nation | Missing, tuple[str, ...]] = MappingProxyType(
    {
        Nation.WALES: ("procurement-wales-2024/reserved",),
        Nation.NORTHERN_IRELAND: ("northern-ireland-rules/buyers",),
    }
)
"""How we know that the Act reaches a nation whose own rules were not read."""


def _nation(why: Why) -> Limb:
    nation = choice(why.facts.parent.nation, "parent.nation", Nation)
    return _limb(
        "s33.nation",
        "S33_NO(nation)",
        combine(lambda nation: nation is not Nation.SCOTLAND, nation),
        why,
        asks="Does the Act bind this body?",
        says="The Act binds public bodies in England, Wales and Northern Ireland.",
        yes=lambda: "It binds this body.",
        cites=REPORTED_IN.get(why.facts.parent.nation, ()),
        standing=SETTLED if why.facts.parent.nation is not Nation.SCOTLAND else CONFIRM,
    )


def _date(why: Why) -> Limb:
    begins = starts.act_begins(why.reading)
    contract = why.facts.contract
    return _limb(
        "s33.date",
        "S33_NO(date)",
        combine(lambda started: started >= begins, starts.start(contract, why.reading, why.limits)),
        why,
        asks="Would bids be sought under the Act?",
        says=f"The Act governs where bids are sought on or after {day_in_words(begins)}.",
        yes=lambda: _sought(contract.procurement_starts),
        cites=("procurement-act-2023/s33-1",),
    )


def _sought(day: date | Missing) -> str:
    assert not isinstance(day, Missing)
    return f"You say bids would be sought on {day_in_words(day)}."


def _regime(why: Why) -> Limb:
    facts, place = why.facts, why.place
    part = combine(
        lambda nation, buyer, where, reached: (
            not nhs_rules_apply(nation, buyer, where, reached=reached)
        ),
        choice(facts.parent.nation, "parent.nation", Nation),
        buyers.buyer(facts.parent),
        place.place,
        nhs_reach.reached(facts.contract, place),
    )
    ruled_out = part.settled and not part.value
    return _limb(
        "s33.regime",
        "S33_NO(regime)",
        part,
        why,
        asks="Is it outside the NHS buying rules?",
        says="The Act does not apply to health care bought under the NHS rules.",
        yes=lambda: "It is not NHS care bought by a body that those rules bind.",
        cites=buyers.NHS_CITES,
        standing=reasons.standing(("S33_NO(regime)",), why) if ruled_out else SETTLED,
        given=reasons.missing("S33_NO(regime)", why) if ruled_out else (),
    )


def _service(why: Why) -> Limb:
    welsh = may_be_in(why.facts.parent, Nation.WALES)
    return _limb(
        "s33.service",
        "S33_NO(code)",
        combine(lambda where: where in MAY_BE_KEPT, why.place.place),
        why,
        asks="Is it a service that may be kept for mutuals?",
        says="Schedule 1 to the 2024 rules marks the services that may be kept.",
        yes=lambda: f"Code {why.facts.service.cpv} ({why.place.label}) is marked.",
        cites=("procurement-act-2023/s33-1", "procurement-regs-2024/reg42"),
        standing=CONFIRM if welsh else SETTLED,
    )


def _value(why: Why) -> Limb:
    contract, limits = why.facts.contract, why.limits
    part = combine(
        lambda started, value: value >= limits.figure(Kind.LIGHT_TOUCH, started).pence,
        starts.start(contract, why.reading, limits),
        starts.value(contract, limits, Kind.LIGHT_TOUCH),
    )
    return _limb(
        "s33.value",
        "S33_NO(value)",
        part,
        why,
        asks="Is the contract large enough?",
        says=f"It must be worth {in_words(why.limit)} or more over its whole life, with VAT.",
        yes=lambda: f"The least is {in_words(why.limit)}. {worth(why.facts)}{why.later}",
        cites=("procurement-act-2023/s33-1",),
        rests_on=(why.limit,),
        standing=CONFIRM if why.later else SETTLED,
        given=reasons.missing("S33_RESERVABLE", why) if part.possible == (True,) else (),
    )


def _term(why: Why) -> Limb:
    longest = why.reading.figure("procurement/s33-term-years").words
    contract = why.facts.contract
    return _limb(
        "s33.term",
        "S33_NO(term)",
        s33_term.short_enough(contract, why.reading),
        why,
        asks="Is the contract short enough?",
        says=f"It may run for {longest} at most, any option to extend counted.",
        yes=lambda: f"It could run for {s33_term.total(contract)} years in all.",
        cites=s33_term.CITES,
    )


def _contest(why: Why) -> Limb:
    return Limb(
        key="s33.contest",
        asks="Will it hold a contest for mutuals alone?",
        outcome=Outcome.DEPENDS,
        standing=theirs(why.who),
        says="In a competitive flexible procedure it may shut out bidders that are not mutuals. "
        "In an open procedure it may not.",
        why=f"It is for {why.who} to choose. Other mutuals may bid, and one of them may win. Bids "
        "from anyone else are set aside.",
        cure="",
        citations=cited(why.reading, *CONTEST),
    )


def _look_back(why: Why) -> Limb:
    years = why.reading.figure("procurement/s33-lookback-years").words
    contract = why.facts.contract
    return _limb(
        "s33.lookback",
        "S33_NO(lookback)",
        s33_lookback.clear(contract, why.reading),
        why,
        asks="Is it long enough since the last such contract?",
        says=f"Look back {years} from the day of award. In that time the mutual must not have "
        "entered such a contract with the same buyer, for the same kind of work.",
        yes=lambda: s33_lookback.clear_reason(contract, why.reading),
        cites=s33_lookback.CITES,
    )


OUTCOMES: Mapping[Verdict, Outcome] = MappingProxyType(
    {
        Verdict.PASSES: Outcome.YES,
        Verdict.FLAGGED: Outcome.DEPENDS,
        Verdict.FAILS: Outcome.NO,
        Verdict.UNKNOWN: Outcome.DEPENDS,
    }
)

SAYS: Mapping[str, str] = MappingProxyType(
    {
        "s33-main": "It must run to give public services, and most of its work must be of a kind "
        "that may be kept for mutuals.",
        "s33-profit": "It must be not for profit, or share profit only with its members.",
        "s33-control": "Its staff must manage it and control it.",
    }
)
ASKS: Mapping[str, str] = MappingProxyType(
    {
        "s33-main": "Does it mainly run services that may be kept for mutuals?",
        "s33-profit": "Does no profit go to anyone but members?",
        "s33-control": "Do its employees manage and control it?",
    }
)


def _of_the_body(test: ControlTest, why: Why) -> Limb:
    """A test of the mutual itself, as ownership answered it, on our reading of the law."""
    verdict = test.verdict
    return Limb(
        key=test.key.replace("-", ".", 1),
        asks=ASKS[test.key],
        outcome=OUTCOMES[verdict],
        standing=resting_on(_of_a_test(test, why.who), why.reading, test.citations),
        says=SAYS[test.key],
        why=NOT_YET if verdict is Verdict.UNKNOWN else test.deciding_words,
        cure=test.smallest_change,
        citations=test.citations,
        missing=test.missing,
    )


def _of_a_test(test: ControlTest, who: str) -> Standing:
    """How firmly our reading of a test stands: who takes a profit is plain, the rest is not."""
    match test.verdict:
        case Verdict.FLAGGED:
            return theirs(who)
        case Verdict.UNKNOWN:
            return SETTLED
        case _:
            return SETTLED if test.key == "s33-profit" else CONFIRM
