"""The directory: the list, one body, the pathfinders, the figures, and all of it to download."""

from datetime import date
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone

from spinout import directory
from spinout.directory.dictionary import CLOSED_LISTS, FILES, NOTICES
from spinout.directory.exporting import ENTRY_COLUMNS, FIGURE_COLUMNS, as_csv, as_json
from spinout.web.design.open_to_all import open_to_all
from spinout.web.directory import charts, present, queries, regions
from spinout.web.directory import like_yours as like_yours_page
from spinout.web.directory.beside import beside_body
from spinout.web.directory.forms import Asked, asked

LISTS_KEPT = 64
"""Pages of the list held ready in each process."""
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@open_to_all
def bodies(request: HttpRequest) -> HttpResponse:
    """The list, narrowed by what the address asks for."""
    search = asked(request.GET)
    # Words that a reader looks for are never kept, so no page made from them is.
    make = _list if search.wanted.words else _list_kept
    return HttpResponse(make(search, _today()))


@open_to_all
def body(request: HttpRequest, *, slug: str) -> HttpResponse:
    """One body, each fact with its source."""
    entry = directory.load().by_slug.get(slug)
    if entry is None:
        raise Http404
    beside = beside_body(entry, queries.accepted(slug))
    context = {"page": present.body_page(entry), "beside": beside}
    return render(request, "directory/body.html", context)


@open_to_all
def like_yours(request: HttpRequest) -> HttpResponse:
    """The bodies most like the service that the address describes, or the form to describe it."""
    service = like_yours_page.described(request.GET)
    page = like_yours_page.like_page(directory.load().entries, service, _today())
    return render(request, "directory/like_yours.html", {"page": page})


@open_to_all
def by_region(request: HttpRequest) -> HttpResponse:
    """How many bodies we hold in each region, drawn and in a table."""
    page = regions.map_page(directory.load().entries)
    return render(request, "directory/map.html", {"page": page})


@open_to_all
def pathfinders(request: HttpRequest) -> HttpResponse:
    """The pathfinders of 2010 and 2011, and what became of each."""
    page = present.pathfinders_page(directory.load(), _today())
    return render(request, "directory/pathfinders.html", {"page": page})


@open_to_all
def statistics(request: HttpRequest) -> HttpResponse:
    """Every published figure, side by side with those that answer the same question."""
    answers = charts.statistics_page(directory.load().figures)
    return render(request, "directory/statistics.html", {"answers": answers})


@open_to_all
def data(request: HttpRequest) -> HttpResponse:
    """What each download holds, column by column."""
    held = {"notices": NOTICES, "files": FILES, "lists": CLOSED_LISTS}
    return render(request, "directory/data.html", held)


@open_to_all
def download(request: HttpRequest, *, rows: str, ending: str) -> HttpResponse:
    """Every row, as a file to save."""
    text = _text(rows, ending)
    if text is None:
        raise Http404
    named = {"Content-Disposition": f'attachment; filename="spinout-{rows}.{ending}"'}
    return HttpResponse(text, content_type=TYPES[ending], headers=named)


def _list(search: Asked, on: date) -> str:
    page = present.list_page(directory.load().entries, search, on)
    return render_to_string("directory/list.html", {"page": page})


_list_kept = lru_cache(maxsize=LISTS_KEPT)(_list)


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
