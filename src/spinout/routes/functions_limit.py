"""What the law says of one kind of work: where it was read, and who may hold the work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from spinout.facts.service import Nation
from spinout.routes.functions_needs import Need


class Reach(Enum):
    """Whether what we read of a law is the law of a nation."""

    READ = "read"
    OTHER_LAW = "other law"
    """The nation has law of its own, which we did not read."""
    UNCHECKED = "unchecked"
    """The same law may reach the nation; we did not check."""


class Who(Enum):
    """Who may hold the work, where the law reaches."""

    THE_BODY_ONLY = "the body only"
    ANOTHER_ON_TERMS = "another, on terms"
    UNREAD = "unread"


Where = Mapping[Nation, Reach]


def _where(wales: Reach, others: Reach, *, england: Reach = Reach.READ) -> Where:
    return MappingProxyType(
        {
            Nation.ENGLAND: england,
            Nation.WALES: wales,
            Nation.SCOTLAND: others,
            Nation.NORTHERN_IRELAND: others,
        }
    )


ENGLAND = _where(Reach.OTHER_LAW, Reach.OTHER_LAW)
ENGLAND_AND_PERHAPS_WALES = _where(Reach.UNCHECKED, Reach.OTHER_LAW)
ENGLAND_AND_PERHAPS_ALL = _where(Reach.UNCHECKED, Reach.UNCHECKED)
WALES = _where(Reach.READ, Reach.UNCHECKED, england=Reach.UNCHECKED)
ALL = _where(Reach.READ, Reach.READ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The rule for one kind of work. `{who}` in its words is the body that holds it now."""

    who: Who
    where: Where
    says: str
    cites: tuple[str, ...]
    needs: Mapping[Need, tuple[str, ...]] = field(default_factory=dict)
    """What the mutual must be or have, each with the provisions that ask for it."""
    conditions: tuple[str, ...] = ()
    """What else must be done before the work goes."""
    cure: str = ""
    """What would have to be different where the law keeps the work with the body."""
    decider: str = ""
    """Who alone may choose to let it go, where the law names one."""
    elsewhere: str = ""
    """What to say where the law was not checked, in place of the usual sentence."""

    @property
    def all_cites(self) -> tuple[str, ...]:
        """Every provision the rule may cite, each once."""
        asked = (key for cites in self.needs.values() for key in cites)
        return tuple(dict.fromkeys((*self.cites, *asked)))
