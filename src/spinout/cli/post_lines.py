"""One post compared, who moves, and the check of the pay bill, as lines for a terminal."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.deferral import DeferredPosts
from spinout.handovers.pay import ComparedLine, Comparison, Package, Side
from spinout.handovers.who_moves import WhoMoves

_CALLED: Mapping[Side, str] = MappingProxyType(
    {"stay": "If it stays", "go": "If it moves", "new_joiner": "New joiner"}
)


def post_lines(found: Comparison) -> list[str]:
    """One post, line by line, with the rule and the source of each."""
    why = [bullet(f"Not every figure is to the penny. {each}") for each in found.why]
    return [*headline(f"Post {found.person}"), *_moves(found), *why, *_compared(found)]


def _compared(found: Comparison) -> list[str]:
    lines: list[str] = []
    for each in found.lines:
        lines.append(bullet(f"{each.label}."))
        lines += [
            wrapped(f"{called}: {_shown(found, each, side)}", indent="      ", first="    ")
            for side, called in _CALLED.items()
        ]
        lines.append(wrapped(_behind(each), indent="      ", first="    "))
    if found.bottom is None:
        return lines
    return [
        *lines,
        bullet("Only the grade of this post is known. That was its highest pay; now the lowest."),
        *_compared(found.bottom),
    ]


def _moves(found: Comparison) -> list[str]:
    if found.moves is None:
        return [bullet("Does its holder move? We need to know: how they work, as posts.csv says.")]
    each = found.moves
    return [
        bullet(f"Does its holder move? {each.who}. {each.says}{_asked(each.status)}"),
        wrapped(f"Source: {each.source}.", indent="      ", first="    "),
    ]


def deferred_lines(found: Package | None) -> list[str]:
    """What is said of posts of officers; nothing where there are none."""
    if found is None or not found.deferred:
        return []
    return [
        *headline("Police officers and firefighters"),
        *(
            bullet(f"{', '.join(each.people)}: {each.says} Source: {each.source}.")
            for each in found.deferred
        ),
    ]


def officer_lines(label: str, found: DeferredPosts) -> list[str]:
    """One post of an officer: what is said of it, and no more."""
    return [
        *headline(f"Post {label}"),
        wrapped(found.says, indent="  "),
        wrapped(f"Source: {found.source}.{_asked(found.status)}", indent="  "),
    ]


def _shown(found: Comparison, line: ComparedLine, side: Side) -> str:
    value = getattr(line, side)
    return value if isinstance(value, str) else found.said(side, line.key)


def _behind(line: ComparedLine) -> str:
    unsure = " We could not check all of it; ask." if line.status == "confirm" else ""
    return f"Rule: {line.rule} Source: {line.source}.{unsure}"


def who_moves_lines(found: Package | None) -> list[str]:
    """Whether a colleague moves, by how they work."""
    if found is None or not found.who_moves:
        return []
    return [
        *headline("Who moves, by how they work"),
        wrapped(found.if_it_stays, indent="  "),
        wrapped(_said_of(found), indent="  "),
        *(bullet(_row(each)) for each in found.who_moves),
        wrapped(f"Source: {found.who_moves[0].source}.", indent="  "),
    ]


def _row(each: WhoMoves) -> str:
    counted = f" ({each.posts:,} {'post' if each.posts == 1 else 'posts'})" if each.posts else ""
    return f"{each.who}{counted}: {each.says}{_asked(each.status)}"


def _said_of(found: Package) -> str:
    said = sum(each.posts for each in found.who_moves)
    if said == found.posts_in:
        return "Your posts file says how the holder of each post works."
    if said == 0:
        return "Your posts file does not say how people work. Add the column works to see each."
    return f"Your posts file does not say how the holders of {found.posts_in - said:,} posts work."


def _asked(status: str) -> str:
    return " We could not check this." if status == "confirm" else ""


def bill_lines(sentence: str) -> list[str]:
    """The one line that holds the figures together; nothing where it cannot be made."""
    return [*headline("Do the figures agree?"), wrapped(sentence, indent="  ")] if sentence else []
