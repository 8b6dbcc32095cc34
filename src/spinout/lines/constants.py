"""The few numbers the language itself needs. A workbook gives each a cell of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.lines.expressions import Stepping
from spinout.lines.units import NUMBER, POUNDS, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A number with a name, part of the language and the same in every book."""

    key: str
    name: str
    value: float
    unit: Unit


PENCE = Constant(key="pence_in_a_pound", name="pence in a pound", value=100.0, unit=NUMBER / POUNDS)
MILLIONTHS = Constant(key="parts_in_one", name="parts in one", value=1_000_000.0, unit=NUMBER)
# A spreadsheet snaps a value that is almost whole to the whole number before it cuts. The lift
# moves the cut away from whole numbers and halves, so that every engine cuts at the same place.
LIFT_DOWN = Constant(key="lift_down", name="lift before cutting", value=0.000001, unit=NUMBER)
LIFT_NEAREST = Constant(
    key="lift_nearest", name="lift before rounding halves up", value=0.500001, unit=NUMBER
)

LIFTS: Mapping[Stepping, Constant] = MappingProxyType(
    {Stepping.DOWN: LIFT_DOWN, Stepping.NEAREST: LIFT_NEAREST}
)
CONSTANTS: Mapping[str, Constant] = MappingProxyType(
    {constant.key: constant for constant in (PENCE, MILLIONTHS, LIFT_DOWN, LIFT_NEAREST)}
)
