"""The money of a plan put to the test."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from spinout.facts.problems import CaseHasErrorsError
from spinout.handovers.passage import Passage
from spinout.web.design.methods import READING
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.passages import ground_of, take_through
from spinout.web.tested_money import pages
from spinout.web.tested_money.present import Places


@for_holder(*READING)
def tested(request: HttpRequest, held: Held) -> HttpResponse:
    """The first page of the tests; back to all stages where the money cannot be drawn."""
    variant = request.GET.get("variant", "")
    passage = _passage(held, variant)
    ground = None if passage is None else ground_of(passage)
    if passage is None or ground is None or passage.money is None:
        return redirect(f"{reverse('plan-stages')}#money")
    return pages.tested(request, held.plan.name, ground, passage.money, _places(variant))


@for_holder("POST")
def runs(request: HttpRequest, held: Held) -> HttpResponseBase:
    """Many runs of the plan, told as they are drawn."""
    variant = request.GET.get("variant", "")
    passage = _passage(held, variant)
    ground = None if passage is None else ground_of(passage)
    if ground is None:
        return redirect(f"{reverse('plan-stages')}#money")
    return pages.drawn(request, held.plan.name, lambda: ground, _places(variant))


@for_holder(*READING)
def why(request: HttpRequest, held: Held, *, line: str, month: int) -> HttpResponse:
    """Where one figure of the plan comes from."""
    variant = request.GET.get("variant", "")
    passage = _passage(held, variant)
    ground = None if passage is None else ground_of(passage)
    if ground is None:
        return redirect(f"{reverse('plan-stages')}#money")
    return pages.why(request, ground, line, month, _places(variant))


def _passage(held: Held, variant: str) -> Passage | None:
    try:
        facts = held.plan.facts()
    except CaseHasErrorsError:
        return None
    return take_through(facts, variant=variant, on=timezone.localdate())


def _places(variant: str) -> Places:
    def why_address(line: str, month: int, test: str) -> str:
        address = reverse("plan-money-why", kwargs={"line": line, "month": month})
        return pages.with_query(address, variant=variant, test=test)

    return Places(
        room="plans",
        here=pages.with_query(reverse("plan-money"), variant=variant),
        runs=pages.with_query(reverse("plan-money-runs"), variant=variant),
        back=f"{pages.with_query(reverse('plan-stages'), variant=variant)}#money",
        back_says="All stages",
        why=why_address,
    )
