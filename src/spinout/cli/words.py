"""The passage in plain lines, for a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spinout.cli.challenge_words import (
    ground_said,
    lacking_parts,
    next_steps_said,
    publications_said,
)
from spinout.facts.problems import Problem
from spinout.facts.said_twice import disagreements
from spinout.facts.wanted import need_to_know
from spinout.findings import Finding
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.passage import Lack, Passage
from spinout.handovers.pay import ASK, Alternative, Comparison, Package, Side, TypicalPost
from spinout.handovers.pay_range import ByGrade
from spinout.handovers.route_findings import RouteFindings
from spinout.law import day_in_words, month_in_words
from spinout.money import millions, money, whole_pounds
from spinout.proposals.money_section import starting_figures

WIDTH = 88


def wrapped(text: str, *, indent: str = "", first: str | None = None) -> str:
    """The text folded to the terminal's width."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first if first is not None else indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def bullet(text: str) -> str:
    """One point of a list."""
    return wrapped(text, indent="    ", first="  - ")


def headline(text: str) -> list[str]:
    """A heading with a rule under it."""
    return ["", text, "-" * len(text)]


def opening(passage: Passage) -> list[str]:
    """What every answer opens with, and what the case says twice and not alike."""
    return [
        f"{passage.facts.name}: {passage.variant.name}",
        f"Law as at {day_in_words(passage.on)} (version {passage.law_version}). "
        "Information, not advice.",
        wrapped(passage.variant.says),
        *(wrapped(each) for each in disagreements(passage.facts)),
    ]


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Each finding with its standing, its reason, what it waits for and what it cites."""
    for each in findings:
        yield wrapped(
            f"{each.headline}. {each.reason} [{each.code}]",
            indent="    ",
            first="  - ",
        )
        if each.cure:
            yield wrapped(f"To change this: {each.cure}", indent="    ")
        if each.missing:
            yield wrapped(need_to_know(each.missing), indent="    ")
        if each.citations:
            yield wrapped(f"Law: {', '.join(each.citations)}", indent="    ")


def route_lines(found: RouteFindings | None) -> list[str]:
    """Ways to ask, with the warning that comes before any yes."""
    if found is None:
        return []
    lines = headline("Before any yes")
    lines += [bullet(each) for each in found.warnings]
    lines += headline("Ways to ask (routes)")
    lines += finding_lines(found.on_ways)
    if found.processes:
        lines += _award_lines(found)
    lines += headline("Dates")
    lines += [bullet(f"{each.name}: {each.working}") for each in found.clocks] or [
        bullet("No law sets a date for an answer.")
    ]
    lines += headline("What the law says you must send")
    for item in found.contents:
        lines.append(bullet(f"{item.code} {'there' if item.present else 'MISSING'}: {item.says}"))
        lines += [wrapped(each, indent="    ") for each in lacking_parts(item)]
    if not found.contents:
        lines.append(bullet("Nothing: no law lists what to send."))
    return [*lines, *_challenge_lines(found)]


def _challenge_lines(found: RouteFindings) -> Iterator[str]:
    """The ten grounds, what is published, and what follows; nothing where the right is shut."""
    if not found.grounds:
        return
    yield from headline("The ten grounds for saying no")
    for ground in found.grounds:
        first, *rest = ground_said(ground)
        yield bullet(first)
        yield from (wrapped(each, indent="    ") for each in rest)
    yield from headline("What must be published or told to you")
    yield from map(bullet, publications_said(found))
    yield from headline("What comes next")
    yield from map(bullet, next_steps_said(found))


def _award_lines(found: RouteFindings) -> Iterator[str]:
    """The ways the contract could be awarded, and what comes before the first day."""
    yield from headline("How the contract could be awarded")
    for way in found.processes:
        yield bullet(f"{way.name}, {way.opening.value}: {way.why}")
        if way.ask:
            yield wrapped(way.ask, indent="    ")
    yield from headline("Before the first day")
    for step in found.first_steps:
        yield bullet(step.says)
        yield wrapped(f"Law: {', '.join(step.citations)}", indent="    ")


def package_lines(found: Package | None) -> list[str]:
    """Pay, pension and terms in totals and typical posts."""
    if found is None:
        return []
    lines = headline(f"Pay, pension and terms, {found.tax_year}")
    lines.append(
        f"  {found.posts_in} posts move, {found.posts_out} stay, "
        f"{found.posts_shared} are shared and not yet decided."
    )
    lines.append(wrapped(found.cost_sentence, indent="  "))
    lines += [bullet(_at_another_rate(each, found.by_grade)) for each in found.alternatives]
    lines += [bullet(_typical(post)) for post in found.typical]
    fewest = found.joiners_not_enrolled
    most = fewest + found.joiners_perhaps_not_enrolled
    posts = str(fewest) if fewest == most else f"{fewest} to {most}"
    if most:
        lines.append(
            bullet(
                f"In {posts} of the {found.posts_in} posts that move, pay is too low for someone "
                "who joins later to be put into a pension automatically."
            )
        )
    lines += [bullet(each) for each in found.notes]
    return lines


def _at_another_rate(other: Alternative, grades: ByGrade | None) -> str:
    if other.go_cost is None or other.go_saving is None:
        return f"At a pension rate of {other.rate}, not {other.instead_of}: {other.why}"
    cost, saving = money(other.go_cost), money(other.go_saving)
    if grades is not None:
        cost = grades.amount(other.low("go_cost"), other.go_cost)
        saving = grades.amount(other.low("go_saving"), other.go_saving)
    return (
        f"At a pension rate of {other.rate}, not {other.instead_of}, the mutual would pay "
        f"{cost} a year: {saving} less. {other.why}"
    )


def _typical(post: TypicalPost) -> str:
    found = post.comparison

    def shown(side: Side, name: str) -> str:
        said = found.said(side, name)
        return said if said[:1] in "£−" else said.lower()

    return (
        f"{post.name} ({post.posts} posts alike but for their hours): take-home "
        f"{shown('stay', 'take_home')} if the service stays, {shown('go', 'take_home')} if it "
        f"moves, {shown('new_joiner', 'take_home')} for a new joiner{_why_more(found)}; pension "
        f"earned in the year {shown('stay', 'pension_earned')}, {shown('go', 'pension_earned')} "
        f"and {shown('new_joiner', 'pension_earned')}."
    )


def _why_more(found: Comparison) -> str:
    """Why a new joiner takes home more, said in the same breath."""
    now = found.figure("go", "pension_contribution")
    new = found.figure("new_joiner", "pension_contribution")
    asked = found.said("new_joiner", "take_home") == ASK
    less = now is not None and new is not None and new < now and not asked
    return ", more because less goes into a pension" if less else ""


def money_lines(plan: MoneyPlan | None) -> list[str]:
    """The five years, the lowest cash, the flags and the checks."""
    if plan is None:
        return []
    lines = headline("The money, five years from the day you start")
    if plan.first_picture:
        lines.append(wrapped(plan.first_picture, indent="  "))
        lines += [bullet(each) for each in starting_figures(plan)]
    rows: Sequence[tuple[str, ...]] = [
        ("", *(year.label for year in plan.years)),
        *(
            (
                label,
                *(millions(getattr(year, name)).removesuffix(" million") for year in plan.years),
            )
            for label, name in _MONEY_ROWS
        ),
        ("Reserve, months of cost", *(f"{year.reserve_months:.2f}" for year in plan.years)),
    ]
    lines += [_row(row) for row in rows]
    lines.append("  £ million, except the last line.")
    lines.append(
        f"  Lowest cash: {whole_pounds(plan.lowest_cash.amount)} in "
        f"{month_in_words(plan.lowest_cash.month)}."
    )
    if plan.pay_range is not None:
        lines.append(wrapped(plan.pay_range.sentence, indent="  "))
    lines.append(wrapped(f"Set-up: {plan.set_up_words}.", indent="  "))
    if plan.disputes:
        lines += headline("In dispute")
        lines += [bullet(each.sentence) for each in plan.disputes]
    lines += headline("Warnings")
    lines += [bullet(flag.sentence) for flag in plan.flags] or ["  None."]
    return lines


_MONEY_ROWS = (
    ("Contract income", "contract_income"),
    ("Other income", "other_income"),
    ("Core cost", "core_cost"),
    ("Cost of other income", "other_cost"),
    ("Surplus", "surplus"),
    ("Reserve", "reserve"),
)


def _row(cells: tuple[str, ...]) -> str:
    return f"  {cells[0]:<26}" + "".join(f"{cell:>11}" for cell in cells[1:])


def written_lines(title: str, files: Sequence[Path]) -> list[str]:
    """Where each file was written; nothing where none was."""
    return ["", title, *(f"  {each}" for each in files)] if files else []


def lack_lines(lacks: Iterable[Lack]) -> list[str]:
    """What no stage could answer, and what it waits for."""
    found = [bullet(f"{each.stage}: {each.sentence}") for each in lacks]
    return [*headline("What we could not work out"), *found] if found else []


def problem_lines(problems: Iterable[Problem]) -> str:
    """Every problem on its own line: file, row, column and what to enter."""
    listed = [str(each) for each in problems]
    count = f"{len(listed)} thing{'s' if len(listed) != 1 else ''} to put right:"
    return "\n".join([count, *(f"  {each}" for each in listed)])
