"""Asking, asking for a caller, and looking a question up."""

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spinout.web.enquiries import actions, present, queries, visits
from spinout.web.enquiries.access import (
    NotAHelperError,
    for_anyone,
    helpers_may_enter,
    somebody_answers,
)
from spinout.web.enquiries.entry import Entry, Sent, not_sent, sent
from spinout.web.enquiries.events import Doer
from spinout.web.enquiries.models import Enquiry
from spinout.web.enquiries.queries import NoSuchEnquiryError
from spinout.web.enquiries.reference import MistypedReferenceError, reference_typed
from spinout.web.enquiries.visits import Sending, TooManyError

CODE, REFERENCE, ERASE = "code", "reference", "erase"
REFUSED: dict[type[Exception], int] = {
    NotAHelperError: 403,
    TooManyError: 429,
    actions.TooManyKeptError: 503,
}


@for_anyone
def ask(request: HttpRequest) -> HttpResponse:
    """The form; sending it keeps the question and shows its number."""
    if request.method != "POST" or not somebody_answers():
        return _form(request, _fresh())

    def keep(entry: Entry) -> Enquiry:
        return actions.ask(by=Doer.ASKER, entry=entry, mark=visits.mark_of(request))

    return _sent(request, keep, for_a_caller=False)


@for_anyone
def ask_for_a_caller(request: HttpRequest) -> HttpResponse:
    """The form for a helper; with the helpers' code it keeps the caller's question."""
    if request.method != "POST" or not helpers_may_enter():
        return _form(request, _fresh(), for_a_caller=True)

    def keep(entry: Entry) -> Enquiry:
        return _with_the_code(request, entry)

    return _sent(request, keep, for_a_caller=True)


@for_anyone
def look_up(request: HttpRequest) -> HttpResponse:
    """How a question stands, by its number; or the question erased."""
    typed = request.POST.get(REFERENCE, "")
    if request.method != "POST":
        return _looked_up(request, present.look_up_page())
    try:
        visits.count(visits.mark_of(request), Sending.LOOK_UP)
        reference = reference_typed(typed)
        found = queries.by_reference(reference)
    except TooManyError as problem:
        return _looked_up(request, present.look_up_page(typed=typed, error=str(problem)), 429)
    except (MistypedReferenceError, NoSuchEnquiryError) as problem:
        return _looked_up(request, present.look_up_page(typed=typed, error=str(problem)), 422)
    if ERASE in request.POST:
        actions.erase(by=Doer.ASKER.value, reference=reference)
        return _looked_up(request, present.look_up_page(erased=True))
    return _looked_up(request, present.look_up_page(found))


def _with_the_code(request: HttpRequest, entry: Entry) -> Enquiry:
    """The caller's question, kept; a wrong code is counted. Raises NotAHelperError."""
    mark = visits.mark_of(request)
    visits.check_left(mark, Sending.CODE)
    try:
        return actions.ask_for_a_caller(
            by=Doer.HELPER, entry=entry, code=request.POST.get(CODE, "")
        )
    except NotAHelperError:
        visits.count(mark, Sending.CODE)
        raise


def _sent(
    request: HttpRequest, keep: Callable[[Entry], Enquiry], *, for_a_caller: bool
) -> HttpResponse:
    needed = present.needs_contact()
    read = sent(request.POST, needs_contact=needed, for_a_caller=for_a_caller)
    if read.entry is None:
        return _form(request, read, status=422, for_a_caller=for_a_caller)
    try:
        kept = keep(read.entry)
    except tuple(REFUSED) as problem:
        status = REFUSED[type(problem)]
        return _form(request, read, status, for_a_caller=for_a_caller, notice=str(problem))
    page = present.kept_page(kept, read.entry.answers, for_a_caller=for_a_caller)
    return render(request, "enquiries/kept.html", {"page": page})


def _fresh() -> Sent:
    return not_sent(once=secrets.token_urlsafe(16))


def _form(
    request: HttpRequest,
    read: Sent,
    status: int = 200,
    *,
    for_a_caller: bool = False,
    notice: str = "",
) -> HttpResponse:
    page = present.ask_page(read, for_a_caller=for_a_caller, notice=notice)
    return render(request, "enquiries/ask.html", {"page": page}, status=status)


def _looked_up(request: HttpRequest, page: present.LookUpPage, status: int = 200) -> HttpResponse:
    return render(request, "enquiries/look_up.html", {"page": page}, status=status)
