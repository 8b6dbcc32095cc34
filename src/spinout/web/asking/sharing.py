"""A link to answers: what it holds, and what has changed since it was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from spinout import law
from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import told as each_told
from spinout.web.asking.link import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """The link, what it holds, and the answers to go back to at `back`."""

    address: str
    holds: tuple[tuple[str, str], ...]
    law_on: str
    state: str
    back: str


def link_page(
    asked: Sequence[Asked], told: Told, *, leads_to: str, back: str, absolute: Callable[[str], str]
) -> LinkPage:
    """The page with the link. `absolute` makes an address whole."""
    state = link.written(asked, told)
    return LinkPage(
        address=absolute(f"{leads_to}?{state}"),
        holds=tuple((each.label, words) for each, words in each_told(asked, told.answers)),
        law_on=day_in_words(told.on),
        state=state,
        back=back,
    )


def since(told: Told, *, today: date) -> tuple[str, ...]:
    """What to say of a link made on another day, or from other data than ours are now."""
    said = []
    if told.on != today:
        said.append(
            f"These answers show the law as at {day_in_words(told.on)}. Today is "
            f"{day_in_words(today)}."
        )
    if not law.load().version.startswith(told.law):
        said.append(
            "Our data have changed since this link was made, so an answer may differ from the one "
            "that was shared."
        )
    return tuple(said)
