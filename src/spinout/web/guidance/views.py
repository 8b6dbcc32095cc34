"""Pages that explain."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking


@seen_by(Rule.ANYONE)
@taking(*READING)
def how_to_read(request: HttpRequest) -> HttpResponse:
    """What the four answers mean, and how firmly each can stand."""
    return render(request, "guidance/how_to_read.html")
