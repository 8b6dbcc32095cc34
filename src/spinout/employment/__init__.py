"""Pay, pension and terms: each post as now, if the service moves, and for a new colleague.

package = employment.compare(facts, reading)
plan = employment.pay_plan(facts, reading)
questions = employment.questions_for_scheme(facts, reading)
"""

from spinout.employment.comparing import compare, compare_on
from spinout.employment.errors import (
    PlanNeedsGoLiveError,
    PlanNeedsPensionError,
    PostsNotKnownError,
)
from spinout.employment.national_insurance import NiCategoryNotHeldError
from spinout.employment.planning import pay_plan
from spinout.employment.scheme_questions import questions_for_scheme
from spinout.employment.spine import PayNotKnownError

__all__ = [
    "NiCategoryNotHeldError",
    "PayNotKnownError",
    "PlanNeedsGoLiveError",
    "PlanNeedsPensionError",
    "PostsNotKnownError",
    "compare",
    "compare_on",
    "pay_plan",
    "questions_for_scheme",
]
