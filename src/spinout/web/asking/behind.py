"""The rules behind an answer, each in plain words with where it is and how we know it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spinout.law import Cited, Reading, day_in_words
from spinout.web.guidance.present import HOW_WE_KNOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One provision or figure. `address` is empty where there is no page to read it on."""

    key: str
    title: str
    says: str
    how: str
    dated: str
    checked: str
    address: str


class Behind:
    """What was read from the law for one page of answers, by key."""

    def __init__(self, reading: Reading) -> None:
        self._on = reading.on
        self._held: dict[str, Cited] = {}
        for each in reading.cited:
            self._held.setdefault(each.key, each)

    def rules(self, keys: Iterable[str]) -> tuple[Rule, ...]:
        """The rules with these keys, in order, without repeats."""
        return tuple(self._rules(dict.fromkeys(keys)))

    def _rules(self, keys: Iterable[str]) -> Iterator[Rule]:
        for key in keys:
            if key in self._held:
                yield rule_of(self._held[key], self._on)


def rule_of(cited: Cited, on: date) -> Rule:
    """One thing read from the law, as a page about the day `on` tells it."""
    return Rule(
        key=cited.key,
        title=_title(cited),
        says=cited.says,
        how=HOW_WE_KNOW[cited.status],
        dated=_dated(cited.until, on),
        checked=day_in_words(cited.checked),
        address=cited.address if cited.address.startswith("http") else "",
    )


def _title(cited: Cited) -> str:
    """What the rule is called, with its source where that is not its first words."""
    source = cited.source.partition(",")[0]
    return cited.label if source in cited.label else f"{cited.label} ({cited.source})"


def _dated(until: date | None, on: date) -> str:
    if until is None:
        return ""
    return f"{'It ended on' if until < on else 'We hold it up to'} {day_in_words(until)}."
