"""The search page. What is searched for is kept nowhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout.web.asking.guarded import kept_nowhere
from spinout.web.design.methods import READING
from spinout.web.finding.present import search_page


@kept_nowhere(*READING)
def search(request: HttpRequest) -> HttpResponse:
    """The pages that may answer the question in the address, or the empty form."""
    page = search_page(request.GET.get("words", ""), on=timezone.localdate())
    return render(request, "finding/search.html", {"page": page})
