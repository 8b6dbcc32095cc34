"""How a plan is asked for: by the letter that the law describes, or with no law behind it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from spinout.facts.service import ParentKind
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.law import day_in_words

_NHS = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER})

NOT_NAMED = "the body that runs the service now"

_KINDS: Mapping[ParentKind, str] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                ParentKind.COUNTY_COUNCIL,
                ParentKind.DISTRICT_COUNCIL,
                ParentKind.LONDON_BOROUGH,
                ParentKind.CITY_OF_LONDON,
                ParentKind.ISLES_OF_SCILLY,
                ParentKind.PARISH_COUNCIL,
            ),
            "the council",
        ),
        **dict.fromkeys(
            (
                ParentKind.METROPOLITAN_FIRE,
                ParentKind.COMBINED_FIRE,
                ParentKind.PCC_FIRE,
                ParentKind.LONDON_FIRE,
            ),
            "the fire authority",
        ),
        **dict.fromkeys(_NHS, "the board"),
    }
)


def the_body(passage: Passage) -> str:
    """The body that is asked, by its kind: “the council”, “the fire authority”."""
    kind = passage.facts.parent.kind
    return NOT_NAMED if isinstance(kind, Missing) else _KINDS.get(kind, NOT_NAMED)


def to_a_board(passage: Passage) -> bool:
    """Whether the plan goes to the board of an NHS body."""
    return passage.facts.parent.kind in _NHS


def by_letter(passage: Passage) -> bool:
    """Whether the plan may be asked for by an expression of interest under the law.

    Where the ways to ask could not be checked, only an NHS body is known to take none.
    """
    if passage.routes is None:
        return not to_a_board(passage)
    return bool(passage.routes.contents)


def letter_reached(passage: Passage, made_on: date) -> date | None:
    """The day the letter reached the body, where that day is not still to come."""
    received = passage.facts.expression.received
    if not by_letter(passage) or isinstance(received, Missing) or received > made_on:
        return None
    return received


def after_the_letter(passage: Passage, name: str, made_on: date, *, ready: bool) -> str:
    """That the letter went and this is the fuller proposal; nothing where it has not gone."""
    day = letter_reached(passage, made_on)
    if day is None:
        return ""
    draft = "" if ready else ", in draft"
    return (
        f"The team’s letter reached {name} on {day_in_words(day)}; this is the fuller "
        f"proposal{draft}."
    )


def proposal_name(passage: Passage) -> str:
    """The name of the proposal's file, without its ending."""
    return "board-proposal" if to_a_board(passage) else "proposal"


def title(passage: Passage) -> str:
    """What the proposal calls itself."""
    whom = " to the board" if to_a_board(passage) else ""
    return f"{passage.facts.name}: a proposal{whom}"
