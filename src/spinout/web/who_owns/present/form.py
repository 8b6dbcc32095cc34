"""The questions as the page lays them out, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.facts.structure import Holder
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.asking.folds import Fold, folds
from spinout.web.first_check.asked import ON
from spinout.web.first_check.present.form import MANGLED
from spinout.web.who_owns.asked import BOARD, BY_HOLDER, FOLDS, RULES
from spinout.web.who_owns.present.starts import Start, starts


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The questions, what was sent, and what was wrong with it, if anything."""

    starts: tuple[Start, ...]
    staff: tuple[Asked, ...]
    folds: tuple[Fold, ...]
    board: tuple[Asked, ...]
    rules: tuple[Asked, ...]
    more: tuple[Fold, ...]
    entered: Entered
    errors: Mapping[str, str]
    notice: str


def form_page(sent: Entered | None = None, *, notice: str = "", sought: str = "") -> FormPage:
    """The questions with what was sent in them; `sought` names one the reader came to answer."""
    held = sent or entered_nothing()
    shown = tuple(folds(FOLDS, held, held.errors, sought, always_filled=ON))
    others = len(BY_HOLDER) - 1
    return FormPage(
        starts=tuple(starts()),
        staff=BY_HOLDER[Holder.STAFF],
        folds=shown[:others],
        board=BOARD,
        rules=RULES,
        more=shown[others:],
        entered=held,
        errors=held.errors,
        notice=notice,
    )


__all__ = ["MANGLED", "FormPage", "form_page"]
