"""What a team must ask the NHS Pension Scheme, as the answers change its plan."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spinout.clocks import weekday_in_words
from spinout.employment.arrangements import NHS_SCHEME
from spinout.employment.both_ends import alternatives_at_ends, at_ends
from spinout.employment.from_law import read_national_insurance
from spinout.employment.nhs_rates import read_nhs_rate
from spinout.employment.placing import by_grade, placed
from spinout.employment.sides import sides_by_scheme
from spinout.employment.spine import read_scales
from spinout.employment.tax_year import tax_year
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.handovers.pay import Alternative, SchemeQuestion
from spinout.handovers.pay_range import ByGrade
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.law import Reading, Status
from spinout.money import whole_pounds

SCHEME = "NHS Business Services Authority, which runs the scheme"
BOARD = "Your board now, and the body that would buy the service"

_ASKED_OF_ACCESS: Mapping[PensionAccess | Missing, tuple[str, str]] = MappingProxyType(
    {
        PensionAccess.OPEN: (
            "Would the mutual be given open access, so that new colleagues may join?",
            "The plan takes access to be open.",
        ),
        PensionAccess.CLOSED: (
            "Would the mutual be given closed access, and what would open access ask of it?",
            "The plan takes access to be closed, so new colleagues do not join.",
        ),
        PensionAccess.NONE: (
            "Is there any way for the mutual to have access to the scheme?",
            "The plan takes the mutual to have no access, and names no other pension.",
        ),
        UNKNOWN: (
            "Would the mutual be given access to the scheme, and would it be open or closed?",
            "The plan leaves the pension out on the side where it is not known.",
        ),
        NOT_APPLICABLE: (
            "Would the mutual be given access to the scheme, and would it be open or closed?",
            "The plan leaves the pension out on the side where it is not known.",
        ),
    }
)
"""What to ask about access, and what the plan takes meanwhile, by what the case says of it."""


def _central_funding(
    others: tuple[Alternative, ...], grades: ByGrade | None
) -> Iterator[SchemeQuestion]:
    for other in others:
        yield SchemeQuestion(
            key="central-funding",
            asks=f"Would the mutual pay {other.rate} of pay, with the rest paid centrally, or all "
            f"of {other.instead_of}?",
            why=_gap(other, grades),
            who=SCHEME,
            meanwhile=f"The plan uses {other.instead_of}. It shows the cost at {other.rate} beside "
            "it, and takes no average.",
        )


def _gap(other: Alternative, grades: ByGrade | None) -> str:
    """What the answer is worth, where it is known and shows the pay of no small group."""
    if other.go_saving is None or other.posts < FEWEST_SHOWN:
        return "The gap between the two is a large part of what the pension costs."
    gap = whole_pounds(other.go_saving)
    if grades is not None:
        gap = grades.amount(other.low("go_saving"), other.go_saving)
    return f"For the posts that would move, the gap is {gap} a year."


def _access(facts: CaseFacts, reading: Reading) -> Iterator[SchemeQuestion]:
    asks, meanwhile = _ASKED_OF_ACCESS[facts.terms.access]
    yield SchemeQuestion(
        key="access-class",
        asks=asks,
        why=reading.provision("nhs-pension-access/closed").says,
        who=SCHEME,
        meanwhile=meanwhile,
    )
    yield SchemeQuestion(
        key="which-contract",
        asks="Which of the contracts we would hold lets us apply?",
        why=reading.provision("nhs-pension-access/who-may-apply").says,
        who=SCHEME,
        meanwhile="The plan takes one of them to be enough.",
    )
    start = facts.go_live
    day = "the day we start" if isinstance(start, Missing) else weekday_in_words(start)
    yield SchemeQuestion(
        key="apply-by",
        asks=f"By what day must we apply, to have access on {day}?",
        why="Colleagues who move before access is given would be outside the scheme.",
        who=SCHEME,
        meanwhile="The plan takes access to be there on the first day.",
    )


def _rates(reading: Reading) -> Iterator[SchemeQuestion]:
    nhs = read_nhs_rate(reading)
    year = tax_year(reading.on)
    ends = nhs.scheme.until
    after = f" What follows after {weekday_in_words(ends)}?" if ends else ""
    yield SchemeQuestion(
        key="employer-rate",
        asks=f"Is the rate in {year} {nhs.scheme.words} of pay, with a levy of {nhs.levy.words} "
        f"on top?{after}",
        why="We could not check the levy, and we hold no rate for later years.",
        who=SCHEME,
        meanwhile=f"The plan holds {nhs.rate} of pay for all five years.",
    )
    if any(row.status is Status.WORKED_OUT for row in reading.table("nhs-tiers")):
        yield SchemeQuestion(
            key="member-tiers",
            asks=f"What are the pay bands for what members pay in {year}?",
            why="We have not seen the official table, so ours may be out by £1.",
            who=SCHEME,
            meanwhile="The plan uses last year’s bands, raised by the scheme’s own rule.",
        )


def _people(facts: CaseFacts, reading: Reading) -> Iterator[SchemeQuestion]:
    shared = any(post.perimeter is Perimeter.SHARED for post in facts.posts)
    yield SchemeQuestion(
        key="over-half-test",
        asks="Which posts would fail the over-half test, such as one that a council mostly pays "
        f"for{' or one we share' if shared else ''}?",
        why=reading.provision("nhs-pension-access/over-half").says,
        who=SCHEME,
        meanwhile="The plan takes every post that moves to pass it.",
    )
    yield SchemeQuestion(
        key="charges",
        asks="What are the charges for large pay rises and for pensions on redundancy, and who "
        "bears one for a rise that came before the move?",
        why=reading.provision("nhs-pension-access/cost").says,
        who=f"{SCHEME}. {BOARD}, for who would bear them",
        meanwhile="The plan counts none of these charges.",
    )
    yield SchemeQuestion(
        key="older-sections",
        asks="Would colleagues with 1995 or 2008 Section service keep its link to final pay?",
        why="We have seen, but could not check, that the link lasts while membership goes on. It "
        "matters most to those with long service.",
        who=SCHEME,
        meanwhile="The plan does not work out what is in the older sections.",
    )


def questions(
    facts: CaseFacts,
    others: tuple[Alternative, ...],
    grades: ByGrade | None,
    reading: Reading,
) -> tuple[SchemeQuestion, ...]:
    """What to ask the scheme, the dearest first; nothing where no post is in the NHS scheme.

    Law: nhs-pension-access/who-may-apply, nhs-pension-access/closed, nhs-pension-access/over-half,
    nhs-pension-access/cost, nhs-pension/employer-rate, nhs-pension/administration-levy, nhs-tiers
    """
    if not any(post.scheme == NHS_SCHEME for post in facts.posts):
        return ()
    return (
        *_central_funding(others, grades),
        *_access(facts, reading),
        *_rates(reading),
        *_people(facts, reading),
    )


def questions_for_scheme(facts: CaseFacts, reading: Reading) -> tuple[SchemeQuestion, ...]:
    """What to ask the NHS scheme before the plan is priced, without the rest of a comparison.

    No question names a post or counts a group. Raises OutsideOurDataError, PayNotKnownError and
    NiCategoryNotHeldError.
    """
    scales = read_scales(facts.posts, reading)
    sides = sides_by_scheme(facts.posts, facts.terms, reading)
    inside = placed((post for post in facts.posts if post.perimeter is Perimeter.IN), scales)
    low, high = at_ends(inside, ())
    figures = read_national_insurance(reading).figures
    others = alternatives_at_ends(low, high, sides, figures, reading)
    return questions(facts, others, by_grade(inside), reading)
