"""The questions as the page lays them out, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.law import day_in_words
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.asking.folds import Fold, folds
from spinout.web.first_check.asked import ON
from spinout.web.first_check.present.form import MANGLED
from spinout.web.which_mutual.asked import FIRST, FOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The questions, what was sent, and what was wrong with it, if anything."""

    first: tuple[Asked, ...]
    folds: tuple[Fold, ...]
    entered: Entered
    errors: Mapping[str, str]
    notice: str


def form_page(sent: Entered | None = None, *, notice: str = "", sought: str = "") -> FormPage:
    """The questions with what was sent in them; `sought` names one the reader came to answer."""
    held = sent or entered_nothing()
    return FormPage(
        first=FIRST,
        folds=tuple(folds(FOLDS, held, held.errors, sought, always_filled=ON)),
        entered=held,
        errors=held.errors,
        notice=notice,
    )


def not_held(on: date) -> str:
    """What to say of a day before our data on legal forms begin."""
    return f"We hold no data on legal forms for {day_in_words(on)}. Choose a later day."


__all__ = ["MANGLED", "FormPage", "form_page", "not_held"]
