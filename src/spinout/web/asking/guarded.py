"""What guards every page that keeps nothing: no copy, no trace in a log, no cookie."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import taking
from spinout.web.design.quiet import quietly

View = Callable[..., HttpResponse]

HEADERS_OF_A_LINK = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
"""An address that holds answers is told to no other site, and to no search engine."""


def kept_nowhere(*methods: str) -> Callable[[View], View]:
    """Anyone may use the page. Nothing sent is kept by us, the browser, a proxy or the log.

    Sending the form changes nothing, so it needs no proof of where it came from, and no cookie.
    """

    def guard(view: View) -> View:
        @csrf_exempt
        @seen_by(Rule.ANYONE)
        @taking(*methods)
        @wraps(view)
        def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
            response = quietly(view, request, parts, page="of answers that are not kept")
            response.headers["Cache-Control"] = "no-store"
            return response

        return guarded

    return guard


def with_headers_of_a_link(response: HttpResponse) -> HttpResponse:
    """The answer to an address that holds answers."""
    for name, value in HEADERS_OF_A_LINK.items():
        response.headers[name] = value
    return response
