"""Which promise about pensions covers a person, and what the law of the day says of it."""

from dataclasses import dataclass
from datetime import date

from spinout.employment.one_person.held import Trace
from spinout.employment.one_person.person import Person
from spinout.employment.one_person.sides import SCHEMES
from spinout.employment.pensions.transfer_rows import (
    PromiseNotHeldError,
    TransferRow,
    transfer_rows,
)
from spinout.employment.pensions.transfer_table import Employer
from spinout.law import LawLibrary


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The rows of the transfer table that bear on the move, and what was read for them."""

    rows: tuple[TransferRow, ...]
    trace: Trace

    @property
    def stands(self) -> tuple[TransferRow, ...]:
        """The rows that are promises in force."""
        return tuple(each for each in self.rows if each.stands)


def promise_of(person: Person, library: LawLibrary, on: date) -> Promise | None:
    """The promise that covers this person; None where a fact or a row is missing.

    Law: transfer-decision
    """
    scheme = SCHEMES.get(person.scheme)
    if scheme is None or not isinstance(person.employer, Employer):
        return None
    try:
        rows = transfer_rows(person.employer, scheme, person.access, library.read(on))
    except PromiseNotHeldError:
        return None
    # The whole table was looked through; what the promise rests on is its own rows.
    reading = library.read(on)
    for each in rows:
        provision = reading.row("transfer-decision", row=str(each.number))["provision"]
        if provision:
            reading.provision(provision)
    return Promise(rows=rows, trace=Trace(cited=reading.cited))
