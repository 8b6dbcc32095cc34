"""The rights, each on a page, and what changed between two days."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from spinout.law.rights_pages import rights as every_right
from spinout.web.asking.entered import entered
from spinout.web.design.open_to_all import open_to_all
from spinout.web.statutes import present


@open_to_all
def rights(request: HttpRequest) -> HttpResponse:
    """Every right and way to ask that has a page."""
    return render(request, "statutes/rights.html", {"rights": every_right()})


@open_to_all
def right(request: HttpRequest, *, key: str) -> HttpResponse:
    """One right: what the law says of it, the figures, and where we read them."""
    found = next((each for each in every_right() if each.key == key), None)
    if found is None:
        raise Http404
    return render(request, "statutes/right.html", {"page": present.right_page(found)})


@open_to_all
def changed(request: HttpRequest) -> HttpResponse:
    """What changed between two days; a year each side of today where none are given."""
    sent = entered(present.BETWEEN, request.GET)
    page = present.changes_page(sent, today=timezone.localdate())
    status = 422 if page.entered.errors else 200
    return render(request, "statutes/changed.html", {"page": page}, status=status)
