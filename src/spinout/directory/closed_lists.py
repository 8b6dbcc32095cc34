"""The lists a body is filed under. A value we could not find is a value of its own."""

from enum import Enum
from typing import TypeVar


class Listed(Enum):
    """One place in a list. Its name is kept for ever; its value is its words on screen."""

    @property
    def code(self) -> str:
        """What data files, downloads and addresses call it."""
        return self.name.lower()

    @property
    def words(self) -> str:
        """What people read."""
        return str(self.value)


Place = TypeVar("Place", bound=Listed)


def listed(places: type[Place], code: str) -> Place:
    """The place with this code. Raises UnknownCodeError."""
    for each in places:
        if each.code == code:
            return each
    raise UnknownCodeError(places.__name__, code)


class UnknownCodeError(ValueError):
    """A code that is in no list of ours."""

    def __init__(self, places: str, code: str) -> None:
        super().__init__(f"“{code}” is not in the list {places}. Choose one that is")


class Status(Listed):
    """What became of a body, when we last heard."""

    TRADING = "Trading"
    CLOSED = "Closed"
    SERVICES_MOVED = "Its services moved to others"
    RETURNED = "Back in the public sector"
    RETURNING = "Due to go back to the public sector"
    MERGED = "Sold or merged"
    NEVER_STARTED = "Did not start"
    ON_HOLD = "On hold"
    OTHER_START = "Started, but not as a spin-out"
    UNKNOWN = "Not known"

    @property
    def ended(self) -> bool:
        """It no longer runs the service as a body of its own, or is due to stop."""
        return self in _ENDED


_ENDED = frozenset(
    {Status.CLOSED, Status.SERVICES_MOVED, Status.RETURNED, Status.RETURNING, Status.MERGED}
)


class Sector(Listed):
    """A kind of service. A body may be in more than one."""

    COMMUNITY_HEALTH = "Community health"
    PRIMARY_CARE = "GPs, dentists and primary care"
    MENTAL_HEALTH = "Mental health"
    PUBLIC_HEALTH = "Public health and drug and alcohol services"
    ADULT_SOCIAL_CARE = "Adult social care"
    LEARNING_DISABILITY = "Learning disability"
    CHILDREN = "Children’s services"
    YOUTH = "Youth services"
    EDUCATION = "Schools, colleges and skills"
    LIBRARIES = "Libraries, archives and culture"
    LEISURE = "Leisure"
    HOUSING = "Housing support"
    PROBATION = "Probation"
    FIRE = "Fire and rescue"
    GOVERNMENT_SERVICES = "Services to government"
    NOT_STATED = "Not stated"


class Region(Listed):
    """A part of the country. A body may be in more than one."""

    EAST_MIDLANDS = "East Midlands"
    EAST_OF_ENGLAND = "East of England"
    LONDON = "London"
    NORTH_EAST = "North East"
    NORTH_WEST = "North West"
    SOUTH_EAST = "South East"
    SOUTH_WEST = "South West"
    WEST_MIDLANDS = "West Midlands"
    YORKSHIRE_AND_THE_HUMBER = "Yorkshire and the Humber"
    ENGLAND = "England, no one region"
    UK = "Across the UK"
    NOT_STATED = "Not stated"


class Parent(Listed):
    """The kind of public body a service came from. A body may have come from more than one."""

    COUNCIL = "A council"
    NHS = "An NHS body"
    DEPARTMENT = "A government department"
    COLLEGE = "A college"
    OTHER = "Another public body"
    NOT_STATED = "Not stated"


class Size(Listed):
    """How many staff a body began with."""

    UNDER_50 = "Fewer than 50"
    FROM_50 = "50 to 249"
    FROM_250 = "250 to 999"
    FROM_1000 = "1,000 or more"
    NOT_STATED = "Not stated"

    @classmethod
    def of(cls, staff: int | None) -> "Size":
        """The size of a body that began with so many staff."""
        if staff is None:
            return cls.NOT_STATED
        return next(size for least, size in _SIZES if staff >= least)


_SIZES = ((1_000, Size.FROM_1000), (250, Size.FROM_250), (50, Size.FROM_50), (0, Size.UNDER_50))


class Form(Listed):
    """A legal form. Words such as “social enterprise” name none."""

    CIC = "Community interest company (CIC)"
    COMMUNITY_BENEFIT_SOCIETY = "Community benefit society"
    CO_OPERATIVE = "Co-operative"
    OTHER_SOCIETY = "Charitable society, kind not stated"
    COMPANY_BY_SHARES = "Company limited by shares"
    COMPANY_BY_GUARANTEE = "Company limited by guarantee"
    COMPANY = "Company, kind not stated"
    CHARITY = "Charity, form not stated"
    NOT_STATED = "Not stated"


class Wave(Listed):
    """The announcement of pathfinder mutuals that a body was part of."""

    WAVE_1 = "First wave, announced 12 August 2010"
    WAVE_2 = "Second wave, announced 2 February 2011"
    WAVE_NOT_CONFIRMED = "A pathfinder, but we could not confirm the wave"
    NO = "Not a pathfinder"
