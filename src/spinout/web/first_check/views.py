"""The five questions and their answers. Nothing sent here is kept, and none of it is logged."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking
from spinout.web.first_check import present
from spinout.web.first_check.answering import answers
from spinout.web.first_check.told import told


@seen_by(Rule.ANYONE)
@taking(*READING, "POST")
def could_we(request: HttpRequest) -> HttpResponse:
    """The questions; sending them shows what we found, and keeps none of it."""
    if request.method != "POST":
        return _shown(request, present.form_page({}))
    known = told(request.POST)
    if known.nothing:
        page = present.form_page(request.POST, error=present.NOTHING_SAID)
        return _shown(request, page, status=422)
    on = timezone.localdate()
    found = present.answers_page(known, request.POST, answers(known, on=on), on=on)
    return _unkept(render(request, "first_check/answers.html", {"page": found}))


def _shown(request: HttpRequest, page: present.FormPage, status: int = 200) -> HttpResponse:
    return _unkept(render(request, "first_check/questions.html", {"page": page}, status=status))


def _unkept(response: HttpResponse) -> HttpResponse:
    """No browser and no proxy keeps a copy either."""
    response.headers["Cache-Control"] = "no-store"
    return response
