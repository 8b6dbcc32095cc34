"""The site's own addresses, and one more that does nothing: the peer of every other."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def empty(request: HttpRequest) -> HttpResponse:
    """Nothing but what every answer passes through."""
    return HttpResponse(b"")


urlpatterns = [path("empty/", empty), path("", include("spinout.web.urls"))]
