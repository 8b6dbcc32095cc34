"""The ten questions and the result. Nothing sent is kept."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout import law
from spinout.law import OutsideOurDataError
from spinout.web.asking import link
from spinout.web.asking.carried import TOLD
from spinout.web.asking.entered import Answers, Entered, entered, shown_again
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.design.methods import READING
from spinout.web.first_check.asked import ON
from spinout.web.own_package import present
from spinout.web.own_package.answering import answered
from spinout.web.own_package.asked import ASKED, FORM
from spinout.web.own_package.present.form import MANGLED, NOTHING_SAID, not_held

CHANGE = "change"


def _asking(request: HttpRequest, page: present.FormPage, status: int = 200) -> HttpResponse:
    return render(request, "own_package/questions.html", {"page": page}, status=status)


def _mangled(request: HttpRequest) -> HttpResponse:
    return _asking(request, present.form_page(notice=MANGLED), status=400)


@kept_nowhere(*READING, "POST")
def would_i(request: HttpRequest) -> HttpResponse:
    """The questions; sending them shows the result, and keeps none of it."""
    if request.method != "POST":
        return _asking(request, present.form_page())
    if TOLD in request.POST:
        return _once_more(request)
    sent = entered(FORM, request.POST)
    if sent.errors:
        return _asking(request, present.form_page(sent), status=422)
    if not sent.answers:
        lacking = Entered(fields=sent.fields, answers={}, errors={"nation": NOTHING_SAID})
        return _asking(request, present.form_page(lacking), status=422)
    return _result(request, _told(sent))


def _once_more(request: HttpRequest) -> HttpResponse:
    """The result again, or the form with every answer filled in."""
    try:
        before = link.opened(ASKED, request.POST.get(TOLD, ""))
    except MangledLinkError:
        return _mangled(request)
    if CHANGE not in request.POST:
        return _result(request, before)
    filled: Answers = {**before.answers, ON.name: before.on}
    sought = request.POST.get(CHANGE, "")
    return _asking(request, present.form_page(shown_again(FORM, filled), sought=sought))


def _told(sent: Entered) -> Told:
    answers = {name: each for name, each in sent.answers.items() if name != ON.name}
    chosen = sent.answers.get(ON.name)
    on = chosen if isinstance(chosen, date) else timezone.localdate()
    return Told(answers=answers, on=on, law=law.load().version[: link.LAW_LETTERS])


def _result(request: HttpRequest, told: Told) -> HttpResponse:
    try:
        held = answered(told)
    except OutsideOurDataError:
        again = shown_again(FORM, {**told.answers, ON.name: told.on})
        page = present.form_page(again, notice=not_held(told.on), sought=ON.name)
        return _asking(request, page, status=422)
    return render(request, "own_package/result.html", {"page": present.result_page(held)})
