"""What every reader of the comparison must be told."""

from collections.abc import Iterator, Mapping

from spinout.employment.arrangements import Arrangement, Sides
from spinout.employment.spine import Spine
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter, Post
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
_ALWAYS = (
    "The figures cover one tax year on yearly amounts. Your payslip can differ by small sums each "
    "month. No student loan, second job or other deduction is counted.",
    "Each post is taken to be in the main section of its scheme. We do not work out the 50/50 "
    "section, opting out or salary sacrifice.",
    "We cannot work out: the tax limit on pension saving each year, two jobs, the McCloud remedy, "
    "protections for service before 2014, or ages. Ask your pension fund.",
    "The apprenticeship levy and the Employment Allowance are sums for the whole employer. No "
    "post here carries a part of them.",
    "This is information, not advice. Do not leave, opt out of or transfer a pension because of "
    "it. Ask your pension fund or an adviser first.",
)


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


def _pay(posts: tuple[Post, ...], spine: Spine) -> Iterator[str]:
    points = {post.point for post in posts if post.pay is None and post.point is not None}
    for note in dict.fromkeys(spine.notes[spine.in_force(point)] for point in sorted(points)):
        if note:
            yield f"Pay spine: {note}"
    if any(spine.in_force(point) != point for point in points):
        yield (
            f"The lowest point on the pay spine is now {spine.lowest}. Posts on a lower point "
            "are paid at that one."
        )


def _rate(when: str, rate: str | Missing) -> str:
    return f"not known {when}" if isinstance(rate, Missing) else f"{rate}% {when}"


def _pension(terms: Terms, sides: Mapping[str, Sides]) -> Iterator[str]:
    used = frozenset().union(*(each.arrangements for each in sides.values()))
    if Arrangement.LGPS in used:
        now = _rate("now", terms.employer_rate_now)
        after = _rate("after the move", terms.employer_rate_after)
        yield (
            f"The fund’s rate is a figure your plan assumes: {now}, {after}. Each employer has "
            "its own rate. Ask the fund for yours."
        )
    if Arrangement.AUTO_ENROLMENT in used:
        yield (
            "A new colleague’s workplace pension is shown at the least the law sets. It comes off "
            "pay before tax (assumed). Those on pay at or under the trigger are not enrolled "
            "automatically."
        )


def _place(facts: CaseFacts) -> Iterator[str]:
    nation = facts.parent.nation
    if isinstance(nation, Missing):
        return
    yield f"Income tax is worked out for people who live in {_NATIONS[nation]}."
    if nation is not Nation.ENGLAND:
        yield (
            "The pension promise described here is the one for councils in England. We could not "
            f"check the one for {_NATIONS[nation]}; ask your pension fund."
        )


def _may_change(terms: Terms, reading: Reading) -> Iterator[str]:
    """What the law may still change, for the provisions in force on the reading's date."""
    keys = ["lgps-fair-deal-proposal/deemed-employer", "employment-rights-act-2025/s32"]
    if terms.access is PensionAccess.NONE:
        keys.insert(0, "pensions-act-2004/s257")
    for key in keys:
        try:
            provision = reading.provision(key)
        except OutsideOurDataError:
            continue
        yield f"{provision.title}: {provision.says} {provision.note}".strip()


def notes(
    facts: CaseFacts, spine: Spine, sides: Mapping[str, Sides], reading: Reading
) -> tuple[str, ...]:
    """Every note, what we need to know first. No note holds a count or names a post.

    Law: pensions-act-2004/s257, employment-rights-act-2025/s32,
    lgps-fair-deal-proposal/deemed-employer
    """
    shared = any(post.perimeter is Perimeter.SHARED for post in facts.posts)
    return (
        *_needs(facts, sides),
        *_pay(facts.posts, spine),
        *_pension(facts.terms, sides),
        *_place(facts),
        *(
            ("Shared posts are in no total until it is settled which part of each moves.",)
            if shared
            else ()
        ),
        *_may_change(facts.terms, reading),
        *_ALWAYS,
    )
