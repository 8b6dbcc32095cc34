"""What it means for staff, as the open papers carry it: kinds of post, never posts.

A row stands for ten or more alike posts and does not say how many, so that no smaller group
can be found by taking one figure from another.
"""

from collections.abc import Iterator

from spinout.documents import (
    Block,
    Column,
    Table,
    bullets,
    heading,
    number_column,
    paragraph,
    row,
    spans,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.handovers.pay import ASK, ComparedLine, Package, Side
from spinout.handovers.showing import FEWEST_SHOWN

_UNSURE = "†"
_UNSURE_SAYS = (
    f"{_UNSURE} We could not check part of what this line rests on; ask before acting on it."
)
_FIRM_SAYS = (
    "A figure to the pound rests on one we worked out, or carry past its last award. "
    f"“{ASK}” rests on one we could not check: ask the scheme, payroll or the mutual."
)
_SIDES: tuple[tuple[Side, str], ...] = (
    ("stay", "If it stays"),
    ("go", "If it moves"),
    ("new_joiner", "New joiner"),
)
_BOTH_ENDS = (
    " Where we know only the grade of the posts, there are two rows: one at the lowest pay of the "
    "grade and one at the highest."
)
_IN_WORDS = frozenset(
    {
        "pension_scheme",
        "pay_awards",
        "annual_leave",
        "sick_pay",
        "continuous_service",
        "redundancy",
        "ill_health_and_death",
    }
)


def staff_section(passage: Passage) -> tuple[Block, ...]:
    """The whole of pay, pension and terms in the proposal."""
    found = passage.package
    blocks: list[Block] = [heading(1, "Pay, pension and terms")]
    if passage.facts.narrative.staff:
        blocks.append(bullets(*passage.facts.narrative.staff))
    if found is None:
        reasons = [each.sentence for each in passage.lacks if each.stage == "employment"]
        blocks.append(paragraph(" ".join(reasons) or "We could not compare pay and pension."))
        return tuple(blocks)
    blocks += [
        paragraph(found.cost_sentence),
        *_new_joiners(found),
        heading(2, f"Typical posts, {found.tax_year}"),
        paragraph("In these tables and notes, “you” is a colleague in the service."),
        paragraph(
            "Each row stands for ten or more posts on the same pay point. It shows one post on the "
            "hours most of them work, or on their average hours where the row says so. There is "
            "no student loan in it. Smaller groups "
            "are left out, so that nobody can work out one person’s pay."
            + (_BOTH_ENDS if any(post.end for post in found.typical) else "")
        ),
        _take_home(found),
        _pension(found),
        heading(2, "What may change later, and who decides"),
        *_terms(found),
        heading(2, "What everyone should know about these figures"),
        bullets(*found.notes),
    ]
    return tuple(blocks)


def joiners_sentence(found: Package) -> str:
    """How many posts would give a new joiner no pension of their own, where that may be told."""
    out, enrolled = found.joiners_not_enrolled, found.posts_in - found.joiners_not_enrolled
    if not out + found.joiners_perhaps_not_enrolled:
        return ""
    if found.joiners_perhaps_not_enrolled:
        return (
            "In some posts, pay is or may be too low for someone who joins later to be put into a "
            "pension automatically. They may ask to join. The mutual may choose to offer more."
        )
    told = out >= FEWEST_SHOWN and (enrolled == 0 or enrolled >= FEWEST_SHOWN)
    where = f"In {out:,} of the {found.posts_in:,} posts that move" if told else "In some posts"
    return (
        f"{where}, pay is too low for someone who joins later to be put into a pension "
        "automatically. They may ask to join. The mutual may choose to offer more."
    )


def _new_joiners(found: Package) -> Iterator[Block]:
    sentence = joiners_sentence(found)
    if sentence:
        yield paragraph(sentence)


def _figures(
    found: Package, caption: str, more: tuple[tuple[str, Side, str], ...], name: str, note: str
) -> Table:
    """A row for each typical post: `more` columns beside one figure on its three sides."""
    columns: list[Column] = [text_column("Post", weight=4)]
    columns += [number_column(title, weight=2) for title, _, _ in more]
    columns += [number_column(title, weight=2) for _, title in _SIDES]
    return Table(
        caption=caption,
        columns=tuple(columns),
        rows=tuple(
            row(
                post.name,
                *(post.comparison.said(side, each) for _, side, each in more),
                *(post.comparison.said(side, name) for side, _ in _SIDES),
            )
            for post in found.typical
        ),
        note=spans(f"{note} {_FIRM_SAYS}"),
    )


def _mark(line: ComparedLine) -> str:
    return f" {_UNSURE}" if line.status == "confirm" else ""


def _take_home(found: Package) -> Table:
    return _figures(
        found,
        "Take-home pay in the year",
        (("Gross pay", "stay", "gross_pay"),),
        "take_home",
        "A new joiner takes home more where less goes into a pension: the next table shows the "
        "pension given up.",
    )


def _pension(found: Package) -> Table:
    return _figures(
        found,
        "Yearly pension built up in the year, and money paid into a new joiner’s pot",
        (("New joiner’s pot", "new_joiner", "pension_pot"),),
        "pension_earned",
        "A pot holds what the new joiner pays in from their own pay, and what the mutual adds. "
        "What it buys is not promised: the new joiner carries the risk. A public pension is set by "
        "its scheme’s rules, whatever markets do.",
    )


def _terms(found: Package) -> Iterator[Table]:
    """The terms in words: one table for each set of terms, naming the posts that have them."""
    alike: dict[tuple[tuple[str, str, str, str], ...], list[str]] = {}
    for post in found.typical:
        words = tuple(
            (line.label + _mark(line), str(line.stay), str(line.go), str(line.new_joiner))
            for line in post.comparison.lines
            if line.key in _IN_WORDS
        )
        alike.setdefault(words, []).append(post.group)
    for words, groups in alike.items():
        named = "; ".join(dict.fromkeys(groups))
        yield Table(
            caption="Terms in words" if len(alike) == 1 else f"Terms in words: {named}",
            columns=(
                text_column("Term", weight=2),
                *(text_column(title, weight=3) for _, title in _SIDES),
            ),
            rows=tuple(row(*cells) for cells in words),
            note=spans(_UNSURE_SAYS),
        )
