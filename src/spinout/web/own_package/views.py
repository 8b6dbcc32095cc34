"""The ten questions and the result. Nothing sent is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout import law
from spinout.law import OutsideOurDataError
from spinout.web.asking.carried import TOLD, from_answers
from spinout.web.asking.entered import Entered, entered, shown_again
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.asking.saved import PDF_TYPE, file_to_save
from spinout.web.asking.sent import once_more, told_now
from spinout.web.asking.sharing import NOTHING_SINCE, since
from spinout.web.design.methods import READING
from spinout.web.design.open_to_all import open_to_all
from spinout.web.first_check.asked import ON
from spinout.web.own_package import present
from spinout.web.own_package.answering import answered
from spinout.web.own_package.asked import ASKED, FORM
from spinout.web.own_package.own_file import LONGEST as MOST_BYTES
from spinout.web.own_package.own_file import MEDIA_TYPE as FILE_TYPE
from spinout.web.own_package.own_file import NAME as FILE_NAME
from spinout.web.own_package.own_file import opened as opened_file
from spinout.web.own_package.own_file import written as own_file_of
from spinout.web.own_package.present.form import MANGLED, NOT_OURS, NOTHING_SAID, not_held
from spinout.web.own_package.present.paper import paper_of
from spinout.web.own_package.present.paper_form import form_on_paper

FILE = "file"


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
        return once_more(request, ASKED, ON, shown=_result, changing=_changing, otherwise=_mangled)
    sent = entered(FORM, request.POST)
    if sent.errors:
        return _asking(request, present.form_page(sent), status=422)
    if not sent.answers:
        lacking = Entered(fields=sent.fields, answers={}, errors={"nation": NOTHING_SAID})
        return _asking(request, present.form_page(lacking), status=422)
    return _result(request, told_now(sent, ON))


@from_answers(ASKED, _mangled)
def paper(request: HttpRequest, told: Told) -> HttpResponse:
    """The result as a PDF."""
    return _paper(told, "would-i-lose-out.pdf", large=False)


@from_answers(ASKED, _mangled)
def large_print(request: HttpRequest, told: Told) -> HttpResponse:
    """The result as a PDF in large print."""
    return _paper(told, "would-i-lose-out-large.pdf", large=True)


@from_answers(ASKED, _mangled)
def own_file(request: HttpRequest, told: Told) -> HttpResponse:
    """The answers as a file for the person alone."""
    return file_to_save(own_file_of(told), FILE_NAME, FILE_TYPE)


@from_answers(ASKED, _mangled)
def easy_read(request: HttpRequest, told: Told) -> HttpResponse:
    """The result in short sentences, one thing at a time."""
    page = present.easy_page(present.result_page(answered(told)))
    return render(request, "own_package/easy.html", {"page": page})


@kept_nowhere("POST")
def bring_back(request: HttpRequest) -> HttpResponse:
    """The result of the answers in a file that we made."""
    # A larger body is not read at all: Django would write a large file to the disk.
    small = int(request.META.get("CONTENT_LENGTH") or 0) <= 2 * MOST_BYTES
    sent = request.FILES.get(FILE) if small else None
    try:
        told = opened_file(sent.read() if sent else b"")
    except MangledLinkError:
        return _asking(request, present.form_page(notice=NOT_OURS), status=422)
    return _result(request, told, saved=True)


@open_to_all
def paper_form(request: HttpRequest) -> HttpResponse:
    """The questions on paper, for someone to fill in by hand and a helper to key in."""
    content = form_on_paper(on=law.load().checked)
    return file_to_save(content, "would-i-lose-out-form.pdf", PDF_TYPE)


def _paper(told: Told, name: str, *, large: bool) -> HttpResponse:
    page = present.result_page(answered(told))
    return file_to_save(paper_of(page, on=told.on, large=large), name, PDF_TYPE)


def _changing(request: HttpRequest, filled: Entered, sought: str) -> HttpResponse:
    return _asking(request, present.form_page(filled, sought=sought))


def _result(request: HttpRequest, told: Told, *, saved: bool = False) -> HttpResponse:
    try:
        held = answered(told)
    except OutsideOurDataError:
        again = shown_again(FORM, {**told.answers, ON.name: told.on})
        page = present.form_page(again, notice=not_held(told.on), sought=ON.name)
        return _asking(request, page, status=422)
    changed = since(told, held.rests_on, today=timezone.localdate()) if saved else NOTHING_SINCE
    found = present.result_page(held, since=changed)
    return render(request, "own_package/result.html", {"page": found})
