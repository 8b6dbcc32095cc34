"""Figures the pay plan uses beyond the last year we know them for, each named."""

from collections.abc import Iterable, Iterator

from spinout.employment.arrangements import Arrangement
from spinout.employment.from_law import EMPLOYER_FROM
from spinout.employment.national_rates import KEYS
from spinout.employment.nhs_rates import read_nhs_rate
from spinout.employment.other_scheme_words import OTHER_SCHEMES
from spinout.employment.sides import Sides
from spinout.employment.spine import NAMES, TABLES
from spinout.employment.tax_year import tax_year
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import NiCategory, Post
from spinout.facts.service import Terms
from spinout.findings import Missing
from spinout.handovers.pay import CarriedForward
from spinout.law import Reading

HOLD = "hold"
GIVEN_VALUE = "given value"


def _law(reading: Reading, posts: Iterable[Post]) -> Iterator[CarriedForward]:
    posts = list(posts)
    words = f"carried forward from {tax_year(reading.on)}"
    letters = {post.ni_category for post in posts}
    keys = [key for letter, key in EMPLOYER_FROM.items() if letter in letters]
    for key in (*keys, "national-insurance/employer-rate"):
        figure = reading.figure(key)
        yield CarriedForward(key=key, rule=HOLD, says=f"{figure.label}: {figure.words}, {words}")
    used = {post.spine for post in posts if post.pay is None}
    for table, scale in dict.fromkeys(
        (TABLES[each], NAMES[each]) for each in PaySpine if each in used
    ):
        yield CarriedForward(key=table, rule=HOLD, says=f"{scale}: {words}")
    if letters & {NiCategory.APPRENTICE, NiCategory.UNDER_21}:
        yield CarriedForward(
            key="posts.ni_category",
            rule=HOLD,
            says="National Insurance categories H and M are held for all five years, though "
            "people grow out of them.",
        )


def _pay_award(award: str | Missing) -> CarriedForward:
    if isinstance(award, Missing):
        says = "We need to know: the yearly pay award. Pay is held level until you enter one."
        return CarriedForward(key="terms.pay_award", rule=HOLD, says=says)
    says = f"Pay grows by {award}% at the start of each plan year after the first, as you assume."
    return CarriedForward(key="terms.pay_award", rule=GIVEN_VALUE, says=says)


def _pension(terms: Terms, sides: Iterable[Sides], reading: Reading) -> Iterator[CarriedForward]:
    moved = [each.go for each in sides]
    funded = {Arrangement.LGPS, Arrangement.LGPS_SCOTLAND}
    if any(side.arrangement in funded for side in moved):
        yield CarriedForward(
            key="terms.employer_rate_after",
            rule=HOLD,
            says=f"The fund’s rate of {terms.employer_rate_after}% of pay is held for all five "
            "years, as you assume. Ask the fund.",
        )
    if any(side.arrangement is Arrangement.NHS for side in moved):
        nhs = read_nhs_rate(reading)
        yield CarriedForward(
            key=nhs.scheme.key,
            rule=HOLD,
            says=f"What the NHS scheme takes from an employer, {nhs.rate} of pay with its levy: "
            f"carried forward from {tax_year(reading.on)}",
        )
    for scheme, key in KEYS.items():
        if any(side.arrangement is scheme for side in moved):
            rate = reading.figure(key)
            yield CarriedForward(
                key=key,
                rule=HOLD,
                says=f"What {OTHER_SCHEMES[scheme].on_screen} takes from an employer, "
                f"{rate.words} of pay: carried forward from {tax_year(reading.on)}",
            )


def carried_forward(
    posts: tuple[Post, ...], terms: Terms, sides: Iterable[Sides], reading: Reading
) -> tuple[CarriedForward, ...]:
    """Each figure the plan carries beyond what is known: its key, the rule and the words."""
    return (*_law(reading, posts), _pay_award(terms.pay_award), *_pension(terms, sides, reading))
