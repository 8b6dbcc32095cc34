"""The shape of every answer: what we found, how firmly it stands, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Closed(Enum):
    """A closed list that rules look up over and over; each member is one object, and hashes so."""

    __hash__ = object.__hash__


class Missing(Closed):
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
    """How firmly a finding stands, firmest first."""

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


def weakest(*standings: Standing) -> Standing:
    """The least firm of the standings; the first of those where several are."""
    return max(standings, key=lambda each: list(Firmness).index(each.firmness))


def outside_our_data(since: date | None, until: date | None) -> Standing:
    """We hold no data for the date asked; `since` and `until` bound what we do hold."""
    return Standing(firmness=Firmness.OUTSIDE_OUR_DATA, since=since, until=until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One answer: a stable code, its outcome and standing, a reason in a sentence, what it cites.

    `citations` are law keys; `missing` are the keys of the facts it waits for; `asks` is the
    question that the outcome answers; `cure` says what would have to be different for another
    answer, and is blank where nothing would help or the answer is not a no.
    """

    code: str
    outcome: Outcome
    standing: Standing
    reason: str
    citations: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    asks: str = ""
    cure: str = ""

    @property
    def verdict(self) -> str:
        """The outcome as people read it, with its standing where that adds anything."""
        if self.outcome is Outcome.DEPENDS:
            if self.standing.firmness is Firmness.SETTLED:
                return self.outcome.words
            if self.standing.firmness is Firmness.OUTSIDE_OUR_DATA:
                return f"We cannot say ({self.standing.words})"
        return f"{self.outcome.words} ({self.standing.words})"

    @property
    def headline(self) -> str:
        """The question and the verdict: “Do the lighter buying rules apply? No (settled)”."""
        return f"{self.asks} {self.verdict}".strip()


class Result(NamedTuple):
    """What a code says: its outcome, its usual standing, and the question it answers."""

    outcome: Outcome
    standing: Standing
    asks: str


_THEIRS = theirs("your employer now")
"""Left to the body asked. Whoever makes the finding names it by its kind."""

_RIGHT = "May you use the Community Right to Challenge?"
_PLAN = "If you put a plan to your employer, will it agree?"
_KEPT = "May the contract be kept for mutuals?"
_LIGHTER = "Do the lighter buying rules apply?"
_NHS = "Do the NHS buying rules apply?"
_WHICH = "Which rules govern the award?"
_FORM = "Is this legal form open to you?"
_GOES = "May this part of the work go to the mutual?"

RESULTS: Mapping[str, Result] = MappingProxyType(
    {
        "CRTC_MUST_CONSIDER": Result(Outcome.YES, SETTLED, _RIGHT),
        "CRTC_MAY_REFUSE": Result(Outcome.DEPENDS, _THEIRS, _RIGHT),
        "CRTC_NO(parent)": Result(Outcome.NO, SETTLED, _RIGHT),
        "CRTC_NO(body)": Result(Outcome.NO, SETTLED, _RIGHT),
        "CRTC_NO(service)": Result(Outcome.NO, SETTLED, _RIGHT),
        "CRTC_NO(nation)": Result(Outcome.OTHER_NATION, SETTLED, _RIGHT),
        "CRTC_DEPENDS": Result(Outcome.DEPENDS, SETTLED, _RIGHT),
        "GROUND_1": Result(Outcome.DEPENDS, _THEIRS, "Could ground 1 be used to say no?"),
        "GROUND_2": Result(Outcome.DEPENDS, _THEIRS, "Could ground 2 be used to say no?"),
        "GROUND_3": Result(Outcome.DEPENDS, _THEIRS, "Could ground 3 be used to say no?"),
        "GROUND_4": Result(Outcome.DEPENDS, _THEIRS, "Could ground 4 be used to say no?"),
        "GROUND_5": Result(Outcome.DEPENDS, _THEIRS, "Could ground 5 be used to say no?"),
        "GROUND_6": Result(Outcome.DEPENDS, _THEIRS, "Could ground 6 be used to say no?"),
        "GROUND_7": Result(Outcome.DEPENDS, _THEIRS, "Could ground 7 be used to say no?"),
        "GROUND_8": Result(Outcome.DEPENDS, _THEIRS, "Could ground 8 be used to say no?"),
        "GROUND_9": Result(Outcome.DEPENDS, _THEIRS, "Could ground 9 be used to say no?"),
        "GROUND_10": Result(Outcome.DEPENDS, _THEIRS, "Could ground 10 be used to say no?"),
        "ROUTE_C": Result(Outcome.DEPENDS, _THEIRS, _PLAN),
        "S33_RESERVABLE": Result(Outcome.YES, _THEIRS, _KEPT),
        "S33_NO(code)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_NO(term)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_NO(lookback)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_NO(date)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_NO(regime)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_NO(nation)": Result(Outcome.OTHER_NATION, CONFIRM, _KEPT),
        "S33_NO(body)": Result(Outcome.NO, CONFIRM, _KEPT),
        "S33_NO(value)": Result(Outcome.NO, SETTLED, _KEPT),
        "S33_DEPENDS": Result(Outcome.DEPENDS, SETTLED, _KEPT),
        "LIGHT_TOUCH": Result(Outcome.YES, SETTLED, _LIGHTER),
        "FULL_REGIME": Result(Outcome.NO, SETTLED, _LIGHTER),
        "NOT_LIGHT_TOUCH": Result(Outcome.NO, SETTLED, _LIGHTER),
        "BELOW_THRESHOLD": Result(Outcome.NO, SETTLED, _LIGHTER),
        "AWARD_DEPENDS": Result(Outcome.DEPENDS, SETTLED, _WHICH),
        "AWARD_NO(nation)": Result(Outcome.OTHER_NATION, SETTLED, _WHICH),
        "PSR": Result(Outcome.YES, SETTLED, _NHS),
        "DELEGABLE": Result(Outcome.YES, SETTLED, _GOES),
        "NOT_DELEGABLE": Result(Outcome.NO, SETTLED, _GOES),
        "FUNCTIONS_DEPENDS": Result(Outcome.DEPENDS, SETTLED, _GOES),
        "FUNCTIONS_CHECK": Result(Outcome.DEPENDS, CONFIRM, _GOES),
        "FUNCTIONS_NO(nation)": Result(Outcome.OTHER_NATION, CONFIRM, _GOES),
        "FORM_OPEN": Result(Outcome.YES, CONFIRM, _FORM),
        "FORM_ON_TERMS": Result(Outcome.DEPENDS, CONFIRM, _FORM),
        "FORM_SHUT_OUT": Result(Outcome.NO, CONFIRM, _FORM),
        "FORM_DEPENDS": Result(Outcome.DEPENDS, CONFIRM, _FORM),
        "STAY": Result(Outcome.DEPENDS, theirs("your team"), "May your service stay as it is?"),
        "OUTSIDE_OUR_DATA": Result(
            Outcome.DEPENDS, outside_our_data(None, None), "Do we hold the law for this date?"
        ),
    }
)
"""The one table from result code to outcome, standing and question. Codes are never reused."""


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
    who: str | None = None,
    cure: str = "",
) -> Finding:
    """The finding for `code`, as the table says: its outcome, its question and its usual standing.

    `standing` takes the place of the usual one; `who` names the body where the answer is its to
    give; `cure` says what would have to be different. Raises UnknownResultCodeError for a code
    that is not in the table.
    """
    try:
        outcome, usual, asks = RESULTS[code]
    except KeyError:
        raise UnknownResultCodeError(code) from None
    if who is not None and usual == _THEIRS:
        usual = theirs(who)
    return Finding(
        code=code,
        outcome=outcome,
        standing=standing or usual,
        reason=reason,
        citations=citations,
        missing=missing,
        asks=asks,
        cure=cure,
    )
