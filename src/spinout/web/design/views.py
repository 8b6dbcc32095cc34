"""The two pages about the site itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.web.design.open_to_all import open_to_all


@open_to_all
def accessibility(request: HttpRequest) -> HttpResponse:
    """Who can use the site, what was tried, and what was not."""
    return render(request, "design/accessibility.html")


@open_to_all
def licence(request: HttpRequest) -> HttpResponse:
    """What anyone may do with the program, its words and its data."""
    return render(request, "design/licence.html")
