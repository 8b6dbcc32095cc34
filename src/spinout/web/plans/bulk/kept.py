"""What is kept of a list between pages, and how it is written down before it is sealed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from spinout.facts.post_list.placing import BadRow
from spinout.facts.post_list.reading import ListRow, PostList
from spinout.facts.post_list.totals import Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTotals:
    """What the posts of a plan come to: pay is worked out, in whole pence, between two ends."""

    posts: int
    time: Fraction
    lowest_pay: int
    highest_pay: int
    not_counted: int
    """Posts of which something is not known yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The control totals of a list that was taken."""

    in_list: Totals
    taken: Totals
    apart: Totals
    before: PlanTotals
    after: PlanTotals


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptList:
    """A list on its way into a plan.

    Until it is taken `rows` hold it all. From then on only the rows kept apart are held, by our
    columns, and the sums: whatever else it said is let go.
    """

    headings: tuple[str, ...] = ()
    rows: tuple[ListRow, ...] = ()
    meanings: tuple[str, ...] = ()
    in_place: bool = False
    """Whether its posts take the place of those in the plan."""
    columns: tuple[str, ...] = ()
    """What its columns stood for once it was taken, in their order."""
    bad: tuple[BadRow, ...] = ()
    sums: Sums | None = None

    @property
    def taken(self) -> bool:
        """Whether its good rows are in the plan."""
        return self.sums is not None

    @property
    def listed(self) -> PostList:
        """The list itself."""
        return PostList(headings=self.headings, rows=self.rows)

    def without(self, line: int) -> "KeptList":
        """The same with the bad row of that line gone."""
        return replace(self, bad=tuple(each for each in self.bad if each.line != line))


def written(kept: KeptList) -> bytes:
    """The kept list as bytes."""
    held = {
        "headings": kept.headings,
        "rows": [[each.line, each.cells, each.broken] for each in kept.rows],
        "meanings": kept.meanings,
        "in_place": kept.in_place,
        "columns": kept.columns,
        "bad": [[each.line, dict(each.cells), each.says] for each in kept.bad],
        "sums": _sums_written(kept.sums) if kept.sums else None,
    }
    return json.dumps(held, ensure_ascii=False).encode()


def read(content: bytes) -> KeptList:
    """The kept list in bytes that `written` made."""
    held = json.loads(content)
    return KeptList(
        headings=tuple(held["headings"]),
        rows=tuple(ListRow(line=a, cells=tuple(b), broken=c) for a, b, c in held["rows"]),
        meanings=tuple(held["meanings"]),
        in_place=held["in_place"],
        columns=tuple(held["columns"]),
        bad=tuple(
            BadRow(line=line, cells=cells, says=tuple((a, b) for a, b in says))
            for line, cells, says in held["bad"]
        ),
        sums=_sums_read(held["sums"]) if held["sums"] else None,
    )


def _sums_written(sums: Sums) -> dict[str, object]:
    return {
        name: {key: _number(value) for key, value in _fields(getattr(sums, name)).items()}
        for name in Sums.__slots__
    }


def _fields(totals: Totals | PlanTotals) -> dict[str, int | Fraction]:
    return {name: getattr(totals, name) for name in type(totals).__slots__}


def _number(value: int | Fraction) -> int | str:
    return str(value) if isinstance(value, Fraction) else value


def _sums_read(held: Mapping[str, Mapping[str, int | str]]) -> Sums:
    def of_list(name: str) -> Totals:
        found = held[name]
        return Totals(
            **{key: int(found[key]) for key in ("rows", "posts", "no_time", "no_pay")},
            time=Fraction(found["time"]),
            pay=Fraction(found["pay"]),
        )

    def of_plan(name: str) -> PlanTotals:
        found = held[name]
        return PlanTotals(
            **{
                key: int(found[key])
                for key in ("posts", "lowest_pay", "highest_pay", "not_counted")
            },
            time=Fraction(found["time"]),
        )

    return Sums(
        in_list=of_list("in_list"),
        taken=of_list("taken"),
        apart=of_list("apart"),
        before=of_plan("before"),
        after=of_plan("after"),
    )
