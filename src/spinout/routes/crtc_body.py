"""Is the proposer one of the bodies that may use the Community Right to Challenge?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Proposer, ProposerKind
from spinout.findings import NOT_APPLICABLE, Closed, Missing
from spinout.law import Reading


class Team(Closed):
    """How many colleagues of the authority propose, cut at the number the Act asks for."""

    ENOUGH = "enough"
    TOO_FEW = "too few"


TABLE: Mapping[tuple[ProposerKind, Team], bool] = MappingProxyType(
    {
        (kind, team): kind is not ProposerKind.OTHER
        and (kind is not ProposerKind.EMPLOYEES or team is Team.ENOUGH)
        for kind in ProposerKind
        for team in Team
    }
)
"""Whether the proposer is a relevant body. Only employees need a number."""

CITES = ("localism-act-2011/s81-6",)


def team(proposer: Proposer, reading: Reading) -> Part[Team]:
    """Whether enough colleagues propose; no link with the service and no majority is asked.

    Law: localism-act-2011/s81-6, crtc/employees-min
    """
    least = reading.figure("crtc/employees-min").whole
    if proposer.employees is NOT_APPLICABLE:
        return settled(Team.TOO_FEW)
    if isinstance(proposer.employees, Missing):
        return waiting(Team, "proposer.employees")
    return settled(Team.ENOUGH if proposer.employees >= least else Team.TOO_FEW)


def reason(kind: ProposerKind | Missing) -> str:
    """Why the proposer may not use the right."""
    if kind is ProposerKind.EMPLOYEES:
        return (
            "One person alone may not use the right. It takes two or more who work for the "
            "authority; they need not work in the service."
        )
    return (
        "Only some may use the right. They are two or more who work for the authority, a charity "
        "or a parish council. So may a body that is not for profit, or one that is there for the "
        "good of a community."
    )


def cure(kind: ProposerKind | Missing) -> str:
    """What would have to be different for the proposer to be a relevant body."""
    if kind is ProposerKind.EMPLOYEES:
        return (
            "Ask a colleague to join you. Or form a not-for-profit or community body, and send it "
            "in that name."
        )
    return "You could join with one of them and let it lead."
