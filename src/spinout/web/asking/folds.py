"""Questions folded away under a title, until they are wanted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered

Titled = tuple[str, tuple[Asked, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Questions under one title. `open` where one was answered, is sought or has to be mended."""

    title: str
    asked: tuple[Asked, ...]
    open: bool


def folds(
    titled: Iterable[Titled],
    sent: Entered,
    errors: Mapping[str, str],
    sought: str,
    *,
    always_filled: Asked,
) -> Iterator[Fold]:
    """Each group of questions. `always_filled` opens no fold by being filled in: we fill it in."""
    for title, asked in titled:
        names = {name for each in asked for name in each.fields}
        filled = any(any(sent.fields.get(name, ())) for name in names - set(always_filled.fields))
        wrong = bool(names & set(errors))
        wanted = sought in {each.name for each in asked}
        yield Fold(title=title, asked=asked, open=filled or wrong or wanted)
