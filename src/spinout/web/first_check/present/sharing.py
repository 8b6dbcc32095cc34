"""A link to the answers: what it holds, said before it is made, and what changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.entered import told as each_told
from spinout.web.asking.link import Told
from spinout.web.first_check.asked import ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """The link, what it holds, and the answers to go back to."""

    address: str
    holds: tuple[tuple[str, str], ...]
    law_on: str
    state: str


def link_page(told: Told, absolute: Callable[[str], str]) -> LinkPage:
    """The page with the link. `absolute` makes an address whole."""
    state = link.written(ASKED, told)
    return LinkPage(
        address=absolute(f"{reverse('could-we-answer')}?{state}"),
        holds=tuple((asked.label, words) for asked, words in each_told(ASKED, told.answers)),
        law_on=day_in_words(told.on),
        state=state,
    )


def since(told: Told, *, today: date, version: str) -> tuple[str, ...]:
    """What to say of a link made on another day, or from other data than ours are now."""
    said = []
    if told.on != today:
        said.append(
            f"These answers show the law as at {day_in_words(told.on)}. Today is "
            f"{day_in_words(today)}."
        )
    if not version.startswith(told.law):
        said.append(
            "Our data have changed since this link was made, so an answer may differ from the one "
            "that was shared."
        )
    return tuple(said)
