"""The directory: the list, one body, the pathfinders, the figures, and all of it to download."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import conditional_page

from spinout import directory
from spinout.directory.dictionary import CLOSED_LISTS, FILES, NOTICES
from spinout.directory.exporting import ENTRY_COLUMNS, FIGURE_COLUMNS, as_csv, as_json
from spinout.web.design.access import Rule, seen_by
from spinout.web.design.methods import READING, taking
from spinout.web.directory import charts, present
from spinout.web.directory.forms import asked

CACHED_FOR = "public, max-age=300"
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}

View = Callable[..., HttpResponse]


def _open_to_all(view: View) -> View:
    """Anyone may read the page and keep a copy for five minutes; it holds nothing of the reader."""

    @seen_by(Rule.ANYONE)
    @wraps(view)
    @taking(*READING)
    @conditional_page
    def kept(request: HttpRequest, **parts: str) -> HttpResponse:
        response = view(request, **parts)
        response.headers["Cache-Control"] = CACHED_FOR
        return response

    return kept


@_open_to_all
def bodies(request: HttpRequest) -> HttpResponse:
    """The list, narrowed by what the address asks for."""
    page = present.list_page(directory.load().entries, asked(request.GET), _today())
    return render(request, "directory/list.html", {"page": page})


@_open_to_all
def body(request: HttpRequest, *, slug: str) -> HttpResponse:
    """One body, each fact with its source."""
    entry = directory.load().by_slug.get(slug)
    if entry is None:
        raise Http404
    return render(request, "directory/body.html", {"page": present.body_page(entry)})


@_open_to_all
def pathfinders(request: HttpRequest) -> HttpResponse:
    """The pathfinders of 2010 and 2011, and what became of each."""
    page = present.pathfinders_page(directory.load(), _today())
    return render(request, "directory/pathfinders.html", {"page": page})


@_open_to_all
def statistics(request: HttpRequest) -> HttpResponse:
    """Every published figure, side by side with those that answer the same question."""
    answers = charts.statistics_page(directory.load().figures)
    return render(request, "directory/statistics.html", {"answers": answers})


@_open_to_all
def data(request: HttpRequest) -> HttpResponse:
    """What each download holds, column by column."""
    held = {"notices": NOTICES, "files": FILES, "lists": CLOSED_LISTS}
    return render(request, "directory/data.html", held)


@_open_to_all
def download(request: HttpRequest, *, rows: str, ending: str) -> HttpResponse:
    """Every row, as a file to save."""
    text = _text(rows, ending)
    if text is None:
        raise Http404
    named = {"Content-Disposition": f'attachment; filename="spinout-{rows}.{ending}"'}
    return HttpResponse(text, content_type=TYPES[ending], headers=named)


def _text(rows: str, ending: str) -> str | None:
    held = directory.load()
    match rows, ending:
        case "entries", "csv":
            return as_csv(held.entries, ENTRY_COLUMNS)
        case "entries", "json":
            return as_json(held.entries, ENTRY_COLUMNS)
        case "statistics", "csv":
            return as_csv(held.figures, FIGURE_COLUMNS)
        case "statistics", "json":
            return as_json(held.figures, FIGURE_COLUMNS)
        case _:
            return None


def _today() -> date:
    return timezone.localdate()
