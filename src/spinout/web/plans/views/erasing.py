"""Finish and erase."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import Held, for_anyone, for_holder
from spinout.web.plans.cookie import take_back


@for_holder(*READING, "POST")
def erase(request: HttpRequest, held: Held) -> HttpResponse:
    """Asks once, with a way to save first; sending the form erases the plan and its key."""
    if request.method != "POST":
        return render(request, "plans/erase.html", {"name": held.plan.name})
    actions.erase(by=held.key)
    answer = redirect("plan-erased")
    take_back(answer)
    return answer


@for_anyone(*READING)
def erased(request: HttpRequest) -> HttpResponse:
    """Says that nothing is left."""
    return render(request, "plans/erased.html")
