"""The fees of a step on the date asked; a fee we could not check says so."""

from spinout.citing import resting_on
from spinout.findings import SETTLED, outside_our_data
from spinout.handovers.registration import Fee
from spinout.law import OutsideOurDataError, Reading


def fee(key: str, reading: Reading) -> Fee:
    """The fee under `key`, to confirm where no one read it for this date.

    Law: registration/company-web-fee and the other fees that registration-steps names
    """
    try:
        held = reading.figure(key)
    except OutsideOurDataError as gap:
        return Fee(
            label="Fee",
            pence=None,
            words=str(gap),
            standing=outside_our_data(gap.since, gap.until),
            citation=key,
        )
    return Fee(
        label=held.label,
        pence=held.pence,
        words=held.words,
        standing=resting_on(SETTLED, reading, (), held),
        citation=key,
    )
