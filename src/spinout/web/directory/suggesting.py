"""Suggesting a correction to a row: the form, and the word that it waits."""

import secrets

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from spinout import directory
from spinout.directory import Entry
from spinout.web.directory import actions
from spinout.web.directory.suggested import (
    LONGEST,
    Part,
    Suggested,
    nothing_suggested,
    suggested,
)
from spinout.web.enquiries import visits
from spinout.web.enquiries.access import for_anyone, somebody_answers
from spinout.web.enquiries.events import Doer
from spinout.web.enquiries.visits import TooManyError

REFUSED: dict[type[Exception], int] = {TooManyError: 429, actions.TooManyCorrectionsError: 503}


@for_anyone
def suggest(request: HttpRequest, *, slug: str) -> HttpResponse:
    """The form; sending it keeps the correction for the people who run this copy."""
    entry = directory.load().by_slug.get(slug)
    if entry is None:
        raise Http404
    if request.method != "POST" or not somebody_answers():
        return _form(request, entry, nothing_suggested(once=secrets.token_urlsafe(16)))
    made = suggested(request.POST)
    if made.errors:
        return _form(request, entry, made, 422)
    try:
        actions.suggest(by=Doer.ASKER, slug=slug, made=made, mark=visits.mark_of(request))
    except tuple(REFUSED) as problem:
        return _form(request, entry, made, REFUSED[type(problem)], notice=str(problem))
    return render(request, "directory/suggested.html", _context(entry, made))


def _form(
    request: HttpRequest, entry: Entry, made: Suggested, status: int = 200, notice: str = ""
) -> HttpResponse:
    errors = {**({"says": notice} if notice else {}), **made.errors}
    context = _context(entry, made) | {"errors": errors}
    return render(request, "directory/suggest.html", context, status=status)


def _context(entry: Entry, made: Suggested) -> dict[str, object]:
    return {
        "entry": entry,
        "made": made,
        "parts": tuple(Part),
        "operator": settings.OPERATOR,
        "open": somebody_answers(),
        "most": LONGEST,
    }
