"""The questions, what was sent in them, and where files are brought."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from spinout.readiness import WhatWeAsk
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.asking.folds import Fold
from spinout.web.first_check.present.form import MANGLED
from spinout.web.readiness.asked import CHANGED, THEMES, form_of, what_is_asked

NOTHING_SAID = "Answer at least one question."


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The eleven questions, the rest folded away by area, and what was wrong, if anything.

    `mark` is that of a file that was brought back. `together` is what was sent with files.
    """

    levels: tuple[tuple[str, str], ...]
    first: tuple[Asked, ...]
    folds: tuple[Fold, ...]
    themes: Asked
    changed: Asked
    entered: Entered
    together: Entered
    errors: Mapping[str, str]
    notice: str
    wrong: tuple[str, ...]
    at: str
    mark: str


def form_page(
    on: date,
    sent: Entered | None = None,
    *,
    together: Entered | None = None,
    errors: Mapping[str, str] | None = None,
    notice: str = "",
    wrong: Sequence[str] = (),
    at: str = "",
    mark: str = "",
) -> FormPage:
    """The questions with what was sent in them; `wrong` says what is amiss with files `at`."""
    held, asked = what_is_asked(on), {each.name: each for each in form_of(on)}
    filled = sent or entered_nothing()
    told = dict(errors or {})
    if wrong:
        told |= {at: wrong[0] if len(wrong) == 1 else f"{len(wrong)} files could not be used."}
    return FormPage(
        levels=tuple((each.label, each.says) for each in held.levels),
        first=tuple(asked[each.key] for each in held.first_gate),
        folds=tuple(_folds(held, asked, filled)),
        themes=asked[THEMES],
        changed=CHANGED,
        entered=Entered(fields=filled.fields, answers=filled.answers, errors=told),
        together=together or entered_nothing(),
        errors=told,
        notice=notice,
        wrong=tuple(wrong),
        at=at,
        mark=mark,
    )


def _folds(held: WhatWeAsk, asked: Mapping[str, Asked], filled: Entered) -> Iterator[Fold]:
    """The questions of the second gate and the rest, an area to a fold."""
    for area in held.areas:
        mine = tuple(asked[each.key] for each in held.rest if each.area == area.key)
        if mine:
            open_now = any(any(filled.fields.get(each.name, ())) for each in mine)
            yield Fold(title=f"{area.title} ({len(mine)})", asked=mine, open=open_now)


__all__ = ["MANGLED", "NOTHING_SAID", "FormPage", "form_page"]
