"""“Who would own it?”: the form, three structures to start from, and what is found of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.facts.structure_file import not_whole
from spinout.web.asking.carried import TOLD, from_answers, link_views
from spinout.web.asking.entered import Entered, entered, shown_again
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import Told
from spinout.web.asking.saved import PDF_TYPE, file_to_save
from spinout.web.asking.sent import once_more, since_told, told_now
from spinout.web.asking.sharing import NOTHING_SINCE
from spinout.web.design.methods import READING
from spinout.web.first_check.asked import ON
from spinout.web.who_owns import present
from spinout.web.who_owns.answering import answered
from spinout.web.who_owns.asked import ASKED, FORM
from spinout.web.who_owns.present.form import MANGLED
from spinout.web.who_owns.present.starts import START, answers_to_start
from spinout.web.who_owns.told import design, lacking


def _asking(request: HttpRequest, page: present.FormPage, status: int = 200) -> HttpResponse:
    return render(request, "who_owns/questions.html", {"page": page}, status=status)


def _mangled(request: HttpRequest) -> HttpResponse:
    return _asking(request, present.form_page(notice=MANGLED), status=400)


@kept_nowhere(*READING, "POST")
def who_owns(request: HttpRequest) -> HttpResponse:
    """The form; sending it, or choosing a structure to start from, shows what is found of it."""
    if request.method != "POST":
        return _asking(request, present.form_page())
    if TOLD in request.POST:
        return once_more(request, ASKED, ON, shown=_answers, changing=_changing, otherwise=_mangled)
    chosen = answers_to_start(request.POST.get(START, ""))
    if chosen is not None:
        start = Entered(fields={}, answers=chosen, errors={})
        return _answers(request, told_now(start, ON))
    sent = lacking(entered(FORM, request.POST))
    if sent.errors:
        return _asking(request, present.form_page(sent), status=422)
    return _answers(request, told_now(sent, ON))


@from_answers(ASKED, _mangled)
def paper(request: HttpRequest, told: Told) -> HttpResponse:
    """What was found, as a PDF."""
    if not_whole(design(told.answers)):
        return _mangled(request)
    page = present.drawn_page(answered(told))
    return file_to_save(present.paper_of(page, on=told.on), "who-would-own-it.pdf", PDF_TYPE)


def _changing(request: HttpRequest, filled: Entered, sought: str) -> HttpResponse:
    return _asking(request, present.form_page(filled, sought=sought))


def _answers(request: HttpRequest, told: Told, *, saved: bool = False) -> HttpResponse:
    if not_whole(design(told.answers)):
        again = lacking(shown_again(FORM, {**told.answers, ON.name: told.on}))
        return _asking(request, present.form_page(again), status=422)
    held = answered(told)
    page = present.drawn_page(held, since=since_told(held) if saved else NOTHING_SINCE)
    return render(request, "who_owns/answers.html", {"page": page})


def _opened(request: HttpRequest, told: Told) -> HttpResponse:
    """The structure that a link holds, and what has changed since it was made."""
    return _answers(request, told, saved=True)


shared, make_link = link_views(
    ASKED, leads_to="who-owns-answer", back="who-owns", shown=_opened, otherwise=_mangled
)
