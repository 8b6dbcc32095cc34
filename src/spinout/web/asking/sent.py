"""What a form of questions was sent with: taken for the first time, or shown once more."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from spinout import law
from spinout.law import Reading
from spinout.web.asking import link
from spinout.web.asking.carried import TOLD, Carried
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Answers, Entered, shown_again
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.asking.sharing import Since, since

CHANGE = "change"
"""The button of a page of answers that goes back to the form; its value is the field sought."""


class Read(Protocol):
    """Answers, and the reading of the law that they were taken to."""

    @property
    def told(self) -> Told: ...
    @property
    def reading(self) -> Reading: ...


def told_now(sent: Entered, on: Asked) -> Told:
    """The answers sent, to the law as at the day given in `on`, or today where it is blank."""
    answers = {name: each for name, each in sent.answers.items() if name != on.name}
    chosen = sent.answers.get(on.name)
    day = chosen if isinstance(chosen, date) else timezone.localdate()
    return Told(answers=answers, on=day, law=law.load().version[: link.LAW_LETTERS])


def once_more(
    request: HttpRequest,
    asked: Sequence[Asked],
    on: Asked,
    *,
    shown: Carried,
    changing: Callable[[HttpRequest, Entered, str], HttpResponse],
    otherwise: Callable[[HttpRequest], HttpResponse],
) -> HttpResponse:
    """The answers that a page sent back, or its form with all of them filled in.

    `shown` shows the answers; `changing` is given the form and the field sought; `otherwise`
    replies to any that are not as we wrote them.
    """
    try:
        before = link.opened(asked, request.POST.get(TOLD, ""))
    except MangledLinkError:
        return otherwise(request)
    if CHANGE not in request.POST:
        return shown(request, before)
    filled: Answers = {**before.answers, on.name: before.on}
    sought = request.POST.get(CHANGE, "")
    return changing(request, shown_again((*asked, on), filled), sought)


def since_told(held: Read) -> Since:
    """What to say of answers that came by a link, and what has changed since it was made."""
    cited = (each.key for each in held.reading.cited)
    return since(held.told, cited, today=timezone.localdate())
