"""Who may see a plan: whoever holds its key. And what every page of a plan is guarded by."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from spinout.web.design import quiet
from spinout.web.design.access import Rule
from spinout.web.design.errors import failed, not_allowed
from spinout.web.plans import actions, queries
from spinout.web.plans.cookie import key_of
from spinout.web.plans.plan import Plan

LARGEST_FORM = 100_000
"""As much as the settings let a form hold."""
LARGEST_UPLOAD = 12_000_000
READ_AND_DROPPED = 400_000_000
"""Past this we hang up; up to it we read what is sent, so that the sentence arrives."""
_PIECE = 1 << 20

PlanView = Callable[..., HttpResponseBase]


class PlanRule(Enum):
    """Who may see an address of a plan."""

    HOLDER = "holder: whoever has the key of the plan in their cookie, and nobody else"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The plan a request holds the key of."""

    key: bytes
    plan: Plan


class InMemory(MemoryFileUploadHandler):
    """Keeps every upload in memory, whatever its size: no temporary file is ever made."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """The size was checked before anything was read."""
        self.activated = True


def for_anyone(*methods: str, most: int = LARGEST_FORM) -> Callable[[PlanView], PlanView]:
    """A page that needs no plan. It still keeps uploads in memory and tells the log no answers."""
    return _guarded(Rule.ANYONE, methods, most)


def for_holder(*methods: str, most: int = LARGEST_FORM) -> Callable[[PlanView], PlanView]:
    """A page of the plan whose key the browser sent; without one it says so kindly."""

    def guard(view: PlanView) -> PlanView:
        @wraps(view)
        def opened(request: HttpRequest, **parts: str) -> HttpResponseBase:
            held = ask(request)
            if held is None:
                return lost(request)
            return view(request, held, **parts)

        return _guarded(PlanRule.HOLDER, methods, most)(opened)

    return guard


def ask(request: HttpRequest) -> Held | None:
    """The plan this request holds the key of, or None; it counts as used now."""
    key = key_of(request)
    if key is None:
        return None
    row = queries.kept(key).defer("pack", "listed").first()
    plan = queries.opened(key, row) if row is not None else None
    if row is None or plan is None:
        actions.sweep()
        return None
    actions.mark_used(by=key, row=row)
    return Held(key=key, plan=plan)


def lost(request: HttpRequest) -> HttpResponse:
    """The page for a key that opens nothing, or no key at all."""
    return render(request, "plans/lost.html", status=404)


def too_large(request: HttpRequest, most: int) -> HttpResponse:
    """The page for more than we take, once what was sent has been read and dropped."""
    left = min(_length(request), READ_AND_DROPPED)
    while left > 0:
        piece = request.read(min(_PIECE, left))
        if not piece:
            break
        left -= len(piece)
    context = {"most": most // 1_000_000}
    return render(request, "plans/too_large.html", context, status=413)


def _guarded(rule: Enum, methods: tuple[str, ...], most: int) -> Callable[[PlanView], PlanView]:
    def guard(view: PlanView) -> PlanView:
        checked = csrf_protect(_quietly(view))

        # The check of where a form came from reads it, so its size and keeping are settled first.
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, **parts: str) -> HttpResponseBase:
            if request.method not in methods:
                refused = not_allowed(request)
                refused.headers["Allow"] = ", ".join(methods)
                return refused
            if _length(request) > most:
                return too_large(request, most)
            request.upload_handlers = [InMemory(request)]
            answer = checked(request, **parts)
            answer.headers["Cache-Control"] = "no-store"
            return answer

        guarded.access_rule = rule  # type: ignore[attr-defined]
        return guarded

    return guard


def _quietly(view: PlanView) -> PlanView:
    """A fault is logged by its kind and place: its own words could hold what was entered."""

    @wraps(view)
    def quiet(request: HttpRequest, **parts: str) -> HttpResponseBase:
        try:
            return view(request, **parts)
        except (Http404, SuspiciousOperation, BadRequest):
            raise
        except actions.NoSuchPlanError:
            return lost(request)
        except Exception as fault:
            # Whatever it is, the person gets a page and the log gets no word of the plan.
            log_fault(fault)
            return failed(request)

    return quiet


def log_fault(fault: BaseException) -> None:
    """Logs what kind of fault came up and where, and none of its own words."""
    quiet.log_fault(fault, page="of a plan")


def _length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
