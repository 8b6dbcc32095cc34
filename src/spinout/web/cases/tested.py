"""The money of an example put to the test. Nothing a reader tries is kept."""

from functools import lru_cache, partial

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from spinout.web.cases import examples
from spinout.web.cases.passages import Standing, standing
from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking
from spinout.web.tested_money import pages
from spinout.web.tested_money.present import Places


@seen_by(Rule.ANYONE)
@taking(*READING)
def tested(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponse:
    """The first page of the tests of one variant."""
    found = _standing(case_key, variant)
    places = _places(case_key, variant)
    return pages.tested(request, found.name, found.ground, found.money, places)


@seen_by(Rule.ANYONE)
@taking("POST")
def runs(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponseBase:
    """Many runs of one variant, told as they are drawn."""
    found = _standing(case_key, variant)
    return pages.drawn(request, found.name, lambda: found.ground, _places(case_key, variant))


@seen_by(Rule.ANYONE)
@taking(*READING)
def why(
    request: HttpRequest, *, case_key: str, variant: str, line: str, month: int
) -> HttpResponse:
    """Where one figure of one variant comes from."""
    found = _standing(case_key, variant)
    return pages.why(request, found.ground, line, month, _places(case_key, variant))


def _standing(case_key: str, variant: str) -> Standing:
    if case_key not in examples.offered() or variant not in examples.variants(case_key):
        raise Http404
    return _kept_standing(case_key, variant, timezone.localdate().isoformat())


_kept_standing = lru_cache(maxsize=8)(standing)


def _places(case_key: str, variant: str) -> Places:
    names = {"case_key": case_key, "variant": variant}
    return Places(
        room="cases",
        here=reverse("example-money", kwargs=names),
        runs=reverse("example-money-runs", kwargs=names),
        back=reverse("example-run", kwargs=names),
        back_says="The answers of this example",
        why=partial(_why, case_key, variant),
    )


def _why(case_key: str, variant: str, line: str, month: int, test: str) -> str:
    names: dict[str, str | int] = {
        "case_key": case_key,
        "variant": variant,
        "line": line,
        "month": month,
    }
    return pages.with_query(reverse("example-money-why", kwargs=names), test=test)
