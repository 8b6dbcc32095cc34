"""What a case says in its budget."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.assumptions import Assumption


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a list: its name, the inputs it gives by their own name, and its other texts."""

    name: str
    inputs: Mapping[str, Assumption]
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The finer lines a case gives: single inputs by name, and lists of rows by list."""

    inputs: Mapping[str, Assumption]
    rows: Mapping[str, tuple[Row, ...]]

    @property
    def says_nothing(self) -> bool:
        """Whether the case gives none."""
        return not self.inputs and not self.rows


NO_BUDGET = Budget(inputs=MappingProxyType({}), rows=MappingProxyType({}))
"""The budget of a case that stands on its money section alone."""
