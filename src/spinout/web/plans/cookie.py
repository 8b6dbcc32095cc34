"""The cookie that holds the key of a plan. Only the browser it was given to has it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from spinout.web.plans.sealing import as_cookie, key_in_cookie


def name() -> str:
    """What the cookie is called; by https it is tied to this very host."""
    return "__Host-plan" if settings.HTTPS else "plan"


def key_of(request: HttpRequest) -> bytes | None:
    """The key the browser sent, or None."""
    return key_in_cookie(request.COOKIES.get(name(), ""))


def give(response: HttpResponse, key: bytes) -> None:
    """Hands the key to the browser, for as long as it stays open."""
    response.set_cookie(
        name(), as_cookie(key), path="/", secure=settings.HTTPS, httponly=True, samesite="Lax"
    )


def take_back(response: HttpResponse) -> None:
    """Tells the browser to forget the key."""
    response.set_cookie(
        name(), "", max_age=0, path="/", secure=settings.HTTPS, httponly=True, samesite="Lax"
    )
