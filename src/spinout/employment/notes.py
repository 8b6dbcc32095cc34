"""What every reader of the comparison must be told."""

from collections.abc import Collection, Iterator, Mapping

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.national_rates import KEYS, read_national_rates
from spinout.employment.nhs_notes import nhs_pay_notes, nhs_scheme_notes
from spinout.employment.other_scheme_words import OTHER_SCHEMES
from spinout.employment.placing import Placed
from spinout.employment.sides import Sides
from spinout.employment.spine import NAMES, OWN_PAY, Scales
from spinout.employment.who_moves import ASKED
from spinout.facts.plan import CaseFacts
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import Perimeter
from spinout.facts.service import Nation, PensionAccess, Terms
from spinout.findings import Missing
from spinout.law import OutsideOurDataError, Reading

NEED_NATION = (
    "We need to know: which nation your employer is in. Income tax differs between them, so no "
    "post is compared yet."
)
_NATIONS: Mapping[Nation, str] = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
_PAYSLIP = (
    "The figures cover one tax year. Your payslip can differ by small sums each "
    "month. No student loan, second job or other deduction is counted."
)
_LGPS_LIMITS = (
    "Each post is taken to be in the main section of its scheme. We do not work out the 50/50 "
    "section, opting out or salary sacrifice.",
    "We cannot work out: the tax limit on pension saving each year, two jobs, the McCloud remedy, "
    "protections for service before 2014, or ages. Ask your pension fund.",
)
_NHS_LIMITS = (
    "We do not work out opting out of the NHS scheme, buying more pension or salary sacrifice.",
    "We cannot work out: the tax limit on pension saving each year, two jobs, the McCloud remedy, "
    "what is in the 1995 and 2008 Sections, or ages. Ask the NHS scheme.",
)
_OTHER_LIMITS = (
    "We do not work out opting out of {}, buying more pension or salary sacrifice.",
    "We cannot work out: the tax limit on pension saving each year, two jobs, the McCloud remedy, "
    "or ages. Ask your pension {}.",
)
_LEVY = (
    "The apprenticeship levy and the Employment Allowance are sums for the whole employer. No "
    "post here carries a part of them."
)
_NOT_ADVICE = (
    "This is information, not advice. Do not leave, opt out of or transfer a pension because of "
    "it. Ask your pension {} or an adviser first."
)


def _works(facts: CaseFacts) -> Iterator[str]:
    if any(post.works in ASKED for post in facts.posts if post.perimeter is Perimeter.IN):
        yield (
            "Some posts that move are held by people of whom we would ask if they do: on a bank, "
            "by the session, on secondment or through an agency. Costs count each as moving."
        )


def _always(used: frozenset[Arrangement], in_lgps: bool) -> Iterator[str]:
    yield _PAYSLIP
    if in_lgps:
        yield from _LGPS_LIMITS
    if Arrangement.NHS in used:
        yield from _NHS_LIMITS
    others = [words for scheme, words in OTHER_SCHEMES.items() if scheme in used]
    for words in others:
        yield from (each.format(words.on_screen, words.ask) for each in _OTHER_LIMITS)
    yield _LEVY
    funded = in_lgps or any(words.ask == "fund" for words in others)
    yield _NOT_ADVICE.format("fund" if funded else "scheme")


def _needs(facts: CaseFacts, sides: Mapping[str, Sides]) -> Iterator[str]:
    if isinstance(facts.parent.nation, Missing):
        yield NEED_NATION
    if facts.unfinished_posts:
        yield "We need to know: what is still blank for some posts. No total counts them yet."
    every = [side for each in sides.values() for side in each.each]
    yield from dict.fromkeys(side.need for side in every if side.need)
    if any(not side.known for side in every):
        yield (
            "Where the pension is not known, the figures leave it out on that side: take-home is "
            "before any pension payment, and the cost is before the employer’s."
        )
    if any(side.known and side.need for side in every):
        yield "Where the fund’s rate is not known, the employer’s cost leaves its pension out."


def _grades(each: Collection[Placed]) -> Iterator[str]:
    """What is said of posts known by their grade alone, and of those of a grade without ends."""
    if not any(post.by_grade for post in each):
        return
    yield (
        "Some posts are known by their grade only. Each is worked out at the lowest and at the "
        "highest pay of its grade. The plan uses the highest until the pay of each is known."
    )
    if any(post.wide for post in each):
        yield (
            "Some posts on the local government spine have a grade and no points, so they are "
            "taken over the whole spine. That is a wide range: add the lowest and highest point "
            "of the grade to narrow it."
        )


def _pay(facts: CaseFacts, each: Collection[Placed], scales: Scales) -> Iterator[str]:
    yield from _grades(each)
    places = {end.place for post in each for end in (post.lowest, post.highest)} - {OWN_PAY}
    ordered = sorted(places)
    yield from dict.fromkeys(
        f"{NAMES[PaySpine(place.spine)]}: {scales.notes[place]}"
        for place in ordered
        if scales.notes[place]
    )
    points = (post.low.point for post in each if post.low.spine is PaySpine.NJC)
    if any(point is not None and point < scales.lowest for point in points):
        yield (
            f"The lowest point on the pay spine is now {scales.lowest}. Posts on a lower point "
            "are paid at that one."
        )
    if any(place.spine == PaySpine.AFC_ENGLAND.value for place in places):
        yield from nhs_pay_notes(facts)


def _rate(when: str, rate: str | Missing) -> str:
    return f"not known {when}" if isinstance(rate, Missing) else f"{rate}% {when}"


def _pension(facts: CaseFacts, used: frozenset[Arrangement], reading: Reading) -> Iterator[str]:
    terms = facts.terms
    if used & {Arrangement.LGPS, Arrangement.LGPS_SCOTLAND}:
        now = _rate("now", terms.employer_rate_now)
        after = _rate("after the move", terms.employer_rate_after)
        yield (
            f"The fund’s rate is a figure your plan assumes: {now}, {after}. Each employer has "
            "its own rate. Ask the fund for yours."
        )
    if Arrangement.NHS in used:
        yield from nhs_scheme_notes(facts, reading)
    for scheme, national in read_national_rates(reading, used & set(KEYS)).items():
        yield (
            f"The employer’s rate in {OTHER_SCHEMES[scheme].on_screen} is {national.rate} of pay, "
            "the same for each employer. A rate that your plan gives is not used for it."
        )
    if Arrangement.AUTO_ENROLMENT in used:
        yield (
            "A new colleague’s workplace pension is shown at the least the law sets. It comes off "
            "pay before tax (assumed). Those on pay at or under the trigger are not enrolled "
            "automatically."
        )


def _place(facts: CaseFacts, in_lgps: bool) -> Iterator[str]:
    nation = facts.parent.nation
    if isinstance(nation, Missing):
        return
    yield f"Income tax is worked out for people who live in {_NATIONS[nation]}."
    if nation is not Nation.ENGLAND and in_lgps:
        yield (
            "The pension promise described here is the one for councils in England. We could not "
            f"check the one for {_NATIONS[nation]}; ask your pension fund."
        )


def _may_change(terms: Terms, in_lgps: bool, reading: Reading) -> Iterator[str]:
    """What the law may still change, for the provisions in force on the reading's date."""
    keys = ["employment-rights-act-2025/s32"]
    if in_lgps:
        keys.insert(0, "lgps-fair-deal-proposal/deemed-employer")
    if terms.access is PensionAccess.NONE:
        keys.insert(0, "pensions-act-2004/s257")
    for key in keys:
        try:
            provision = reading.provision(key)
        except OutsideOurDataError:
            continue
        yield f"{provision.title}: {provision.says} {provision.note}".strip()


def notes(
    facts: CaseFacts,
    each: Collection[Placed],
    scales: Scales,
    sides: Mapping[str, Sides],
    reading: Reading,
) -> tuple[str, ...]:
    """Every note, what we need to know first. No note holds a count or names a post.

    Law: pensions-act-2004/s257, employment-rights-act-2025/s32,
    lgps-fair-deal-proposal/deemed-employer
    """
    used = frozenset().union(*(held.arrangements for held in sides.values()))
    in_lgps = Arrangement.LGPS in used or not used & set(PUBLIC)
    shared = any(post.perimeter is Perimeter.SHARED for post in facts.posts)
    return (
        *_needs(facts, sides),
        *_pay(facts, each, scales),
        *_pension(facts, used, reading),
        *_place(facts, in_lgps),
        *(
            ("Shared posts are in no total until it is settled which part of each moves.",)
            if shared
            else ()
        ),
        *_works(facts),
        *_may_change(facts.terms, in_lgps, reading),
        *_always(used, in_lgps),
    )
