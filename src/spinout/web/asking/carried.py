"""Answers carried from page to page in the pages themselves, since nobody keeps them."""

from collections.abc import Callable, Sequence
from functools import wraps

from django.http import HttpRequest, HttpResponse

from spinout.web.asking import link
from spinout.web.asking.declared import Asked
from spinout.web.asking.guarded import View, kept_nowhere
from spinout.web.asking.link import MangledLinkError, Told

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
