"""The words of a plan’s pages on legal forms, and on who would own the mutual."""

from contextlib import suppress
from dataclasses import dataclass

from spinout.facts.plan import CaseFacts
from spinout.handovers.registration import Registration
from spinout.law import OutsideOurDataError, Reading, day_in_words
from spinout.web.asking.behind import Behind
from spinout.web.asking.entered import Entered
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.alike import alike_address
from spinout.web.which_mutual.present.page import Forms, forms
from spinout.web.who_owns.present.drawn import DrawnShown, drawn_shown
from spinout.web.who_owns.present.form import FormPage, form_page


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsOfPlan:
    """The legal forms weighed for a plan."""

    name: str
    law_on: str
    forms: Forms
    alike: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersPage:
    """The form with the plan’s structure in it, and what is found of it where it is kept."""

    name: str
    law_on: str
    form: FormPage
    drawn: DrawnShown | None


def forms_of_plan(plan: Plan, facts: CaseFacts, reading: Reading) -> FormsOfPlan:
    """The legal forms for the plan under the law as at the reading’s date."""
    from spinout import launch, ownership

    structure = ownership.examine(facts, reading)
    registration: Registration | None = None
    with suppress(OutsideOurDataError):
        registration = launch.registration(facts, None, reading)
    return FormsOfPlan(
        name=plan.name,
        law_on=day_in_words(reading.on),
        forms=forms(structure, registration, Behind(reading), asked_here=False),
        alike=alike_address(facts),
    )


def owners_page(
    plan: Plan, facts: CaseFacts, reading: Reading, shown: Entered | None, *, is_kept: bool
) -> OwnersPage:
    """The page; what is found is shown only of a structure that the plan keeps."""
    from spinout import ownership

    drawn: DrawnShown | None = None
    if is_kept and facts.structure is not None:
        found = ownership.drawn(facts.structure, facts, reading)
        drawn = drawn_shown(found, Behind(reading))
    return OwnersPage(
        name=plan.name,
        law_on=day_in_words(reading.on),
        form=form_page(shown),
        drawn=drawn,
    )
