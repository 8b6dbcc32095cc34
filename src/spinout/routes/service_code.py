"""Where the service's procurement code places it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Service
from spinout.findings import Closed, Missing
from spinout.law import Reading, Row


class Place(Closed):
    """What the light touch list says of a code."""

    NHS_CARE = "NHS care"
    """Reservable, but bought for the health service under rules of its own."""
    RESERVABLE = "reservable"
    LIGHT_TOUCH = "light touch"
    """On the list, but not reservable."""
    NOT_LISTED = "not listed"


FULL = "full"
"""How the list marks a code the NHS rules cover without limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The place of a code, its name on the list, and any limit on the NHS rules' reach."""

    place: Part[Place]
    label: str
    limit: str


NOT_LISTED = Placed(place=settled(Place.NOT_LISTED), label="", limit="")


def placed(service: Service, reading: Reading) -> Placed:
    """Where the service's code stands on the light touch list.

    Law: cpv-light-touch, procurement-regs-2024/sch1, psr-regs-2023/sch1
    """
    if isinstance(service.cpv, Missing):
        return Placed(place=waiting(Place, "service.cpv"), label="", limit="")
    return reading.worked_out(every_place).get(service.cpv, NOT_LISTED)


def every_place(reading: Reading) -> Mapping[str, Placed]:
    """The place of every code on the list; a code that is absent is not on it.

    Law: cpv-light-touch
    """
    return MappingProxyType({row["code"]: _of_row(row) for row in reading.table("cpv-light-touch")})


def _of_row(row: Row) -> Placed:
    place = _place(row["psr"], row.yes("reservable"))
    limit = "" if row["psr"] == FULL else row["psr"]
    return Placed(place=settled(place), label=row["label"], limit=limit)


def _place(nhs: str, reservable: bool) -> Place:
    if nhs:
        return Place.NHS_CARE
    return Place.RESERVABLE if reservable else Place.LIGHT_TOUCH
