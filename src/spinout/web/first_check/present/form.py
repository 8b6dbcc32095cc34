"""The questions as the page lays them out, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from types import MappingProxyType

from spinout.facts.kinds_of_service import Found, KindOfService
from spinout.web.asking.declared import Asked, Choice
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.asking.folds import Fold, folds
from spinout.web.first_check.asked import FIRST, FOLDS, ON, SERVICE

NOTHING_SAID = "Choose at least one answer. One is enough to begin."
MANGLED = (
    "That link is not one we made, or part of it was lost on the way. Check that you have all of "
    "it, or answer the questions here."
)
NOT_SURE = "We are not sure which kind of service that is. Choose the one that comes nearest."
NO_WORDS = "Enter what the service does, such as “school meals”, or choose from the list."
NO_MATCH = "We know no kind of service by those words. Try other words, or choose from the list."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """What the words typed may mean: the kinds to choose from, and what to say of them."""

    words: str = ""
    says: str = ""
    kinds: tuple[KindOfService, ...] = ()
    chosen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Choices that belong together."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The questions, what was sent, and what was wrong with it, if anything."""

    first: tuple[Asked, ...]
    folds: tuple[Fold, ...]
    entered: Entered
    finder: Finder
    errors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notice: str = ""

    @property
    def entered_shown(self) -> Entered:
        """What was sent, with the sentences to show beside it."""
        return replace(self.entered, errors=self.errors)

    @property
    def service(self) -> str:
        """The kind of service chosen from the list."""
        return next(iter(self.entered.fields.get(SERVICE.name, ())), "")

    @property
    def groups(self) -> tuple[Group, ...]:
        """The kinds of service, by group."""
        return _groups()


def form_page(
    sent: Entered | None = None,
    *,
    finder: Finder | None = None,
    errors: Mapping[str, str] | None = None,
    notice: str = "",
    sought: str = "",
) -> FormPage:
    """The questions with what was sent in them; `sought` names one the reader came to answer."""
    held = sent or entered_nothing()
    wrong = held.errors if errors is None else errors
    return FormPage(
        first=FIRST,
        folds=tuple(folds(FOLDS, held, wrong, sought, always_filled=ON)),
        entered=held,
        finder=finder or Finder(),
        errors=wrong,
        notice=notice,
    )


def finder(words: str, found: Found) -> Finder:
    """What to offer for the words typed."""
    if found.sure:
        kinds = (found.sure, *found.near)
        return Finder(words=words, says="", kinds=kinds, chosen=found.sure.key)
    if not words:
        return Finder(says=NO_WORDS)
    says = NOT_SURE if found.near else NO_MATCH
    return Finder(words=words, says=says, kinds=found.near)


@cache
def _groups() -> tuple[Group, ...]:
    grouped = groupby((each for each in SERVICE.choices if each.group), key=lambda each: each.group)
    return tuple(Group(name=name, choices=tuple(held)) for name, held in grouped)
