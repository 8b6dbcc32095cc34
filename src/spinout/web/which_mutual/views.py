"""“Which kind of mutual?”: the questions, the forms that fit, and the paper. Nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.web.asking.carried import TOLD, from_answers, link_views
from spinout.web.asking.entered import Entered, entered, shown_again
from spinout.web.asking.guarded import kept_nowhere
from spinout.web.asking.link import Told
from spinout.web.asking.saved import PDF_TYPE, file_to_save
from spinout.web.asking.sent import once_more, since_told, told_now
from spinout.web.asking.sharing import NOTHING_SINCE
from spinout.web.design.methods import READING
from spinout.web.first_check.asked import ON
from spinout.web.which_mutual import present
from spinout.web.which_mutual.answering import answered
from spinout.web.which_mutual.asked import ASKED, FORM
from spinout.web.which_mutual.present.form import MANGLED, not_held


def _asking(request: HttpRequest, page: present.FormPage, status: int = 200) -> HttpResponse:
    return render(request, "which_mutual/questions.html", {"page": page}, status=status)


def _mangled(request: HttpRequest) -> HttpResponse:
    return _asking(request, present.form_page(notice=MANGLED), status=400)


@kept_nowhere(*READING, "POST")
def which(request: HttpRequest) -> HttpResponse:
    """The questions; sending them, even with all left out, shows the forms and keeps nothing."""
    if request.method != "POST":
        return _asking(request, present.form_page())
    if TOLD in request.POST:
        return once_more(request, ASKED, ON, shown=_answers, changing=_changing, otherwise=_mangled)
    sent = entered(FORM, request.POST)
    if sent.errors:
        return _asking(request, present.form_page(sent), status=422)
    return _answers(request, told_now(sent, ON))


@from_answers(ASKED, _mangled)
def paper(request: HttpRequest, told: Told) -> HttpResponse:
    """The forms as a PDF."""
    held = answered(told)
    if not held.structure.options:
        return _too_far(request, told)
    page = present.forms_page(held)
    return file_to_save(present.paper_of(page, on=told.on), "which-mutual.pdf", PDF_TYPE)


def _changing(request: HttpRequest, filled: Entered, sought: str) -> HttpResponse:
    return _asking(request, present.form_page(filled, sought=sought))


def _too_far(request: HttpRequest, told: Told) -> HttpResponse:
    """The form again: no form can be weighed on a day before our data begin."""
    again = shown_again(FORM, {**told.answers, ON.name: told.on})
    page = present.form_page(again, notice=not_held(told.on), sought=ON.name)
    return _asking(request, page, status=422)


def _answers(request: HttpRequest, told: Told, *, saved: bool = False) -> HttpResponse:
    held = answered(told)
    if not held.structure.options:
        return _too_far(request, told)
    page = present.forms_page(held, since=since_told(held) if saved else NOTHING_SINCE)
    return render(request, "which_mutual/answers.html", {"page": page})


def _opened(request: HttpRequest, told: Told) -> HttpResponse:
    """The answers that a link holds, and what has changed since it was made."""
    return _answers(request, told, saved=True)


shared, make_link = link_views(
    ASKED, leads_to="which-answer", back="which", shown=_opened, otherwise=_mangled
)
