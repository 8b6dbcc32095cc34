"""The cost of pay at two pension rates, where nobody has said which the mutual would pay."""

from typing import Literal

from spinout.documents import Block, Table, heading, number_column, paragraph, row, text_column
from spinout.handovers.passage import Passage
from spinout.handovers.pay import Alternative, Package
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.money import money
from spinout.proposals.voice import of_the_team


def pension_cost_section(passage: Passage) -> tuple[Block, ...]:
    """Each figure beside the one used, never averaged; nothing where there is only one."""
    found = passage.package
    if found is None:
        return ()
    told = tuple(each for each in found.alternatives if each.posts >= FEWEST_SHOWN)
    if not told:
        return ()
    return (
        heading(2, "The same posts at another pension rate"),
        *(paragraph(of_the_team(each.why)) for each in told),
        _table(found, told),
    )


def _table(found: Package, told: tuple[Alternative, ...]) -> Table:
    return Table(
        caption="What the posts that move would cost the mutual in a year",
        columns=(
            text_column("Pension rate the mutual pays", weight=4),
            number_column("Cost a year", weight=3),
            number_column("Less by", weight=3),
        ),
        rows=(
            row(f"{told[0].instead_of}, used in this plan", _range(found, None, "go_cost"), "–"),
            *(
                row(
                    f"{each.rate}, if part is paid centrally",
                    _range(found, each, "go_cost"),
                    _range(found, each, "go_saving"),
                )
                for each in told
            ),
        ),
    )


def _range(found: Package, other: Alternative | None, name: Literal["go_cost", "go_saving"]) -> str:
    """The amount, or both ends of it where some posts are known by their grade alone."""
    high: int | None = getattr(other or found, name)
    if high is None:
        return "Not known"
    if found.by_grade is None:
        return money(high)
    low = other.low(name) if other else getattr(found.bottom, name)
    words = found.by_grade.amount(low, high)
    return words[:1].upper() + words[1:]
