"""The pages for what went wrong: each says what happened and what to do, and blames nobody."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One page for what went wrong."""

    status: int
    title: str
    says: tuple[str, ...]


BAD_REQUEST = Problem(
    status=400,
    title="We could not read that request",
    says=(
        "The address or the name it was sent to is not one this copy answers to.",
        "Check the address. If you run this copy, add the name people use for it to SPINOUT_HOSTS.",
    ),
)
FORBIDDEN = Problem(
    status=403,
    title="You cannot see this page",
    says=("This page is not open to you. Go back to the start page.",),
)
NO_COOKIE = Problem(
    status=403,
    title="We could not check that this came from you",
    says=(
        "Your browser did not send back a small cookie that this site sets. "
        "It proves that you pressed the button yourself.",
        "Allow cookies for this site, go back to the page you came from, load it again, and press "
        "the button there. Nothing was changed, and nothing new was kept.",
    ),
)
NOT_FOUND = Problem(
    status=404,
    title="We could not find that page",
    says=("If you typed the address, check it. If you pasted it, check you have all of it.",),
)
NO_PACK = replace(
    NOT_FOUND,
    says=(
        *NOT_FOUND.says,
        "Packs are kept only until a newer one is made. You can run the example again "
        "from the start page.",
    ),
)
NO_PLAN = replace(NOT_FOUND, says=(*NOT_FOUND.says, "A plan is kept only while you use it."))
NOT_ALLOWED = Problem(
    status=405,
    title="That address is used another way",
    says=("Go to the start page and find your way from there.",),
)
FAILED = Problem(
    status=500,
    title="Something went wrong on our side",
    says=(
        "We have noted it. Nothing you did caused it, and nothing was half kept.",
        "Try again in a few minutes. If it happens again, tell the people who run this copy.",
    ),
)


def page(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The page for a problem, with its status."""
    return render(request, "design/problem.html", {"problem": problem}, status=problem.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request we could not read, or a host name that is not ours."""
    return page(request, BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page this person may not see."""
    return page(request, FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form sent without the proof that this site made it."""
    return page(request, NO_COOKIE)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address with nothing there. What is kept for a time only is said where it was kept."""
    return page(request, _missing(request.path))


def _missing(path: str) -> Problem:
    if path.endswith("/pack.zip"):
        return NO_PACK
    return NO_PLAN if path.startswith("/plan/") else NOT_FOUND


def not_allowed(request: HttpRequest) -> HttpResponse:
    """A way of asking that the address does not take."""
    return page(request, NOT_ALLOWED)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    return page(request, FAILED)
