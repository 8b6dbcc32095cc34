"""Pages made once a day in each process, ready to send. They hold nothing about the reader."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

from spinout.web.guidance import present
from spinout.web.guidance.files import pages

ROOM = 256
CACHED_FOR = "public, max-age=300"
_TAKES_GZIP = re.compile(r"\bgzip\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One answer: its bytes plain and packed, and the mark that changes when they do."""

    plain: bytes
    packed: bytes
    mark: str


@lru_cache(maxsize=ROOM)
def kept_page(slug: str, on: date) -> Kept:
    """The page as on `on`. Raises KeyError for a slug that is no page."""
    shown = present.page_shown(pages()[slug], on=on)
    return _kept("guidance/page.html", {"page": shown})


@lru_cache(maxsize=2)
def kept_index(on: date) -> Kept:
    """The index; made again each day, as the pages are."""
    return _kept("guidance/index.html", {"parts": present.index_parts(on=on)})


def sent(request: HttpRequest, kept: Kept) -> HttpResponse:
    """The answer to `request`: the page, or word that the reader's copy is still good."""
    packing = bool(_TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")))
    response = HttpResponse(kept.packed if packing else kept.plain)
    response.headers["Cache-Control"] = CACHED_FOR
    response.headers["ETag"] = kept.mark
    response.headers["Vary"] = "Accept-Encoding"
    if packing:
        response.headers["Content-Encoding"] = "gzip"
    answer: HttpResponse | None = get_conditional_response(
        request, etag=kept.mark, response=response
    )
    return answer or response


def _kept(template: str, context: dict[str, object]) -> Kept:
    # No request reaches the template, so a page kept for everyone cannot name anyone.
    plain = render_to_string(template, context).encode()
    return Kept(
        plain=plain,
        packed=gzip.compress(plain, mtime=0),
        mark=f'W/"{hashlib.sha256(plain).hexdigest()[:24]}"',
    )
