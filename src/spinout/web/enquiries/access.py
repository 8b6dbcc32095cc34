"""Who may ask, who may enter a question for a caller, and what guards every page of this part."""

import secrets
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking
from spinout.web.design.quiet import quietly

View = Callable[..., HttpResponse]


class NotAHelperError(PermissionError):
    """A code that is not the helpers' own."""

    def __init__(self) -> None:
        super().__init__("That is not the helpers’ code. Ask the people who run this copy.")


def somebody_answers() -> bool:
    """Whether anyone has said that they run this copy, so that a question has a reader."""
    return bool(settings.OPERATOR)


def helpers_may_enter() -> bool:
    """Whether the people who run this copy let helpers enter questions for callers."""
    return somebody_answers() and bool(settings.HELPERS_CODE)


def is_helper(code: str) -> bool:
    """Whether this is the helpers' code."""
    held = settings.HELPERS_CODE
    return bool(held) and secrets.compare_digest(code.encode(), held.encode())


def check_helper(code: str) -> None:
    """Raises NotAHelperError where this is not the helpers' code."""
    if not is_helper(code):
        raise NotAHelperError


def for_anyone(view: View) -> View:
    """Anyone may ask. No copy is kept by a browser or a proxy, and the log gets no word of it."""

    @seen_by(Rule.ANYONE)
    @taking(*READING, "POST")
    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        response = quietly(view, request, parts, page="of a question")
        response.headers["Cache-Control"] = "no-store"
        return response

    return guarded
