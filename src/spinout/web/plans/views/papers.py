"""Papers to ask with for a plan, and its days for a diary. Each is made, sent and forgotten."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from spinout.facts.problems import CaseHasErrorsError
from spinout.handovers.passage import Passage
from spinout.proposals import option_papers, places, route_paper
from spinout.web.asking.saved import PDF_TYPE, WORD_TYPE, diary_of_days, file_to_save
from spinout.web.design.methods import READING
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.passages import take_through
from spinout.web.plans.present.duties import days_of

TYPES = {"pdf": PDF_TYPE, "docx": WORD_TYPE, "html": "text/html; charset=utf-8"}


@for_holder(*READING)
def paper(request: HttpRequest, held: Held, *, place: str) -> HttpResponse:
    """One paper to ask with; a plan that does not hold together leads to what is wrong."""
    passage = _taken(request, held)
    if passage is None:
        return redirect("plan-stages")
    if place in places(passage):
        content = route_paper(passage, place, made_on=passage.on)
    elif place in option_papers.places(passage):
        content = option_papers.option_paper(passage, place, made_on=passage.on)
    else:
        raise Http404
    return file_to_save(content, place, TYPES[place.rpartition(".")[2]])


@for_holder(*READING)
def diary_file(request: HttpRequest, held: Held) -> HttpResponse:
    """Every day of the plan that has a date, for a diary; back to the plan where none has."""
    passage = _taken(request, held)
    days = () if passage is None else days_of(passage)
    if passage is None or not days:
        return redirect("plan-stages")
    name = f"{held.plan.name}: dates"
    return diary_of_days(days, name=name, file="dates.ics", on=passage.on)


def _taken(request: HttpRequest, held: Held) -> Passage | None:
    try:
        facts = held.plan.facts()
    except CaseHasErrorsError:
        return None
    return take_through(facts, variant=request.GET.get("variant"), on=timezone.localdate())
