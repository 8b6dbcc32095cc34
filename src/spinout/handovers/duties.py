"""What the consultation stage hands on: who must tell and ask whom before a move, and by when."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Outcome, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One duty around the move: whether it is owed here, by whom and to whom, and its last day.

    `latest` is None where the law sets no day or a fact is missing; `working` says which. The
    dates are whole days. `missing` names the facts that would change any of it.
    """

    key: str
    name: str
    owed: Outcome
    """Yes, no, or it depends on what is missing; another nation's law where we hold none."""
    says: str
    who: str
    """Who owes it."""
    to: str
    """To whom it is owed."""
    latest: date | None
    warn_from: date | None
    """A day from which to warn, where the words of the law leave a day in doubt."""
    working: str
    standing: Standing
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    """What it must hold, item by item."""
    begin_by: date | None = None
    """Our suggestion of a day to begin by. Not law."""
    if_not: str = ""
    """What may follow where it is not done."""
    unchecked: str = ""
    """What we could not check and whom to ask."""
