"""The page of a structure that a visitor drew."""

from dataclasses import dataclass

from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.behind import Behind
from spinout.web.asking.entered import told
from spinout.web.asking.sharing import NOTHING_SINCE, Since
from spinout.web.who_owns.answering import Answered
from spinout.web.who_owns.asked import ASKED, OTHERS
from spinout.web.who_owns.present.drawn import DrawnShown, drawn_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPage:
    """What was found of the structure, and the answers that drew it."""

    law_on: str
    state: str
    told: tuple[tuple[str, str], ...]
    since: Since
    drawn: DrawnShown
    files: tuple[tuple[str, str], ...]


def drawn_page(held: Answered, *, since: Since = NOTHING_SINCE) -> DrawnPage:
    """What was found; `since` is what has changed since a link was made."""
    return DrawnPage(
        law_on=day_in_words(held.told.on),
        state=link.written(ASKED, held.told),
        told=tuple((each.label, words) for each, words in told(OTHERS, held.told.answers)),
        since=since,
        drawn=drawn_shown(held.drawn, Behind(held.reading)),
        files=(("who-owns-pdf", "Save as PDF"),),
    )
