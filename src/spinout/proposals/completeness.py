"""What the pack still lacks, and whether it is ready to send.

What the law requires is kept apart from our own outline: only the first is the law's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spinout.facts.narrative import Narrative, Option
from spinout.handovers.passage import Passage
from spinout.handovers.sides import FirstDayState
from spinout.proposals.asking import by_letter
from spinout.proposals.own_outline import missing_parts

EQUAL_LENGTH = 90
"""The case against must run to this percentage of the words of the case for. Ours, not law."""

STAY = "stay"
"""The key of the option that is “no”."""
FEWEST_OPTIONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """What is missing, in sentences: by law, from our outline, and in the money."""

    by_law: tuple[str, ...]
    by_outline: tuple[str, ...]
    in_the_money: tuple[str, ...]

    @property
    def why_not_ready(self) -> tuple[str, ...]:
        """Every reason the pack is not ready to send; empty when it is."""
        return (*self.by_law, *self.by_outline, *self.in_the_money)

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way of sending."""
        return not self.why_not_ready


def word_count(texts: Iterable[str]) -> int:
    """How many words the texts hold together."""
    return sum(len(text.split()) for text in texts)


def completeness(passage: Passage) -> Completeness:
    """What `passage` still lacks before its pack may be sent."""
    return Completeness(
        by_law=tuple(_missing_by_law(passage)),
        by_outline=(
            *_missing_from_outline(passage.facts.narrative),
            *_missing_from_our_own(passage),
        ),
        in_the_money=tuple(_money_that_stops_it(passage)),
    )


def _missing_by_law(passage: Passage) -> Iterator[str]:
    if passage.routes is None:
        yield "we could not check the ways to ask on this date."
        return
    asks = "the law asks for a part that is missing"
    if "CRTC_DEPENDS" in passage.routes.codes:
        asks = f"if the Community Right to Challenge applies, {asks}"
    for item in passage.routes.contents:
        if not item.present:
            yield f"{asks}: {_lower(item.says)}."


def _missing_from_outline(words: Narrative) -> Iterator[str]:
    parts = (
        ("the summary", words.summary),
        ("the decision asked for", words.decision_asked),
        ("the case for", words.case_for),
        ("what it means for staff", words.staff),
        ("who is affected (equality)", words.equality),
    )
    for name, part in parts:
        if not part:
            yield f"{name} is missing."
    if not words.risks:
        yield "the risks are missing."
    yield from _options(words)
    yield from _against(words)


def _options(words: Narrative) -> Iterator[str]:
    """That “no” is an option, and that there is something to choose between."""
    if not any(map(_is_to_stay, words.options)):
        yield "an option that is “no” is missing: add one called “Stay as now”."
    if len(words.options) < FEWEST_OPTIONS:
        yield "the options are missing: give two or more."


def _is_to_stay(option: Option) -> bool:
    """Whether the option is “no”: by its key, or by a name such as “Stay as now”."""
    name = " ".join(option.name.casefold().split())
    return STAY in (option.key, name) or name.startswith(f"{STAY} as ")


def _missing_from_our_own(passage: Passage) -> Iterator[str]:
    """Parts of the outline that stands in for contents set by law, unless told already."""
    if by_letter(passage):
        return
    told = {"the case for", "the risks", "five years of money"}
    yield from (f"{name} is missing." for name in missing_parts(passage) if name not in told)


def _against(words: Narrative) -> Iterator[str]:
    said, needed = word_count(words.case_against), word_count(words.case_for)
    if said * 100 < needed * EQUAL_LENGTH:
        yield (
            f"the case against has {said} words and the case for has {needed}. "
            "Give the case against the same room."
        )


def _money_that_stops_it(passage: Passage) -> Iterator[str]:
    grades = None if passage.package is None else passage.package.by_grade
    if grades is not None and (passage.money is None or passage.money.pay_range is None):
        yield f"{_lower(grades.counted)} known by grade only, so what they cost is a range."
    if passage.money is None:
        yield "we could not work out the money."
        return
    if passage.money.first_picture:
        yield _lower(passage.money.first_picture)
    for line in passage.money.sides.first_day:
        if line.state is FirstDayState.MISSING:
            yield f"nobody has signed a line of the first day’s balance sheet: {line.name}."
    for flag in passage.money.flags:
        if flag.stops_sending:
            yield _lower(flag.sentence)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
