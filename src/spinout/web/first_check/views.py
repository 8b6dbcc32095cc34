"""The check: its questions, its answers, and what can be taken away. Nothing sent is kept."""

from dataclasses import replace
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.facts.kinds_of_service import LONGEST as LONGEST_WORDS
from spinout.facts.kinds_of_service import Found, find
from spinout.web.asking.carried import TOLD, from_answers, link_views
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered, in_order
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import Told
from spinout.web.asking.saved import PDF_TYPE, WORD_TYPE, diary_of_days, file_to_save
from spinout.web.asking.sent import once_more, since_told, told_now
from spinout.web.asking.sharing import Since
from spinout.web.design.methods import READING
from spinout.web.first_check import present
from spinout.web.first_check.answering import answered
from spinout.web.first_check.asked import ASKED, BY_NAME, ON, SERVICE
from spinout.web.first_check.papers import for_a_solicitor, letter
from spinout.web.first_check.present.form import MANGLED, NOTHING_SAID, Finder, finder
from spinout.web.first_check.present.paper import paper_of

FORM: tuple[Asked, ...] = (*ASKED, ON)
WORDS, FIND = "words", "find"


def _asking(request: HttpRequest, page: present.FormPage, status: int = 200) -> HttpResponse:
    return render(request, "first_check/questions.html", {"page": page}, status=status)


def _mangled(request: HttpRequest) -> HttpResponse:
    return _asking(request, present.form_page(notice=MANGLED), status=400)


@kept_nowhere(*READING, "POST")
def could_we(request: HttpRequest) -> HttpResponse:
    """The questions; sending them shows what we found, and keeps none of it."""
    if request.method != "POST":
        return _asking(request, present.form_page())
    if TOLD in request.POST:
        return once_more(
            request, ASKED, ON, shown=_with_more, changing=_changing, otherwise=_mangled
        )
    sent = in_order(entered(FORM, request.POST), BY_NAME["opens"], BY_NAME["closes"])
    words = request.POST.get(WORDS, "").strip()[:LONGEST_WORDS]
    if FIND in request.POST:
        return _asking(
            request, present.form_page(sent, finder=finder(words, find(words)), errors={})
        )
    heard = find(words) if words and SERVICE.name not in sent.answers else None
    if sent.errors:
        page = present.form_page(sent, finder=Finder(words=words))
        return _asking(request, page, status=422)
    if not sent.answers and heard is None:
        page = present.form_page(sent, errors={"nation": NOTHING_SAID})
        return _asking(request, page, status=422)
    return _answers(request, _told(sent, heard), heard=heard)


@from_answers(ASKED, _mangled)
def paper(request: HttpRequest, told: Told) -> HttpResponse:
    """The answers as a PDF."""
    content = paper_of(present.answers_page(answered(told)), on=told.on)
    return file_to_save(content, "could-we.pdf", PDF_TYPE)


@from_answers(ASKED, _mangled)
def letter_file(request: HttpRequest, told: Told) -> HttpResponse:
    """The letter that asks, to start from."""
    return file_to_save(letter(told), "expression-of-interest.docx", WORD_TYPE)


@from_answers(ASKED, _mangled)
def solicitor_file(request: HttpRequest, told: Told) -> HttpResponse:
    """The pages for a solicitor."""
    return file_to_save(for_a_solicitor(told), "for-your-solicitor.docx", WORD_TYPE)


@from_answers(ASKED, _mangled)
def diary_file(request: HttpRequest, told: Told) -> HttpResponse:
    """The days of the answers, for a diary."""
    page = present.answers_page(answered(told))
    return diary_of_days(page.dated, name="Could we? Dates", file="could-we.ics", on=told.on)


def _with_more(request: HttpRequest, before: Told) -> HttpResponse:
    """The answers given before, with one more."""
    more = entered((SERVICE,), request.POST).answers
    return _answers(request, replace(before, answers={**before.answers, **more}))


def _changing(request: HttpRequest, filled: Entered, sought: str) -> HttpResponse:
    return _asking(request, present.form_page(filled, sought=sought))


def _told(sent: Entered, heard: Found | None) -> Told:
    told = told_now(sent, ON)
    if heard is None or not heard.sure:
        return told
    return replace(told, answers={**told.answers, SERVICE.name: heard.sure.key})


def _answers(
    request: HttpRequest, told: Told, *, heard: Found | None = None, shared: bool = False
) -> HttpResponse:
    held = answered(told)
    changed = since_told(held) if shared else Since()
    page = present.answers_page(held, heard=heard, since=changed)
    return render(request, "first_check/answers.html", {"page": page})


shared, make_link = link_views(
    ASKED,
    leads_to="could-we-answer",
    back="could-we",
    shown=partial(_answers, shared=True),
    otherwise=_mangled,
)
