"""Runs, tests, breaking points and scenarios in plain lines, for a terminal."""

from collections.abc import Sequence

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.risk_findings import (
    Compared,
    Effects,
    JumpFindings,
    Outcome,
    ReverseFindings,
    RiskFindings,
    Spread,
    StressFindings,
)
from spinout.law import month_in_words
from spinout.money import millions, whole_pounds


def stress_lines(found: StressFindings) -> list[str]:
    """The six tests, each with what it does to the plan."""
    lines = headline("Six tests of the plan")
    lines.append(bullet(f"The plan as it is: {_said(found.plan)}"))
    for each in found.tests:
        lines.append(bullet(f"{each.name}: {_said(each)}"))
        lines.append(wrapped(each.says, indent="      "))
    return lines


def _said(found: Outcome) -> str:
    deficit = (
        "no year is in deficit"
        if found.first_deficit is None
        else f"year {found.first_deficit} is the first in deficit"
    )
    return (
        f"lowest cash {whole_pounds(found.lowest_cash)} in {month_in_words(found.lowest_month)}; "
        f"{deficit}; reserve after five years {whole_pounds(found.reserve[-1])}."
    )


def reverse_lines(found: ReverseFindings) -> list[str]:
    """How far the plan can go before it breaks."""
    lines = headline("How far it can go before it breaks")
    if found.price is not None:
        lines.append(bullet(found.price.sentence))
    lines.append("  The largest cut in the contract that leaves cash at nought or more:")
    return [*lines, *(bullet(each.sentence) for each in found.cuts)]


def risk_lines(found: RiskFindings | None) -> list[str]:
    """The runs, under the heading that says what each chance is a share of."""
    lines = headline("How it may fall")
    if found is None:
        asks = "To see how it may fall, add --runs and --seed, such as --runs 10000 --seed 1."
        return [*lines, wrapped(asks, indent="  ")]
    lines.append(wrapped(f"{found.heading}:", indent="  "))
    lines += [bullet(each.sentence) for each in found.chances]
    lines += [
        "",
        "  £ million. In 1 run of 10 it is at or below “low”, in 9 of 10 at or below “high”.",
        _row(("", *(each.label for each in found.years))),
        *_spread_rows("Surplus", [each.surplus for each in found.years]),
        *_spread_rows("Cash at year end", [each.cash for each in found.years]),
        "",
        f"  Seed {found.seed}. The same seed gives the same answer. What is drawn:",
    ]
    for each in found.assumed:
        lines.append(bullet(f"{each.name} ({each.line}): {each.says} {each.basis}"))
    return [*lines, *(bullet(each) for each in (*found.together, *found.left_out))]


def jump_lines(found: JumpFindings) -> list[str]:
    """The runs with each jump turned on, and with all of them."""
    return [
        *headline("With jumps turned on"),
        wrapped(f"{found.heading}:", indent="  "),
        *(bullet(f"{each.sentence} {each.says}") for each in found.jumps),
    ]


def effect_lines(found: Effects) -> list[str]:
    """Each assumption moved alone, the largest effect on the reserve first."""
    lines = headline("What moves the reserve after five years the most")
    lines.append(f"  As planned it is {whole_pounds(found.plan)}.")
    return [
        *lines,
        *(
            bullet(
                f"{each.name}: {whole_pounds(each.at_down)} with {each.down}, "
                f"{whole_pounds(each.at_up)} with {each.up}."
            )
            for each in found.effects
        ),
    ]


def compared_lines(found: Compared) -> list[str]:
    """Each scenario: what differs from the plan first, and then how it stands."""
    lines = headline("Scenarios beside the plan")
    for each in found.scenarios:
        gaps = [b - a for a, b in zip(found.plan.reserve, each.reserve, strict=True)]
        lines.append(
            bullet(
                f"{each.name}: the reserve after five years differs by {whole_pounds(gaps[-1])} "
                f"and the lowest cash by {whole_pounds(each.lowest_cash - found.plan.lowest_cash)}."
            )
        )
        lines.append(wrapped(_said(each).capitalize(), indent="      "))
        if each.says:
            lines.append(wrapped(each.says, indent="      "))
    return lines


def _spread_rows(name: str, spreads: Sequence[Spread]) -> list[str]:
    return [
        _row((f"{name}, {end}", *(_millions(getattr(each, end)) for each in spreads)))
        for end in ("low", "middle", "high")
    ]


def _millions(pence: int) -> str:
    return millions(pence).removesuffix(" million")


def _row(cells: tuple[str, ...]) -> str:
    return f"  {cells[0]:<26}" + "".join(f"{cell:>11}" for cell in cells[1:])
