"""The questions, one person’s own result and file, and files brought together. None is kept."""

import re
import secrets
from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout import law
from spinout.documents import Document, pdf, word
from spinout.findings import UNKNOWN
from spinout.handovers.readiness import ReadinessFindings
from spinout.proposals.readiness_report import readiness_report
from spinout.readiness import FilesError, brought_together, score, written
from spinout.web.asking import link
from spinout.web.asking.answer_files import FILES, files_sent
from spinout.web.asking.carried import TOLD
from spinout.web.asking.entered import entered, shown_again
from spinout.web.asking.guarded import View, kept_nowhere
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.asking.saved import PDF_TYPE, WORD_TYPE, file_to_save
from spinout.web.design.methods import READING
from spinout.web.readiness.asked import CHANGED, answers_of, form_of, sheet_of, what_is_asked
from spinout.web.readiness.present.form import MANGLED, NOTHING_SAID, FormPage, form_page
from spinout.web.readiness.present.page import result_page

CHANGE, MARK = "change", "mark"
FILE_NAME, FILE_TYPE = "my-answers.txt", "text/plain; charset=utf-8"
_A_MARK = re.compile("[0-9a-f]{16}")

Carried = Callable[[HttpRequest, Told, str], HttpResponse]


def _asking(request: HttpRequest, page: FormPage, status: int = 200) -> HttpResponse:
    return render(request, "readiness/questions.html", {"page": page}, status=status)


@kept_nowhere(*READING, "POST")
def ready(request: HttpRequest) -> HttpResponse:
    """The questions; sending them shows one person’s own result, and keeps none of it."""
    today = timezone.localdate()
    if request.method != "POST":
        return _asking(request, form_page(today))
    if TOLD in request.POST:
        return _once_more(request)
    sent = entered(form_of(today), request.POST)
    if not sent.answers:
        wrong = {form_of(today)[0].anchor: NOTHING_SAID}
        page = form_page(today, sent, errors=wrong, mark=_mark(request))
        return _asking(request, page, status=422)
    told = Told(answers=sent.answers, on=today, law=law.load().version[: link.LAW_LETTERS])
    return _own_result(request, told, _mark(request))


def _mark(request: HttpRequest) -> str:
    """The mark of a file that was brought back, or nothing."""
    said = request.POST.get(MARK, "")
    return said if _A_MARK.fullmatch(said) else ""


def _from_answers(view: Carried) -> View:
    """The view is given the answers that a page of ours sent back, and the mark of their file."""

    @kept_nowhere("POST")
    @wraps(view)
    def opened(request: HttpRequest) -> HttpResponse:
        today = timezone.localdate()
        try:
            told = link.opened(form_of(today), request.POST.get(TOLD, ""))
        except MangledLinkError:
            return _asking(request, form_page(today, notice=MANGLED), status=400)
        return view(request, told, _mark(request))

    return opened


@_from_answers
def own_file(request: HttpRequest, told: Told, mark: str) -> HttpResponse:
    """The answers as a file of the person’s own."""
    sheet = sheet_of(told.answers, day=told.on, mark=mark or secrets.token_hex(8))
    content = written(sheet, what_is_asked(told.on)).replace("\n", "\r\n")
    return file_to_save(content.encode(), FILE_NAME, FILE_TYPE)


@_from_answers
def own_pdf(request: HttpRequest, told: Told, mark: str) -> HttpResponse:
    """One person’s own result as a PDF."""
    return file_to_save(pdf(_report(_alone(told))), "are-you-ready.pdf", PDF_TYPE)


@_from_answers
def own_word(request: HttpRequest, told: Told, mark: str) -> HttpResponse:
    """One person’s own result for Word."""
    return file_to_save(word(_report(_alone(told))), "are-you-ready.docx", WORD_TYPE)


@kept_nowhere("POST")
def bring_back(request: HttpRequest) -> HttpResponse:
    """The form, filled in from a person’s own file."""
    today = timezone.localdate()
    try:
        sheets = brought_together(files_sent(request), what_is_asked(today))
    except FilesError as wrong:
        return _asking(request, form_page(today, wrong=wrong.sentences, at="back"), status=422)
    filled = shown_again(form_of(today), answers_of(sheets[0]))
    return _asking(request, form_page(today, filled, mark=sheets[0].mark))


@kept_nowhere("POST")
def together(request: HttpRequest) -> HttpResponse:
    """What several people come to, from their files."""
    return _together(
        request,
        lambda found: render(
            request, "readiness/result.html", {"page": result_page(found, state="", mark="")}
        ),
    )


@kept_nowhere("POST")
def together_pdf(request: HttpRequest) -> HttpResponse:
    """What several people come to, as a PDF."""
    return _together(
        request,
        lambda found: file_to_save(pdf(_report(found)), "are-you-ready.pdf", PDF_TYPE),
    )


@kept_nowhere("POST")
def together_word(request: HttpRequest) -> HttpResponse:
    """What several people come to, for Word."""
    return _together(
        request,
        lambda found: file_to_save(word(_report(found)), "are-you-ready.docx", WORD_TYPE),
    )


def _together(
    request: HttpRequest, shown: Callable[[ReadinessFindings], HttpResponse]
) -> HttpResponse:
    today = timezone.localdate()
    try:
        files = files_sent(request)
        sent = entered((CHANGED,), request.POST)
        if sent.errors:
            page = form_page(today, together=sent, errors=sent.errors)
            return _asking(request, page, status=422)
        sheets = brought_together(files, what_is_asked(today))
    except FilesError as wrong:
        return _asking(request, form_page(today, wrong=wrong.sentences, at=FILES), status=422)
    changed = sent.answers.get(CHANGED.name)
    plan_changed = changed if isinstance(changed, date) else UNKNOWN
    reading = law.load().read(today)
    return shown(score([each.tally for each in sheets], reading, plan_changed=plan_changed))


def _once_more(request: HttpRequest) -> HttpResponse:
    """One person’s own result again, or the form with every answer filled in."""
    today = timezone.localdate()
    try:
        before = link.opened(form_of(today), request.POST.get(TOLD, ""))
    except MangledLinkError:
        return _asking(request, form_page(today, notice=MANGLED), status=400)
    if CHANGE not in request.POST:
        return _own_result(request, before, _mark(request))
    filled = shown_again(form_of(today), before.answers)
    return _asking(request, form_page(today, filled, mark=_mark(request)))


def _own_result(request: HttpRequest, told: Told, mark: str) -> HttpResponse:
    state = link.written(form_of(told.on), told)
    page = result_page(_alone(told), state=state, mark=mark)
    return render(request, "readiness/result.html", {"page": page})


def _alone(told: Told) -> ReadinessFindings:
    sheet = sheet_of(told.answers, day=told.on, mark="")
    return score([sheet.tally], law.load().read(told.on), plan_changed=UNKNOWN)


def _report(found: ReadinessFindings) -> Document:
    return readiness_report(found, name="", made_on=found.on)
