"""What of a workforce's sums may be shown: no row and no band of fewer than ten posts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spinout.employment.workforce.summary import Summary
from spinout.handovers.showing import FEWEST_SHOWN, Kind, rows_to_show
from spinout.money import money

Amounts = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Ten posts or more: the kinds they are of, and their lines by SIDES and LINES in pence."""

    kinds: tuple[str, ...]
    posts: int
    lines: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Ten posts or more by how many pence more they take home: from `low`, and under `high`."""

    low: int | None
    high: int | None
    posts: int

    @property
    def words(self) -> str:
        """The band as people say it."""
        if (self.low, self.high) == (0, 1):
            return "the same"
        if self.low is None and self.high is None:
            return "any change"
        if self.high is None:
            return f"{_signed(self.low or 0)} or more"
        if self.low is None:
            return f"under {_signed(self.high)}"
        return f"from {_signed(self.low)} to under {_signed(self.high)}"


def _signed(pence: int) -> str:
    return f"+{money(pence)}" if pence > 0 else money(pence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Rows of kinds, all of them as one, and bands of change in take-home over them all."""

    posts: int
    rows: tuple[Row, ...]
    whole: Row
    changes: tuple[Change, ...]


def shown(names: Sequence[str], found: Summary) -> Shown:
    """The sums with small kinds joined as `rows_to_show` joins them, and small bands too.

    Bands are of the whole alone, so that none can be had by taking one row from another.
    """
    heads = {_kind(name): int(posts) for name, posts in zip(names, found.posts, strict=True)}
    rows = rows_to_show({kind: posts for kind, posts in heads.items() if posts})
    whole = _row([name for name in names if heads[_kind(name)]], names, found)
    return Shown(
        posts=whole.posts,
        rows=tuple(_row([kind.group for kind in row], names, found) for row in rows),
        whole=whole,
        changes=tuple(_bands(found)),
    )


def _kind(name: str) -> Kind:
    return Kind(group=name, scheme="", point=0, pay=0, ni_category="")


def _row(kinds: Sequence[str], names: Sequence[str], found: Summary) -> Row:
    at = [names.index(each) for each in kinds]
    lines = found.lines[at].sum(axis=0).tolist()
    return Row(
        kinds=tuple(kinds),
        posts=int(found.posts[at].sum()),
        lines=tuple(tuple(each) for each in lines),
    )


def _bands(found: Summary) -> Iterator[Change]:
    """Bands in order, each with any posts joined with the next until it has ten of them."""
    ends: list[int | None] = [*found.ends, None]
    made: list[Change] = []
    low, so_far = None, 0
    for high, posts in zip(ends, found.changes.tolist(), strict=True):
        so_far += posts
        if not so_far:
            low = high
        elif so_far >= FEWEST_SHOWN:
            made.append(Change(low=low, high=high, posts=so_far))
            low, so_far = high, 0
    if so_far and made:
        last = made.pop()
        made.append(Change(low=last.low, high=None, posts=last.posts + so_far))
    yield from made
