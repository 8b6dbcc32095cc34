"""Finds the line of each name in a TOML file, which the standard reader does not tell."""

import re
from collections import Counter
from collections.abc import Mapping

# What is taken is never given back (++), so that no line takes longer than its length.
_HEADING = re.compile(r"\s*+(\[\[?+)\s*+([A-Za-z0-9_.\-\"' ]++)\s*+\]")
_NAME = re.compile(r"\s*+([A-Za-z0-9_.\-\"']++)\s*+=")
_LONG_QUOTES = ('"""', "'''")


def lines_of_names(text: str) -> Mapping[str, int]:
    """The line, from 1, of every dotted name; entry n of a list of tables is “name[n]”."""
    found: dict[str, int] = {}
    repeats: Counter[str] = Counter()
    prefix = ""
    inside: str | None = None
    for row, line in enumerate(text.split("\n"), start=1):
        if inside is None and (heading := _HEADING.match(line)):
            prefix = _bare(heading[2])
            if heading[1] == "[[":
                repeats[prefix] += 1
                prefix = f"{prefix}[{repeats[prefix]}]"
            found.setdefault(prefix, row)
        elif inside is None and (name := _NAME.match(line)):
            found.setdefault(f"{prefix}.{_bare(name[1])}".removeprefix("."), row)
        inside = _still_inside(inside, line)
    return found


def line_of(lines: Mapping[str, int], name: str) -> int | None:
    """The line of the name, or of the nearest thing that holds it; None where neither is found."""
    while name and name not in lines:
        name = name[: max(name.rfind("."), name.rfind("["), 0)]
    return lines.get(name)


def _bare(name: str) -> str:
    return re.sub(r"[\"' ]", "", name)


def _still_inside(inside: str | None, line: str) -> str | None:
    """The long quote still open at the end of the line, if any."""
    if inside is None:
        opened = [mark for mark in _LONG_QUOTES if mark in line]
        return opened[0] if opened and line.count(opened[0]) % 2 else None
    return None if line.count(inside) % 2 else inside
