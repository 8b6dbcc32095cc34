"""One post compared, who moves, and the check of the pay bill, as lines for a terminal."""

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.pay import ComparedLine, Comparison, Package
from spinout.money import money


def post_lines(found: Comparison) -> list[str]:
    """One post, line by line, with the rule and the source of each."""
    lines = headline(f"Post {found.person}")
    for each in found.lines:
        lines.append(bullet(f"{each.label}."))
        lines += [
            wrapped(f"{side}: {_shown(value)}", indent="      ", first="    ")
            for side, value in (
                ("If it stays", each.stay),
                ("If it moves", each.go),
                ("New joiner", each.new_joiner),
            )
        ]
        lines.append(wrapped(_behind(each), indent="      ", first="    "))
    if found.bottom is None:
        return lines
    return [
        *lines,
        bullet("Only the grade of this post is known. That was its highest pay; now the lowest."),
        *post_lines(found.bottom),
    ]


def _shown(value: int | str) -> str:
    return value if isinstance(value, str) else money(value)


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
        *(bullet(f"{each.who}: {each.says}{_asked(each.status)}") for each in found.who_moves),
        wrapped(f"Source: {found.who_moves[0].source}.", indent="  "),
    ]


def _asked(status: str) -> str:
    return " We could not check this." if status == "confirm" else ""


def bill_lines(sentence: str) -> list[str]:
    """The one line that holds the figures together; nothing where it cannot be made."""
    return [*headline("Do the figures agree?"), wrapped(sentence, indent="  ")] if sentence else []
