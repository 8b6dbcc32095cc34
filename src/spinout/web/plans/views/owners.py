"""Which kind of mutual, and who would own it: two pages of a plan."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.facts.problems import CaseHasErrorsError
from spinout.facts.structure_written import written
from spinout.web.asking.entered import Entered, entered, shown_again
from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.present.owners import forms_of_plan, owners_page
from spinout.web.who_owns.asked import STRUCTURE
from spinout.web.who_owns.present.starts import START, answers_to_start
from spinout.web.who_owns.told import answers_of, design, lacking

SECTION, REMOVE = "structure", "remove"


@for_holder(*READING)
def which_kind(request: HttpRequest, held: Held) -> HttpResponse:
    """The legal forms for the plan; one that does not hold together leads to what is wrong."""
    facts = _facts(held)
    if facts is None:
        return redirect("plan-stages")
    page = forms_of_plan(held.plan, facts, law.load().read(timezone.localdate()))
    return render(request, "plans/which_kind.html", {"page": page})


@for_holder(*READING, "POST")
def who_owns(request: HttpRequest, held: Held) -> HttpResponse:
    """The structure of the plan with all that is found of it; sending the form keeps it."""
    if request.method != "POST":
        return _page(request, held, None)
    if REMOVE in request.POST:
        actions.change(by=held.key, to=lambda plan: plan.with_section(SECTION, None))
        return redirect("plan-who-owns")
    start = answers_to_start(request.POST.get(START, ""))
    if start is not None:
        return _page(request, held, shown_again(STRUCTURE, start))
    sent = lacking(entered(STRUCTURE, request.POST))
    if sent.errors:
        return _page(request, held, sent, status=422)
    table = written(design(sent.answers))
    actions.change(by=held.key, to=lambda plan: plan.with_section(SECTION, table))
    return redirect("plan-who-owns")


def _page(
    request: HttpRequest, held: Held, sent: Entered | None, status: int = 200
) -> HttpResponse:
    facts = _facts(held)
    if facts is None:
        return redirect("plan-stages")
    drawn = facts.structure
    shown = sent or (shown_again(STRUCTURE, answers_of(drawn)) if drawn else None)
    reading = law.load().read(timezone.localdate())
    page = owners_page(held.plan, facts, reading, shown, is_kept=sent is None)
    return render(request, "plans/who_owns.html", {"page": page}, status=status)


def _facts(held: Held) -> CaseFacts | None:
    """The facts of the plan; None where they do not hold together."""
    try:
        return held.plan.facts()
    except CaseHasErrorsError:
        return None
