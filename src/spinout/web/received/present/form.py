"""The questions to the body that was asked, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.asking.folds import Fold, folds
from spinout.web.first_check.asked import ON
from spinout.web.first_check.present.form import MANGLED, NOTHING_SAID
from spinout.web.received.asked import FIRST, GROUNDS, TIMES


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The questions, what was sent, and what was wrong with it, if anything."""

    first: tuple[Asked, ...]
    folds: tuple[Fold, ...]
    entered: Entered
    errors: Mapping[str, str]
    notice: str


def form_page(
    sent: Entered | None = None,
    *,
    errors: Mapping[str, str] | None = None,
    notice: str = "",
    sought: str = "",
) -> FormPage:
    """The questions with what was sent in them; `sought` names one the reader came to answer."""
    held = sent or entered_nothing()
    wrong = held.errors if errors is None else errors
    titled = (
        ("What you have published (skip any)", TIMES),
        ("What the ten grounds turn on (skip any)", GROUNDS),
        ("The law as at another day", (ON,)),
    )
    return FormPage(
        first=FIRST,
        folds=tuple(folds(titled, held, wrong, sought, always_filled=ON)),
        entered=Entered(fields=held.fields, answers=held.answers, errors=wrong),
        errors=wrong,
        notice=notice,
    )


__all__ = ["MANGLED", "NOTHING_SAID", "FormPage", "form_page"]
