"""Inputs read back from the workbook: each named cell that no longer holds what the plan has."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from spinout.facts.plan import CaseFacts
from spinout.forecast.inputs import input_key
from spinout.forecast.needed import Kind
from spinout.forecast.sheets.content import assumption_key, kind_of, numbers
from spinout.handovers.money_plan import InputUsed, MoneyPlan

_CLOSE = 1e-9


class NotAForecastError(ValueError):
    """The file is not a workbook that Spinout made of this plan."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This is not a forecast workbook of this plan: {why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedInput:
    """One input whose cells were changed, values as the case file writes them."""

    key: str
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    place: str

    @property
    def line(self) -> str:
        """The line of case.toml that would take the new value."""
        values = ", ".join(self.after)
        name = self.place.rpartition(".")[2]
        return f"{name} = {values if len(self.after) == 1 else f'[{values}]'}"


def changed_inputs(file: Path, plan: MoneyPlan, facts: CaseFacts) -> tuple[ChangedInput, ...]:
    """Every input of the plan that the workbook now has otherwise. Nothing else in it is read.

    Raises NotAForecastError where a named input is missing or holds no number, OSError.
    """
    # Only this reads a workbook, so other commands do without its reader.
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        book = load_workbook(file, data_only=True)
    except OSError:
        raise
    except Exception as fault:
        # A workbook can be broken in more ways than its reader has names for.
        raise NotAForecastError("it could not be opened.") from fault
    found = (_compared(book, used, facts) for used in plan.inputs if "/" not in used.key)
    return tuple(each for each in found if each is not None)


def _compared(book: Any, used: InputUsed, facts: CaseFacts) -> ChangedInput | None:
    name = input_key(assumption_key(used))
    cells = _cells(book, name)
    held = numbers(used)
    ours = held * (len(cells) // len(held)) if len(cells) > len(held) else held
    if len(ours) != len(cells):
        raise NotAForecastError(f"the cells called {name} are not as many as its values.")
    pairs = zip(cells, ours, strict=True)
    if all(abs(cell - value) <= _CLOSE * max(1.0, abs(value)) for cell, value in pairs):
        return None
    return ChangedInput(
        key=used.key,
        label=used.label,
        before=used.values,
        after=_written(used, cells),
        place=_place(used.key, facts),
    )


def _cells(book: Any, name: str) -> tuple[float, ...]:
    if name not in book.defined_names:
        raise NotAForecastError(f"it has no input called {name}.")
    values: list[float] = []
    for sheet, place in book.defined_names[name].destinations:
        area = book[sheet][place.replace("$", "")]
        rows = area if isinstance(area, tuple) else ((area,),)
        values += [_number(cell.value, name) for row in rows for cell in row]
    return tuple(values)


def _number(value: object, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise NotAForecastError(f"the input called {name} holds no number.")
    return float(value)


def _written(used: InputUsed, cells: tuple[float, ...]) -> tuple[str, ...]:
    """The cells as the case file writes them; one where every year is the same."""
    kind = kind_of(used)
    texts = tuple(_text(value * (100 if kind is Kind.PERCENT else 1)) for value in cells)
    texts = texts[:1] if len(set(texts)) == 1 else texts
    if kind is Kind.YES_OR_NO:
        return tuple("true" if Fraction(text) else "false" for text in texts)
    return texts


def _text(value: float) -> str:
    return format(Decimal(f"{value:.10g}"), "f")


def _place(key: str, facts: CaseFacts) -> str:
    """Where in the case file the input stands."""
    if key in facts.budget.inputs:
        return f"budget.{key}"
    for listed, rows in facts.budget.rows.items():
        for number, row in enumerate(rows, start=1):
            start = f"{listed}_{number}_"
            if key.startswith(start):
                return f"budget.{listed}[{number}] ({row.name}).{key.removeprefix(start)}"
    return f"money.{key}.value"
