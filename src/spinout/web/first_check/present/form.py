"""The questions as the page lays them out, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from types import MappingProxyType

from spinout.facts.kinds_of_service import Found, KindOfService
from spinout.web.asking.declared import Asked, Choice
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.first_check.asked import FIRST, MORE, ON, SERVICE, WORK

NOTHING_SAID = "Choose at least one answer. One is enough to begin."
MANGLED = (
    "That link is not one we made, or part of it was lost on the way. Check that you have all of "
    "it, or answer the questions here."
)
NOT_SURE = "We are not sure which kind of service that is. Choose the one that comes nearest."
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
    work: tuple[Asked, ...]
    more: tuple[Asked, ...]
    on: Asked
    entered: Entered
    finder: Finder
    errors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notice: str = ""
    sought: str = ""
    """The name of the question that the reader came to answer, where they came for one."""

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

    @property
    def knows_work(self) -> bool:
        """Something in the fold on the work it does was filled in, or is sought."""
        return self._filled(self.work)

    @property
    def knows_more(self) -> bool:
        """Something in the last fold was filled in, is sought or has to be mended."""
        return self._filled(self.more) or self.sought == self.on.name or ON.anchor in self.errors

    def _filled(self, asked: tuple[Asked, ...]) -> bool:
        names = {name for each in asked for name in each.fields}
        sent = self.entered.fields
        filled = any(any(sent.get(name, ())) for name in names)
        return filled or bool(names & set(self.errors)) or self.sought in {a.name for a in asked}


def form_page(
    sent: Entered | None = None,
    *,
    finder: Finder | None = None,
    errors: Mapping[str, str] | None = None,
    notice: str = "",
    sought: str = "",
) -> FormPage:
    """The questions with what was sent in them."""
    held = sent or entered_nothing()
    return FormPage(
        first=FIRST,
        work=WORK,
        more=MORE,
        on=ON,
        entered=held,
        finder=finder or Finder(),
        errors=held.errors if errors is None else errors,
        notice=notice,
        sought=sought,
    )


def finder(words: str, found: Found) -> Finder:
    """What to offer for the words typed."""
    if found.sure:
        kinds = (found.sure, *found.near)
        return Finder(words=words, says="", kinds=kinds, chosen=found.sure.key)
    says = NOT_SURE if found.near else NO_MATCH
    return Finder(words=words, says=says, kinds=found.near)


@cache
def _groups() -> tuple[Group, ...]:
    grouped = groupby((each for each in SERVICE.choices if each.group), key=lambda each: each.group)
    return tuple(Group(name=name, choices=tuple(held)) for name, held in grouped)
