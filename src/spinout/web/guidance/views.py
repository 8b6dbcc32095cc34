"""The guidance: an index, and a page at each address."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking
from spinout.web.guidance.files import pages
from spinout.web.guidance.kept import kept_index, kept_page, sent


@seen_by(Rule.ANYONE)
@taking(*READING)
def index(request: HttpRequest) -> HttpResponse:
    """Every page, by role, by stage and by question."""
    return sent(request, kept_index(_today()))


@seen_by(Rule.ANYONE)
@taking(*READING)
def page(request: HttpRequest, *, slug: str) -> HttpResponse:
    """One page as on today."""
    if slug not in pages():
        raise Http404
    return sent(request, kept_page(slug, _today()))


def _today() -> date:
    return timezone.localdate()
