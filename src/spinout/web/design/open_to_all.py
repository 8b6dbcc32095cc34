"""Pages that hold nothing about the reader, so that anyone may see them and keep a copy."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking

CACHED_FOR = "public, max-age=300"

View = Callable[..., HttpResponse]


def open_to_all(view: View) -> View:
    """Anyone may read the page, keep it for five minutes, and then ask if theirs is still good."""

    @seen_by(Rule.ANYONE)
    @wraps(view)
    @taking(*READING)
    @conditional_page
    def opened(request: HttpRequest, **parts: str) -> HttpResponse:
        response = view(request, **parts)
        response.headers["Cache-Control"] = CACHED_FOR
        return response

    return opened
