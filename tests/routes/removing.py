"""Taking one entry out of a rule’s table, for as long as it takes to ask if anyone notices."""

import gc
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType, ModuleType

from spinout import law, routes
from spinout.law import LawLibrary, TableEntry

Entries = Mapping[object, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a table that a module of the routes keeps, by the table’s name."""

    module: str
    table: str
    key: object

    @property
    def title(self) -> str:
        """How a report names it."""
        return f"{self.module}.{self.table}[{named(self.key)}]"


def modules() -> tuple[ModuleType, ...]:
    """Every module of the routes."""
    found = pkgutil.iter_modules(routes.__path__)
    return tuple(importlib.import_module(f"{routes.__name__}.{each.name}") for each in found)


def entries() -> Iterator[Entry]:
    """Every entry of every table; one that a module takes from another is told there alone."""
    seen: set[int] = set()
    for module in modules():
        for name, held in vars(module).items():
            if name.startswith("__") or id(held) in seen or not _is_table(held):
                continue
            if not _made_in(module, name):
                continue
            seen.add(id(held))
            for key in tuple(held):
                yield Entry(module=module.__name__.rpartition(".")[2], table=name, key=key)


def _is_table(held: object) -> bool:
    return isinstance(held, dict | MappingProxyType | frozenset | tuple) and bool(held)


def _made_in(module: ModuleType, name: str) -> bool:
    """Whether the name is given in the module, and not brought into it."""
    lines = inspect.getsource(module).splitlines()
    return any(line.startswith((f"{name}:", f"{name} =")) for line in lines)


@contextmanager
def without(entry: Entry) -> Iterator[None]:
    """Everything as it is, but for that entry; put back at the end."""
    module = importlib.import_module(f"{routes.__name__}.{entry.module}")
    table = vars(module)[entry.table]
    restore = _emptied(table, entry.key) if isinstance(table, dict | MappingProxyType) else None
    if restore is None:
        restore = _replaced(table, entry.key)
    _forget()
    try:
        yield
    finally:
        restore()
        _forget()


def _emptied(table: Entries, key: object) -> Callable[[], None]:
    """Takes the key out of a mapping in place, so that all who hold it see."""
    inner = table if isinstance(table, dict) else gc.get_referents(table)[0]
    whole = dict(inner)
    del inner[key]

    def restore() -> None:
        inner.clear()
        inner.update(whole)

    return restore


def _replaced(table: object, key: object) -> Callable[[], None]:
    """Puts a smaller set or tuple in the place of one, in every module that holds it."""
    assert isinstance(table, frozenset | tuple)
    smaller = type(table)(each for each in table if each is not key)
    holders = [
        (module, name)
        for module in tuple(sys.modules.values())
        if module is not None and module.__name__.startswith("spinout.")
        for name, held in tuple(vars(module).items())
        if held is table
    ]
    for module, name in holders:
        setattr(module, name, smaller)

    def restore() -> None:
        for module, name in holders:
            setattr(module, name, table)

    return restore


def _forget() -> None:
    """Clears what the routes keep from one answer to the next."""
    for module in modules():
        for held in tuple(vars(module).values()):
            clear = getattr(held, "cache_clear", None)
            if callable(clear) and getattr(held, "__module__", "").startswith(routes.__name__):
                clear()


def named(key: object) -> str:
    """An entry in words: the name of a choice, or the words themselves, cut short."""
    if isinstance(key, tuple):
        return " and ".join(named(each) for each in key)
    said = str(key.name if isinstance(key, Enum) else getattr(key, "key", key))
    return said if len(said) <= 60 else f"{said[:60]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """One version of one row of a table of law."""

    table: str
    key: str
    place: int


def rows_of(table: str) -> tuple[HeldRow, ...]:
    """Every version of every row that is held."""
    held = law.load().entry(table)
    assert isinstance(held, TableEntry)
    return tuple(
        HeldRow(table=table, key=key, place=place)
        for key, records in held.rows.items()
        for place in range(len(records))
    )


def without_row(row: HeldRow) -> LawLibrary:
    """The library we ship, but for that version of that row."""
    library = law.load()
    held = library.entry(row.table)
    assert isinstance(held, TableEntry)
    left = tuple(each for place, each in enumerate(held.rows[row.key]) if place != row.place)
    rows = {key: records for key, records in held.rows.items() if key != row.key}
    rows |= {row.key: left} if left else {}
    entry = replace(held, rows=MappingProxyType(rows))
    return LawLibrary(
        version=library.version,
        sources=library.sources,
        entries=MappingProxyType({**library.entries, row.table: entry}),
    )
