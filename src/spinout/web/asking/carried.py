"""Answers carried from page to page in the pages themselves, since nobody keeps them."""

from collections.abc import Callable, Sequence
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from spinout.web.asking import link
from spinout.web.asking.declared import Asked
from spinout.web.asking.guarded import View, kept_nowhere, with_headers_of_a_link
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.asking.sharing import link_page
from spinout.web.design.methods import READING

TOLD = "told"
"""The hidden field that a page of answers sends back with each of its buttons."""

Carried = Callable[[HttpRequest, Told], HttpResponse]


def from_answers(
    asked: Sequence[Asked], otherwise: Callable[[HttpRequest], HttpResponse]
) -> Callable[[Carried], View]:
    """The view is given the answers that a page sent back.

    `otherwise` replies to any that are not as we wrote them.
    """

    def given(view: Carried) -> View:
        @kept_nowhere("POST")
        @wraps(view)
        def opened(request: HttpRequest) -> HttpResponse:
            try:
                told = link.opened(asked, request.POST.get(TOLD, ""))
            except MangledLinkError:
                return otherwise(request)
            return view(request, told)

        return opened

    return given


def link_views(
    asked: Sequence[Asked],
    *,
    leads_to: str,
    back: str,
    shown: Carried,
    otherwise: Callable[[HttpRequest], HttpResponse],
) -> tuple[View, View]:
    """The view that opens a link to answers, and the one that makes it.

    `leads_to` and `back` are the names of the addresses that links lead to and that answers go
    back to; `shown` shows the answers of a link, and `otherwise` replies to one we did not make.
    """

    @kept_nowhere(*READING)
    def opens(request: HttpRequest) -> HttpResponse:
        try:
            told = link.opened(asked, request.META.get("QUERY_STRING", ""))
        except MangledLinkError:
            return with_headers_of_a_link(otherwise(request))
        return with_headers_of_a_link(shown(request, told))

    @from_answers(asked, otherwise)
    def makes(request: HttpRequest, told: Told) -> HttpResponse:
        page = link_page(
            asked,
            told,
            leads_to=reverse(leads_to),
            back=reverse(back),
            absolute=request.build_absolute_uri,
        )
        return render(request, "asking/link.html", {"page": page})

    return opens, makes
