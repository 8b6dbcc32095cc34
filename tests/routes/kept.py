"""Every entry of a rule’s table and every row of law that the routes read, as named by hand."""

import tomllib
from json import dumps
from pathlib import Path
from typing import Any

from tests.routes.removing import entries, named, rows_of

HELD = Path(__file__).parent / "kept.toml"
WIDTH = 100
KEPT: dict[str, dict[str, Any]] = tomllib.loads(HELD.read_text(encoding="utf-8"))


def entries_by_table() -> dict[str, tuple[str, ...]]:
    """The entries of each table, in alphabetical order."""
    found: dict[str, list[str]] = {}
    for each in entries():
        found.setdefault(f"{each.module}.{each.table}", []).append(named(each.key))
    return {table: tuple(sorted(keys)) for table, keys in found.items()}


def rows_by_table(table: str) -> tuple[str, ...]:
    """The rows of a table of law, in alphabetical order; a row that changed stands once a value."""
    return tuple(sorted(row.key.removeprefix(f"{table}/") for row in rows_of(table)))


def _printed() -> str:
    """What is there now, as `kept.toml` writes it."""
    lines = ["[entries]"]
    lines += [_line(table, keys) for table, keys in sorted(entries_by_table().items())]
    lines += ["", "[rows]"]
    lines += [_line(table, rows_by_table(table)) for table in KEPT["rows"]]
    return "\n".join(lines)


def _line(table: str, keys: tuple[str, ...]) -> str:
    """One table, its keys several to a line."""
    lines, line = [], ""
    for key in keys:
        if line and len(f"{line} {dumps(key, ensure_ascii=False)},") > WIDTH:
            lines, line = [*lines, line], ""
        line = f"{line or '   '} {dumps(key, ensure_ascii=False)},"
    inner = "".join(f"{each}\n" for each in (*lines, line))
    return f'"{table}" = [\n{inner}]'


if __name__ == "__main__":
    print(_printed())
