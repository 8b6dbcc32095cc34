"""The start page, one example's answers, and its pack."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from spinout.web.cases import examples, present, queries
from spinout.web.cases.actions import ExampleFailedError, run_example
from spinout.web.cases.passages import pack_name
from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking


@seen_by(Rule.ANYONE)
@taking(*READING)
def start(request: HttpRequest) -> HttpResponse:
    """What this is, and a button that runs the example."""
    return render(request, "cases/start.html", {"page": present.start_page()})


@seen_by(Rule.ANYONE)
@taking(*READING, "POST")
def example(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponse:
    """The answers kept of a run; sending the form makes them and comes back here."""
    _known(case_key, variant)
    if request.method == "POST":
        return _made(request, case_key, variant)
    kept = queries.latest_run(case_key=case_key, variant=variant)
    page = present.example_page(case_key, variant, kept)
    return render(request, "cases/example.html", {"page": page})


@seen_by(Rule.ANYONE)
@taking(*READING)
def pack(request: HttpRequest, *, case_key: str, variant: str) -> HttpResponse:
    """The pack of the run kept, as a file to save."""
    _known(case_key, variant)
    kept = queries.latest_run(case_key=case_key, variant=variant)
    if kept is None:
        raise Http404
    name = f"{pack_name(case_key, variant, kept.law_on)}.zip"
    return HttpResponse(
        bytes(kept.pack),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _made(request: HttpRequest, case_key: str, variant: str) -> HttpResponse:
    try:
        run_example(case_key=case_key, variant=variant, on=_today())
    except ExampleFailedError as failed:
        page = present.failed_page(case_key, variant, str(failed))
        return render(request, "cases/failed.html", {"page": page}, status=503)
    return redirect("example", case_key=case_key, variant=variant)


def _known(case_key: str, variant: str) -> None:
    if case_key != examples.LIBRARY or variant not in examples.variants(case_key):
        raise Http404


def _today() -> date:
    return timezone.localdate()
