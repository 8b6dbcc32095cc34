"""The timetable of a plan: its page, its papers, its days, and what a team settles about it."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from spinout.documents import Document, pdf, word
from spinout.facts.problems import CaseHasErrorsError
from spinout.handovers.passage import Passage
from spinout.proposals.timetable_days import as_approved, diary_days
from spinout.proposals.timetable_paper import PLACE, timetable_paper
from spinout.web.asking.saved import PDF_TYPE, WORD_TYPE, diary_of_days, file_to_save
from spinout.web.design.methods import READING
from spinout.web.plans import actions
from spinout.web.plans.access import Held, for_holder
from spinout.web.plans.passages import take_through
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.timetable import settle_page, timetable_page
from spinout.web.plans.settling import (
    Settled,
    Settles,
    held,
    nothing_yet,
    settled,
    with_entry,
    without_entry,
    without_start,
)

PAPERS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "pdf": (PDF_TYPE, pdf),
    "docx": (WORD_TYPE, word),
}
NO_DAYS = "There are no days to approve yet. Enter the day of the move, or the day work began."


@for_holder(*READING)
def timetable(request: HttpRequest, held: Held) -> HttpResponse:
    """The timetable on one page; a plan that does not hold together leads to what is wrong."""
    passage = _taken(request, held.plan)
    if passage is None:
        return redirect("plan-stages")
    if passage.timetable is None:
        told = [each.sentence for each in passage.lacks if each.stage == "timetable"]
        return render(request, "plans/no_timetable.html", {"name": held.plan.name, "told": told})
    page = timetable_page(held.plan, passage, passage.timetable)
    return render(request, "plans/timetable.html", {"page": page})


@for_holder(*READING)
def days(request: HttpRequest, held: Held) -> HttpResponse:
    """The days of the timetable for a diary; back to it where it has none."""
    passage = _taken(request, held.plan)
    found = () if passage is None else diary_days(passage.timetable)
    if passage is None or not found:
        return redirect("plan-timetable")
    name = f"{held.plan.name}: timetable"
    return diary_of_days(found, name=name, file="timetable.ics", on=passage.on)


@for_holder(*READING)
def paper(request: HttpRequest, held: Held, *, ending: str) -> HttpResponse:
    """The timetable as a file to print or to change."""
    if ending not in PAPERS:
        raise Http404
    passage = _taken(request, held.plan)
    if passage is None:
        return redirect("plan-stages")
    kind, made = PAPERS[ending]
    content = made(timetable_paper(passage, made_on=passage.on))
    return file_to_save(content, f"{PLACE}.{ending}", kind)


@for_holder(*READING, "POST")
def settle(request: HttpRequest, held: Held, *, what: str) -> HttpResponse:
    """One thing to settle; sending it keeps it, or says what to mend."""
    try:
        wanted = Settles(what)
    except ValueError:
        raise Http404 from None
    passage = _taken(request, held.plan)
    if passage is None:
        return redirect("plan-stages")
    sent = nothing_yet(wanted)
    if request.method == "POST":
        if "remove" in request.POST:
            return _removed(request, held, wanted)
        sent = settled(wanted, request.POST, held.plan)
        if not sent.errors:
            _judge(request, held.plan, passage, wanted, sent)
        if not sent.errors:
            actions.change(by=held.key, to=lambda plan: with_entry(plan, wanted, sent.entry))
            return redirect("plan-timetable")
    page = settle_page(wanted, held.plan, passage.timetable, sent)
    status = 422 if sent.errors else 200
    return render(request, "plans/timetable_settle.html", {"page": page}, status=status)


def _removed(request: HttpRequest, holder: Held, what: Settles) -> HttpResponse:
    mark = request.POST.get("was", "")
    if what is Settles.START:
        actions.change(by=holder.key, to=without_start)
    else:
        actions.change(by=holder.key, to=lambda plan: without_entry(plan, what, mark))
    return redirect("plan-timetable")


def _judge(request: HttpRequest, plan: Plan, before: Passage, what: Settles, sent: Settled) -> None:
    """Notes what the timetable itself says against it: a legal wait, a circle, no notice."""
    if what is Settles.APPROVED:
        _approve(plan, before, sent)
        return
    if what is Settles.START:
        return
    after = _taken(request, with_entry(plan, what, sent.entry))
    if after is None or after.timetable is None or before.timetable is None:
        return
    if what is Settles.CHANGES:
        verdict = after.timetable.changes[-1]
        if not verdict.taken:
            sent.errors["task"] = verdict.says
        return
    new = [each for each in after.timetable.says if each not in before.timetable.says]
    against = [each for each in new if each.startswith(f"{sent.fields['task']} is")]
    if against:
        sent.errors["notice"] = against[0]


def _approve(plan: Plan, passage: Passage, sent: Settled) -> None:
    """Makes the entry the version that is approved: its name, its day and every last day."""
    finish = {} if passage.timetable is None else as_approved(passage.timetable)
    if not finish:
        sent.errors["post"] = NO_DAYS
        return
    number = len(held(plan, Settles.APPROVED)) + 1
    sent.entry = {
        "name": f"Version {number}",
        "on": passage.on,
        **sent.entry,
        "finish": finish,
    }


def _taken(request: HttpRequest, plan: Plan) -> Passage | None:
    try:
        facts = plan.facts()
    except CaseHasErrorsError:
        return None
    return take_through(facts, variant=request.GET.get("variant"), on=timezone.localdate())
