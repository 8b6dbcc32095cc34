"""Which ways of asking a view takes; any other gets a page that says so."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from spinout.web.design.errors import not_allowed

Answer = TypeVar("Answer", bound=HttpResponseBase)

READING = ("GET", "HEAD")


def taking(
    *methods: str,
) -> Callable[[Callable[..., Answer]], Callable[..., Answer | HttpResponse]]:
    """The view answers these methods only."""

    def guard(view: Callable[..., Answer]) -> Callable[..., Answer | HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, **parts: str) -> Answer | HttpResponse:
            if request.method in methods:
                return view(request, **parts)
            refused = not_allowed(request)
            refused.headers["Allow"] = ", ".join(methods)
            return refused

        return guarded

    return guard
