"""Which ways of asking a view takes; any other gets a page that says so."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from spinout.web.design.errors import not_allowed

View = Callable[..., HttpResponse]

READING = ("GET", "HEAD")


def taking(*methods: str) -> Callable[[View], View]:
    """The view answers these methods only."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
            if request.method in methods:
                return view(request, **parts)
            refused = not_allowed(request)
            refused.headers["Allow"] = ", ".join(methods)
            return refused

        return guarded

    return guard
