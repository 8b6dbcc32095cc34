"""Every stage of the plan on one page, the numbers to try, and the pack."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from spinout.facts.problems import CaseHasErrorsError
from spinout.web.design.arriving import arriving
from spinout.web.design.methods import READING
from spinout.web.plans import actions, queries
from spinout.web.plans import numbers as trying
from spinout.web.plans.access import Held, for_holder, log_fault
from spinout.web.plans.passages import pack_files, take_through, zipped
from spinout.web.plans.present.problems import told_of_plan
from spinout.web.plans.present.stages import stages_page

PACK_FOLDER = "my-plan"


@for_holder(*READING)
def stages(request: HttpRequest, held: Held) -> HttpResponse:
    """What every stage says of the plan as it stands."""
    return _page(request, held, request.GET.get("variant"), trying.Tried())


@for_holder("POST")
def numbers(request: HttpRequest, held: Held) -> HttpResponse:
    """Changes the numbers sent and leads back, so that everything is drawn again."""
    tried = trying.tried(request.POST)
    variant = request.POST.get("variant", "")
    if tried.errors:
        return _page(request, held, variant, tried, status=422)
    if tried.values:
        actions.change(by=held.key, to=tried.onto)
    asked = f"?{urlencode({'variant': variant})}" if variant else ""
    return redirect(f"{reverse('plan-stages')}{asked}#money")


@for_holder(*READING, "POST")
def pack(request: HttpRequest, held: Held) -> HttpResponseBase:
    """Makes the pack and shows each step as it is done, in one page that arrives bit by bit."""
    if request.method != "POST":
        return redirect("plan-stages")
    page = render_to_string("plans/pack.html", {"name": held.plan.name}, request)
    making = _making(held, request.POST.get("variant"), timezone.localdate())
    return arriving(request, page, making, _ends)


@for_holder(*READING)
def pack_file(request: HttpRequest, held: Held) -> HttpResponse:
    """The pack, as a file to save."""
    content = queries.pack_of(held.key)
    if content is None:
        return redirect(f"{reverse('plan-stages')}#pack")
    name = f'attachment; filename="{PACK_FOLDER}-pack.zip"'
    headers = {"Content-Disposition": name}
    return HttpResponse(content, content_type="application/zip", headers=headers)


def _page(
    request: HttpRequest, held: Held, variant: str | None, tried: trying.Tried, status: int = 200
) -> HttpResponse:
    try:
        facts = held.plan.facts()
    except CaseHasErrorsError as found:
        told = [told_of_plan(each) for each in found.problems]
        context = {"held": held.plan.name, "problems": told, "own": True}
        return render(request, "plans/problems.html", context, status=422)
    passage = take_through(facts, variant=variant, on=timezone.localdate())
    page = stages_page(held.plan, passage, has_pack=queries.has_pack(held.key), tried=tried)
    return render(request, "plans/stages.html", {"page": page}, status=status)


def _making(held: Held, variant: str | None, today: date) -> Iterator[str]:
    """Each step in words as it is done; the pack is kept at the end."""
    passage = take_through(held.plan.facts(), variant=variant, on=today)
    yield "Every stage worked out"
    files = []
    for place, content in pack_files(passage, made_on=today):
        files.append((place, content))
        yield f"Made: {place}"
    made = zipped(files, folder=PACK_FOLDER, made_on=today)
    if not actions.keep_pack(by=held.key, pack=made, version=held.plan.version):
        raise actions.NoSuchPlanError
    yield "Sealed and kept for you"


def _ends(fault: Exception | None) -> str:
    if fault is not None:
        log_fault(fault)
    return render_to_string("plans/pack_end.html", {"made": fault is None})
