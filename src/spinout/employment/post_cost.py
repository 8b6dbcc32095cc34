"""What posts cost their employer, without the rest of the comparison: for totals and the plan."""

from dataclasses import dataclass
from typing import Generic

from spinout.employment.arrangements import Arrangement
from spinout.employment.auto_enrolment import auto_enrolment
from spinout.employment.employer_cost import employer_cost, employer_pension
from spinout.employment.figures import AutoEnrolmentFigures, NationalInsuranceFigures
from spinout.employment.national_insurance import employer_national_insurance
from spinout.employment.sides import Side
from spinout.money import Pence


@dataclass(frozen=True, slots=True, kw_only=True)
class PostCost(Generic[Pence]):
    """A year's cost in whole pence: pay, employer National Insurance, employer pension."""

    gross: Pence
    employer_ni: Pence
    employer_pension: Pence

    @property
    def total(self) -> Pence:
        """All three together."""
        return employer_cost(self.gross, self.employer_ni, self.employer_pension)


def post_cost(
    pay: Pence, letter: str, side: Side, figures: NationalInsuranceFigures
) -> PostCost[Pence]:
    """The year's cost of posts in the public scheme or in none, now or after the move.

    Nobody who moves is on automatic enrolment in our comparison, so its cost is not counted here.
    Raises NiCategoryNotHeldError.
    """
    return PostCost(
        gross=pay,
        employer_ni=employer_national_insurance(pay, letter, figures),
        employer_pension=employer_pension(pay, side),
    )


def joiner_cost(
    pay: Pence,
    letter: str,
    side: Side,
    figures: NationalInsuranceFigures,
    workplace: AutoEnrolmentFigures,
) -> PostCost[Pence]:
    """The year's cost of posts held by colleagues who joined the mutual after the move.

    Outside a public scheme it pays the least that the law sets. Raises NiCategoryNotHeldError.
    """
    cost = post_cost(pay, letter, side, figures)
    if side.arrangement is not Arrangement.AUTO_ENROLMENT:
        return cost
    _, employer = auto_enrolment(pay, workplace)
    return PostCost(gross=pay, employer_ni=cost.employer_ni, employer_pension=employer)
