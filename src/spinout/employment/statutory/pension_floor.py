"""The least a new employer must pay in where no other pension promise applies."""

from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import Reading
from spinout.money import Pence, Rate, Rounding, times


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionFloorFigures:
    """The most of basic pay that must be matched."""

    most_matched: Rate
    backing: Backing


def read_pension_floor(reading: Reading) -> PensionFloorFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: pension-floor/most-matched, pensions-act-2004/s257
    """
    most = reading.figure("pension-floor/most-matched")
    return PensionFloorFigures(
        most_matched=most.rate, backing=backing(most, reading.provision("pensions-act-2004/s257"))
    )


def employer_match(basic_pay: Pence, own_rate: Rate, figures: PensionFloorFigures) -> Pence:
    """Pence a year the new employer must match, where a person pays `own_rate` of basic pay.

    Overtime and bonuses are no part of basic pay. Where the old scheme held pots, the new
    employer may instead pay at least the old one’s rate. A scheme that promises a pension may
    meet the test in another way.

    Law: pension-floor/most-matched, pension-floor/old-rate-counts, pensions-act-2004/s257
    """
    matched = min(own_rate, figures.most_matched, key=lambda rate: rate.share)
    return times(basic_pay, matched, Rounding.NEAREST_PENNY)
