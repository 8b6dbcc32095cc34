"""A list taken into a plan: each row checked, the good ones added, the sums of both drawn up."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import partial

from spinout import law
from spinout.employment.pay_total import pay_total
from spinout.facts.post_cells import read_cell
from spinout.facts.post_kinds import Labels, Row, without_kind
from spinout.facts.post_list.placing import CheckedList
from spinout.facts.post_row import post, read_row
from spinout.facts.posts import Post
from spinout.web.plans import actions
from spinout.web.plans.bulk.kept import KeptList, PlanTotals, Sums, written
from spinout.web.plans.defaults import filled, scheme_of
from spinout.web.plans.plan import MOST_POSTS, Plan

TOLD_EVERY = 1_000
"""Rows between two lines that say how far it has come."""


@dataclass(slots=True, kw_only=True)
class Taking:
    """One list on its way into one plan."""

    by: bytes
    plan: Plan
    kept: KeptList
    on: date

    def steps(self) -> Iterator[str]:
        """Each step in words once it is done; at the end the plan and what is left are kept."""
        checked, rows = checking(self.plan, self.kept), self.kept.rows
        for at, row in enumerate(rows, start=1):
            checked.add(row)
            if at % TOLD_EVERY == 0:
                yield f"{at:,} of {len(rows):,} rows checked"
        yield f"All {len(rows):,} rows checked: {checked.taken.rows:,} can be taken"
        left = taken(self.kept, checked)
        actions.take_list(by=self.by, to=lambda plan: self._onto(plan, left, checked))
        yield "Posts put into your plan, and sealed"

    def _onto(self, plan: Plan, left: KeptList, checked: CheckedList) -> tuple[Plan, bytes]:
        after = with_posts(plan, checked.rows, in_place=left.in_place)
        reading = law.load().read(self.on)
        sums = Sums(
            in_list=checked.in_list,
            taken=checked.taken,
            apart=checked.apart,
            before=plan_totals(plan, reading),
            after=plan_totals(after, reading),
        )
        return after, written(replace(left, sums=sums))


def checking(plan: Plan, kept: KeptList) -> CheckedList:
    """The reading of this list for this plan, before its first row."""
    held = [] if kept.in_place else without_kind(plan.rows, None)
    return CheckedList(
        meanings=kept.meanings,
        fill=partial(filled, scheme=scheme_of(plan)),
        labels=Labels(row["id"] for row in held),
        known=frozenset(row["id"] for row in held),
        room=MOST_POSTS - len(held),
    )


def taken(kept: KeptList, checked: CheckedList) -> KeptList:
    """What is left of a list once it is taken: the rows kept apart, and nothing else it said."""
    return KeptList(
        in_place=kept.in_place,
        columns=tuple(each for each in kept.meanings if each),
        bad=tuple(checked.bad),
    )


def with_posts(plan: Plan, rows: list[dict[str, str]], *, in_place: bool) -> Plan:
    """The plan with these posts added, or in the place of those it had; no label comes twice."""
    held = [] if in_place else without_kind(plan.rows, None)
    labels = Labels(row["id"] for row in held)
    there = {row["id"] for row in held}
    fresh = [row | {"id": labels.new(row["group"])} if row["id"] in there else row for row in rows]
    return plan.with_rows([*held, *fresh])


def plan_totals(plan: Plan, reading: law.Reading) -> PlanTotals:
    """What the posts of a plan come to, each kind of job worked out once."""
    found = [(_post(kind.cells), kind.number) for kind in plan.kinds]
    whole = [(each, number) for each, number in found if isinstance(each, Post)]
    pay = pay_total(whole, reading)
    return PlanTotals(
        posts=sum(number for _, number in found),
        time=sum(
            (Fraction(each.hours, each.full_time_hours) * number for each, number in whole),
            Fraction(),
        ),
        lowest_pay=pay.lowest,
        highest_pay=pay.highest,
        not_counted=sum(number for each, number in found if not isinstance(each, Post))
        + pay.not_known,
    )


def _post(cells: Row) -> object:
    return post(read_row(1, {"id": "P-001", **cells}, read_cell))
