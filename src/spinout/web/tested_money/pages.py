"""The pages, for whoever holds a plan or reads an example: those say who may see them."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from spinout.forecast.risk import Ground
from spinout.handovers.money_plan import MoneyPlan
from spinout.web.design.arriving import arriving
from spinout.web.tested_money.present import Places, tested_page
from spinout.web.tested_money.reasons import why_page
from spinout.web.tested_money.running import UnfitRunsError, drawing
from spinout.web.tested_money.what_if import tried


def tested(
    request: HttpRequest, name: str, ground: Ground, money: MoneyPlan, places: Places
) -> HttpResponse:
    """The first page: least cash, first deficit, the budget, six tests, effects, what if."""
    page = tested_page(name, ground, money, tried(request.GET, ground), places)
    status = 422 if page.wrong else 200
    return render(request, f"{places.room}/tested.html", {"page": page}, status=status)


def drawn(
    request: HttpRequest, name: str, ground: Callable[[], Ground], places: Places
) -> HttpResponseBase:
    """Many runs, in a page that arrives bit by bit; a number that does not fit leads back."""
    try:
        drawing_now = drawing(request.POST)
    except UnfitRunsError:
        return redirect(f"{places.here}#runs")
    page = render_to_string(
        f"{places.room}/drawing.html", {"name": name, "places": places}, request
    )
    return arriving(request, page, drawing_now.steps(ground), drawing_now.ends)


def why(
    request: HttpRequest, ground: Ground, line: str, month: int, places: Places
) -> HttpResponse:
    """Where one figure comes from. Raises Http404 where there is no such figure."""
    page = why_page(ground, line, month, request.GET.get("test", ""), places)
    if page is None:
        raise Http404
    return render(request, f"{places.room}/why.html", {"page": page})


def with_query(address: str, **asked: str) -> str:
    """The address with what is asked and not blank."""
    given = {key: value for key, value in asked.items() if value}
    return f"{address}?{urlencode(given)}" if given else address
