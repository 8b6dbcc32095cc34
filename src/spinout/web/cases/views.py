"""The start page, the examples, the answers of one, and its pack."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone

from spinout import law
from spinout.web.cases import examples, present, queries
from spinout.web.cases.actions import run_example
from spinout.web.cases.passages import pack_name
from spinout.web.design.access import Rule, seen_by
from spinout.web.design.arriving import arriving
from spinout.web.design.methods import READING, taking
from spinout.web.design.open_to_all import open_to_all


@open_to_all
def start(request: HttpRequest) -> HttpResponse:
    """What this is, and a door for each reader."""
    return render(request, "cases/start.html", {"page": present.start_page()})


@open_to_all
def listing(request: HttpRequest) -> HttpResponse:
    """Every example."""
    return render(request, "cases/examples.html", {"examples": present.about_each()})


@seen_by(Rule.ANYONE)
@taking(*READING)
def example(request: HttpRequest, *, case_key: str) -> HttpResponse:
    """What one example is, and the ways to run it."""
    if case_key not in examples.offered():
        raise Http404
    return render(request, "cases/example.html", {"page": present.example_page(case_key)})


@seen_by(Rule.ANYONE)
@taking(*READING, "POST")
def run(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponseBase:
    """The answers kept of a run; sending the form makes them, step by step on one page."""
    _known(case_key, variant)
    if request.method == "POST":
        return _made(request, case_key, variant)
    kept = queries.latest_run(case_key=case_key, variant=variant)
    page = present.run_page(case_key, variant, kept)
    return render(request, "cases/run.html", {"page": page})


@seen_by(Rule.ANYONE)
@taking(*READING)
def pack(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponse:
    """The pack of the run kept, as a file to save."""
    _known(case_key, variant)
    kept = queries.latest_pack(case_key=case_key, variant=variant)
    if kept is None:
        raise Http404
    name = f"{pack_name(case_key, variant, kept.law_on)}.zip"
    return HttpResponse(
        bytes(kept.pack),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _made(request: HttpRequest, case_key: str, variant: str) -> HttpResponseBase:
    """The answers where they are kept; or else a page that grows as they are made."""
    on = _today()
    version = law.load().version
    if queries.is_kept(case_key=case_key, variant=variant, law_on=on, law_version=version):
        return redirect("example-run", case_key=case_key, variant=variant)
    context = {"page": present.run_page(case_key, variant, None)}
    page = render_to_string("cases/running.html", context, request)
    steps = run_example(case_key=case_key, variant=variant, on=on)

    def ends(fault: Exception | None) -> str:
        ended = {"fault": str(fault) if fault else ""}
        return render_to_string("cases/run_end.html", context | ended, request)

    return arriving(request, page, steps, ends)


def _known(case_key: str, variant: str) -> None:
    if case_key not in examples.offered() or variant not in examples.variants(case_key):
        raise Http404


def _today() -> date:
    return timezone.localdate()
