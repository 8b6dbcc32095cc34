"""Who keeps what on a move, what a new joiner gets, and who bears the bond, exit and risk."""

from dataclasses import dataclass
from datetime import date

from spinout.employment.backing import Backing, backing
from spinout.employment.pensions.scheme import Scheme
from spinout.employment.pensions.transfer_table import PROMISES, TERMS, Access, Employer
from spinout.findings import NeedsToKnowError
from spinout.law import Reading, Row

NOT_NAMED = "Our sources name none. Ask the scheme or the fund."


class PromiseNotHeldError(NeedsToKnowError):
    """No row of ours says who keeps a pension in this scheme when this employer’s work moves."""

    def __init__(self, employer: Employer, scheme: Scheme) -> None:
        super().__init__(
            f"We hold no rule on what someone in the scheme “{scheme.value}” keeps when work "
            f"moves from {employer.value}. Ask the scheme."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRow:
    """One row of the transfer table as it stands on a date, in words."""

    number: int
    provider: str
    force: str
    """“in force”, “ended”, “proposed”, “expected” or “not found”."""
    keeps: str
    new_joiner: str
    provider_must: str
    security: str
    exit: str
    bears: str
    note: str
    since: date
    until: date | None
    backing: Backing

    @property
    def stands(self) -> bool:
        """Whether the row is a promise that holds on the date, and not a proposal or a gap."""
        return self.force == "in force"


def _row(row: Row, reading: Reading) -> TransferRow:
    cited = [reading.provision(row["provision"])] if row["provision"] else []
    return TransferRow(
        number=row.whole("row"),
        provider=row["provider"],
        force=row["force"],
        keeps=row["keeps"],
        new_joiner=row["new_joiner"],
        provider_must=row["provider_must"],
        security=row["security"] or NOT_NAMED,
        exit=row["exit"] or NOT_NAMED,
        bears=row["bears"] or NOT_NAMED,
        note=row.note,
        since=row.since,
        until=row.until,
        backing=backing(row, *cited),
    )


def _in_force(numbers: tuple[int, ...], reading: Reading) -> tuple[TransferRow, ...]:
    held = {row.whole("row"): row for row in reading.table("transfer-decision")}
    return tuple(_row(held[number], reading) for number in numbers if number in held)


def transfer_rows(
    employer: Employer, scheme: Scheme, access: Access, reading: Reading
) -> tuple[TransferRow, ...]:
    """The rows that bear on a move on the reading’s date, the promise that stands first.

    More than one row that stands means the answer waits for who may join the scheme. Raises
    PromiseNotHeldError where no row joins the employer and the scheme on that date, and
    OutsideOurDataError.

    Law: transfer-decision, new-fair-deal/nhs, new-fair-deal/civil-service, new-fair-deal/schools,
    best-value-direction-2007/duty, lgps-fair-deal-proposal/deemed-employer, pensions-act-2004/s257
    """
    promise = PROMISES.get((employer, scheme))
    if promise is None:
        raise PromiseNotHeldError(employer, scheme)
    found = _in_force(promise[access], reading)
    if not found:
        raise PromiseNotHeldError(employer, scheme)
    return tuple(sorted(found, key=lambda row: not row.stands))


def other_terms(reading: Reading) -> TransferRow | None:
    """What is expected for terms other than pension; None before the day it is expected.

    Law: transfer-decision, employment-rights-act-2025/s32
    """
    return next(iter(_in_force((TERMS,), reading)), None)
