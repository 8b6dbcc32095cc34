"""“A proposal has reached us”: the form, the answers, the sheet, and what helps to decide."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout.documents import Document, pdf, word
from spinout.law import day_in_words
from spinout.web.asking.carried import TOLD, from_answers, link_views
from spinout.web.asking.entered import Entered, entered, in_order
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import Told
from spinout.web.asking.saved import PDF_TYPE, WORD_TYPE, diary_of_days, file_to_save
from spinout.web.asking.sent import once_more, since_told, told_now
from spinout.web.asking.sharing import Since
from spinout.web.design.methods import READING
from spinout.web.design.open_to_all import open_to_all
from spinout.web.first_check.asked import ON
from spinout.web.received.answering import answered
from spinout.web.received.asked import ASKED, BY_FIELD, FORM, IN_ORDER
from spinout.web.received.present.form import MANGLED, NOTHING_SAID, FormPage, form_page
from spinout.web.received.present.grounds import explorer
from spinout.web.received.present.interests import (
    CHECKLISTS,
    OURS,
    REGISTER,
    interests_form,
    told_to_staff,
)
from spinout.web.received.present.page import received_page
from spinout.web.received.present.sheet import sheet


def _asking(request: HttpRequest, page: FormPage, status: int = 200) -> HttpResponse:
    return render(request, "received/questions.html", {"page": page}, status=status)


def _mangled(request: HttpRequest) -> HttpResponse:
    return _asking(request, form_page(notice=MANGLED), status=400)


@kept_nowhere(*READING, "POST")
def received(request: HttpRequest) -> HttpResponse:
    """The questions; sending them shows what we found, and keeps none of it."""
    if request.method != "POST":
        return _asking(request, form_page())
    if TOLD in request.POST:
        return once_more(request, ASKED, ON, shown=_answers, changing=_changing, otherwise=_mangled)
    sent = entered(FORM, request.POST)
    for earlier, later in IN_ORDER:
        sent = in_order(sent, BY_FIELD[earlier], BY_FIELD[later])
    if sent.errors:
        return _asking(request, form_page(sent), status=422)
    told = told_now(sent, ON)
    if not told.answers:
        page = form_page(sent, errors={"nation": NOTHING_SAID})
        return _asking(request, page, status=422)
    return _answers(request, told)


@from_answers(ASKED, _mangled)
def sheet_pdf(request: HttpRequest, told: Told) -> HttpResponse:
    """The receipt and clock sheet as a PDF."""
    return file_to_save(pdf(_sheet(told)), "receipt-and-clock-sheet.pdf", PDF_TYPE)


@from_answers(ASKED, _mangled)
def sheet_word(request: HttpRequest, told: Told) -> HttpResponse:
    """The receipt and clock sheet for Word."""
    return file_to_save(word(_sheet(told)), "receipt-and-clock-sheet.docx", WORD_TYPE)


@from_answers(ASKED, _mangled)
def diary_file(request: HttpRequest, told: Told) -> HttpResponse:
    """The days, for a diary."""
    page = received_page(answered(told))
    name = "A proposal has reached us: dates"
    return diary_of_days(page.dated, name=name, file="a-proposal.ics", on=told.on)


@open_to_all
def grounds(request: HttpRequest) -> HttpResponse:
    """Each of the ten grounds: what it is, what it needs and what it does not allow."""
    on = timezone.localdate()
    context = {"grounds": explorer(on), "law_on": day_in_words(on)}
    return render(request, "received/grounds.html", context)


@open_to_all
def interests(request: HttpRequest) -> HttpResponse:
    """Who should step back: a checklist, and a form to print."""
    context = {
        "ours": OURS,
        "checklists": CHECKLISTS,
        "register": REGISTER,
        "staff": told_to_staff(timezone.localdate()),
    }
    return render(request, "received/interests.html", context)


@open_to_all
def interests_word(request: HttpRequest) -> HttpResponse:
    """The checklist and the form for Word."""
    made = word(interests_form(timezone.localdate()))
    return file_to_save(made, "interests.docx", WORD_TYPE)


def _sheet(told: Told) -> Document:
    holds = told.answers.get("holds")
    page = received_page(answered(told))
    return sheet(page, holds=holds if isinstance(holds, tuple) else (), on=told.on)


def _changing(request: HttpRequest, filled: Entered, sought: str) -> HttpResponse:
    return _asking(request, form_page(filled, sought=sought))


def _answers(request: HttpRequest, told: Told, *, shared: bool = False) -> HttpResponse:
    held = answered(told)
    changed = since_told(held) if shared else Since()
    page = received_page(held, since=changed)
    return render(request, "received/answers.html", {"page": page})


shared, make_link = link_views(
    ASKED,
    leads_to="received-answer",
    back="received",
    shown=partial(_answers, shared=True),
    otherwise=_mangled,
)
