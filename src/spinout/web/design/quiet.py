"""A fault noted in the log by its kind and place alone: its words could repeat what was entered."""

import logging
import traceback
from collections.abc import Callable, Mapping

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse

from spinout.web.design.errors import failed

log = logging.getLogger(__name__)


def log_fault(fault: BaseException, *, page: str) -> None:
    """Logs what kind of fault came up on a page of what, and where, and none of its own words."""
    frames = traceback.extract_tb(fault.__traceback__)
    where = " < ".join(f"{each.name} {each.filename}:{each.lineno}" for each in reversed(frames))
    log.error("A page %s failed: %s at %s", page, type(fault).__name__, where)


def quietly(
    view: Callable[..., HttpResponse], request: HttpRequest, parts: Mapping[str, str], *, page: str
) -> HttpResponse:
    """The view's answer; for a fault a page that says so, and a log line without its words."""
    try:
        return view(request, **parts)
    except (Http404, SuspiciousOperation, BadRequest):
        raise
    except Exception as fault:
        # Whatever it is, its words could hold what somebody entered.
        log_fault(fault, page=page)
        return failed(request)
