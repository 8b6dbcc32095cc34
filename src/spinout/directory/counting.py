"""Counts of what we hold. They are counts of a list, and say nothing of how many last."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.directory.closed_lists import Form, Listed, Region, Sector, Status
from spinout.directory.entry import Entry

OLD_AFTER_YEARS = 5


class Axis(Enum):
    """What bodies can be counted by."""

    STATUS = "status"
    SECTOR = "sector"
    REGION = "region"
    FORM = "form"


_LISTS: dict[Axis, type[Listed]] = {
    Axis.STATUS: Status,
    Axis.SECTOR: Sector,
    Axis.REGION: Region,
    Axis.FORM: Form,
}
_PLACES: dict[Axis, Callable[[Entry], tuple[Listed, ...]]] = {
    Axis.STATUS: lambda entry: (entry.status,),
    Axis.SECTOR: lambda entry: entry.sectors,
    Axis.REGION: lambda entry: entry.regions,
    Axis.FORM: lambda entry: (entry.form,),
}


def counts(entries: Iterable[Entry], by: Axis) -> dict[Listed, int]:
    """How many bodies are in each place of a list, in the list's order, noughts too.

    A body in two sectors or regions counts in both, so those counts can add up to more.
    """
    found = Counter(place for each in entries for place in _PLACES[by](each))
    return {place: found[place] for place in _LISTS[by]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How much of what became of some bodies is known, and how old the news is."""

    total: int
    unknown: int
    undated: int
    old: int

    @property
    def sentence(self) -> str:
        """The first line of every list: how many outcomes are unknown."""
        if self.total == 0:
            return "There are no outcomes to show."
        if self.total == 1:
            known = "We do not know" if self.unknown else "We have some word of"
            return f"{known} what became of this one."
        if not self.unknown:
            return f"We have some word of what became of each of these {self.total:,} bodies."
        return f"We do not know what became of {self.unknown:,} of these {self.total:,} bodies."

    @property
    def age(self) -> str:
        """How old the news of the others is; empty when there are none."""
        known = self.total - self.unknown
        if not known:
            return ""
        return (
            f"For the other {known:,}, we say when we last had word: {self.old:,} of them over "
            f"{OLD_AFTER_YEARS} years ago, and {self.undated:,} with no date given."
        )


def outlook(entries: Collection[Entry], on: date) -> Outlook:
    """What is known of these bodies on a day. Nothing is left out to make it look better."""
    known = [each for each in entries if each.status is not Status.UNKNOWN]
    return Outlook(
        total=len(entries),
        unknown=len(entries) - len(known),
        undated=sum(1 for each in known if not each.last_known),
        old=sum(1 for each in known if each.last_heard_before(_years_before(on))),
    )


def _years_before(on: date) -> date:
    year = max(on.year - OLD_AFTER_YEARS, date.min.year)
    # The 29th of February has no fellow in most years.
    return on.replace(year=year, day=28) if (on.month, on.day) == (2, 29) else on.replace(year=year)
