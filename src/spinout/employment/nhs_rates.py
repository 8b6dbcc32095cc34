"""What an employer pays into the NHS Pension Scheme: in full, and where part is paid centrally."""

from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import Figure, OutsideOurDataError, Reading
from spinout.money import Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class NhsEmployerRate:
    """The whole rate on pay, as its parts, and what stands behind it."""

    rate: Rate
    """The scheme's rate and the levy together, taken from pay as one."""
    scheme: Figure
    levy: Figure
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class NhsCentralFunding:
    """What an employer pays itself inside the NHS arrangement, and what is paid for it."""

    own: Figure
    centre: Figure
    backing: Backing


def read_nhs_rate(reading: Reading) -> NhsEmployerRate:
    """The scheme's rate with its levy: one rate for every employer. Raises OutsideOurDataError.

    Law: nhs-pension/employer-rate, nhs-pension/administration-levy
    """
    scheme = reading.figure("nhs-pension/employer-rate")
    levy = reading.figure("nhs-pension/administration-levy")
    return NhsEmployerRate(
        rate=Rate.of(scheme.rate.share + levy.rate.share),
        scheme=scheme,
        levy=levy,
        backing=backing(scheme, levy),
    )


def read_central_funding(reading: Reading) -> NhsCentralFunding | None:
    """The rate where part is paid centrally; None on a date for which we hold no statement.

    Law: nhs-pension/employer-rate-centrally-funded, nhs-pension/paid-centrally
    """
    try:
        own = reading.figure("nhs-pension/employer-rate-centrally-funded")
        centre = reading.figure("nhs-pension/paid-centrally")
    except OutsideOurDataError:
        return None
    return NhsCentralFunding(own=own, centre=centre, backing=backing(own, centre))
