"""The idea, the options and the team’s readiness: what comes before any proposal."""

from collections.abc import Sequence
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from spinout import law
from spinout.facts.problems import CaseHasErrorsError
from spinout.facts.readiness import Tally
from spinout.findings import UNKNOWN
from spinout.readiness import FilesError, added, brought_together, kept_as_tables, what_we_ask
from spinout.web.asking.answer_files import MOST_BYTES, files_sent
from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.passages import take_through
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.options import options_page
from spinout.web.plans.present.scoring import scoring_page, waits
from spinout.web.plans.scoring import as_held, scores_entered

READINESS, REMOVE = "readiness", "remove"


@for_holder(*READING)
def options(request: HttpRequest, held: Held) -> HttpResponse:
    """What would be better, the options weighed, how ready the team is, and their papers."""
    return _page(request, held.plan)


@for_holder("POST", most=MOST_BYTES)
def bring(request: HttpRequest, held: Held) -> HttpResponse:
    """Keeps what a team’s answer files come to, as counts; or takes it out of the plan."""
    if REMOVE in request.POST:
        actions.change(by=held.key, to=_without)
        return redirect("plan-options")
    try:
        asked = what_we_ask(law.load().read(timezone.localdate()))
        sheets = brought_together(files_sent(request), asked)
    except FilesError as wrong:
        return _page(request, held.plan, wrong=wrong.sentences)
    tally = added([each.tally for each in sheets])
    actions.change(by=held.key, to=lambda plan: _with(plan, tally))
    return redirect("plan-options")


@for_holder(*READING, "POST")
def scores(request: HttpRequest, held: Held) -> HttpResponse:
    """Every score on one page; none is taken before the tests are fixed."""
    entered = as_held(held.plan)
    if request.method == "POST" and not waits(held.plan):
        entered = scores_entered(request.POST, held.plan)
        if not entered.errors:
            actions.change(by=held.key, to=entered.onto)
            return redirect("plan-options")
    status = 422 if entered.errors or request.method == "POST" else 200
    page = scoring_page(held.plan, entered)
    return render(request, "plans/scores.html", {"page": page}, status=status)


def _with(plan: Plan, tally: Tally) -> Plan:
    """The plan with these counts in place of any before; the day it last changed is not known."""
    kept = kept_as_tables(tally, plan_changed=UNKNOWN)
    return replace(plan, tables={**plan.tables, READINESS: kept})


def _without(plan: Plan) -> Plan:
    return replace(
        plan, tables={name: held for name, held in plan.tables.items() if name != READINESS}
    )


def _page(request: HttpRequest, plan: Plan, *, wrong: Sequence[str] = ()) -> HttpResponse:
    try:
        facts = plan.facts()
    except CaseHasErrorsError:
        return redirect("plan-stages")
    passage = take_through(facts, variant=request.GET.get("variant"), on=timezone.localdate())
    page = options_page(plan, passage, wrong=tuple(wrong))
    return render(request, "plans/options.html", {"page": page}, status=422 if wrong else 200)
