"""The shape of every answer: what we found, how firmly it stands, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType


class Missing(Enum):
    """Why a fact has no value. Unknown is a value: every stage takes it and says what it lacks."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"


UNKNOWN = Missing.UNKNOWN
NOT_APPLICABLE = Missing.NOT_APPLICABLE


class NeedsToKnowError(Exception):
    """A stage cannot answer until more is known; `keys` names the facts, and may be empty."""

    keys: tuple[str, ...] = ()


class Outcome(Enum):
    """What a finding says. There is no fifth answer."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    OTHER_NATION = "other_nation"

    @property
    def words(self) -> str:
        """The outcome as people read it."""
        return _OUTCOME_WORDS[self]


_OUTCOME_WORDS = {
    Outcome.YES: "Yes",
    Outcome.NO: "No",
    Outcome.DEPENDS: "It depends",
    Outcome.OTHER_NATION: "Another nation’s law applies",
}


class Firmness(Enum):
    """How firmly a finding stands."""

    SETTLED = "settled"
    THEIRS_TO_DECIDE = "theirs_to_decide"
    CONFIRM = "confirm"
    OUTSIDE_OUR_DATA = "outside_our_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How firmly a finding stands, who decides where it is theirs, and the dates our data cover."""

    firmness: Firmness
    who: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def words(self) -> str:
        """The standing as people read it."""
        match self.firmness:
            case Firmness.SETTLED:
                return "settled"
            case Firmness.THEIRS_TO_DECIDE:
                return f"for {self.who} to decide"
            case Firmness.CONFIRM:
                return "we could not check this; ask a solicitor"
            case Firmness.OUTSIDE_OUR_DATA:
                return "outside our data"


SETTLED = Standing(firmness=Firmness.SETTLED)
CONFIRM = Standing(firmness=Firmness.CONFIRM)


def theirs(who: str) -> Standing:
    """The answer is `who`'s to give; the law does not settle it."""
    return Standing(firmness=Firmness.THEIRS_TO_DECIDE, who=who)


def outside_our_data(since: date | None, until: date | None) -> Standing:
    """We hold no data for the date asked; `since` and `until` bound what we do hold."""
    return Standing(firmness=Firmness.OUTSIDE_OUR_DATA, since=since, until=until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One answer: a stable code, its outcome and standing, a reason in a sentence, what it cites.

    `citations` are law keys; `missing` are the keys of the facts it waits for.
    """

    code: str
    outcome: Outcome
    standing: Standing
    reason: str
    citations: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """The outcome as people read it, with its standing where that adds anything."""
        if self.outcome is Outcome.DEPENDS and self.standing.firmness is Firmness.SETTLED:
            return self.outcome.words
        return f"{self.outcome.words} ({self.standing.words})"


Result = tuple[Outcome, Standing]

_AUTHORITY = "the council"

RESULTS: Mapping[str, Result] = MappingProxyType(
    {
        "CRTC_MUST_CONSIDER": (Outcome.YES, SETTLED),
        "CRTC_MAY_REFUSE": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "CRTC_NO(parent)": (Outcome.NO, SETTLED),
        "CRTC_NO(body)": (Outcome.NO, SETTLED),
        "CRTC_NO(service)": (Outcome.NO, SETTLED),
        "CRTC_NO(nation)": (Outcome.OTHER_NATION, SETTLED),
        "CRTC_DEPENDS": (Outcome.DEPENDS, SETTLED),
        "GROUND_1": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_2": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_3": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_4": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_5": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_6": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_7": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_8": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_9": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "GROUND_10": (Outcome.DEPENDS, theirs(_AUTHORITY)),
        "ROUTE_C": (Outcome.DEPENDS, theirs("your employer now")),
        "S33_RESERVABLE": (Outcome.YES, theirs(_AUTHORITY)),
        "S33_NO(code)": (Outcome.NO, SETTLED),
        "S33_NO(term)": (Outcome.NO, SETTLED),
        "S33_NO(lookback)": (Outcome.NO, SETTLED),
        "S33_NO(date)": (Outcome.NO, SETTLED),
        "S33_NO(regime)": (Outcome.NO, SETTLED),
        "S33_NO(nation)": (Outcome.OTHER_NATION, SETTLED),
        "S33_NO(body)": (Outcome.NO, CONFIRM),
        "S33_NO(value)": (Outcome.NO, SETTLED),
        "S33_DEPENDS": (Outcome.DEPENDS, SETTLED),
        "LIGHT_TOUCH": (Outcome.YES, SETTLED),
        "FULL_REGIME": (Outcome.NO, SETTLED),
        "BELOW_THRESHOLD": (Outcome.NO, SETTLED),
        "AWARD_DEPENDS": (Outcome.DEPENDS, SETTLED),
        "AWARD_NO(nation)": (Outcome.OTHER_NATION, SETTLED),
        "PSR": (Outcome.YES, SETTLED),
        "FORM_OPEN": (Outcome.YES, CONFIRM),
        "FORM_ON_TERMS": (Outcome.DEPENDS, CONFIRM),
        "FORM_SHUT_OUT": (Outcome.NO, CONFIRM),
        "FORM_DEPENDS": (Outcome.DEPENDS, CONFIRM),
        "STAY": (Outcome.DEPENDS, theirs("your team")),
        "OUTSIDE_OUR_DATA": (Outcome.DEPENDS, outside_our_data(None, None)),
    }
)
"""The one table from result code to outcome and standing. Codes are never reused."""


class UnknownResultCodeError(LookupError):
    """A stage used a result code that is not in the table."""

    def __init__(self, code: str) -> None:
        super().__init__(f"“{code}” is not a result code. Add it to RESULTS in findings.py.")


def finding(
    code: str,
    *,
    reason: str,
    citations: tuple[str, ...],
    missing: tuple[str, ...] = (),
    standing: Standing | None = None,
) -> Finding:
    """The finding for `code`, its outcome from the table and its standing too unless weakened here.

    Raises UnknownResultCodeError for a code that is not in the table.
    """
    try:
        outcome, usual = RESULTS[code]
    except KeyError:
        raise UnknownResultCodeError(code) from None
    return Finding(
        code=code,
        outcome=outcome,
        standing=standing or usual,
        reason=reason,
        citations=citations,
        missing=missing,
    )
