"""What an employer pays into a scheme that has one rate for every employer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.employment.arrangements import Arrangement
from spinout.employment.backing import Backing, backing
from spinout.employment.nhs_rates import read_nhs_rate
from spinout.law import Figure, Reading
from spinout.money import Rate

KEYS: Mapping[Arrangement, str] = MappingProxyType(
    {
        Arrangement.TEACHERS: "teachers-pension/employer-rate",
        Arrangement.ALPHA: "alpha/employer-rate",
    }
)
"""The key of each scheme’s rate, the NHS apart, whose rate is two figures together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalRate:
    """One rate on pay, and what stands behind it."""

    rate: Rate
    backing: Backing


def _of(figure: Figure) -> NationalRate:
    return NationalRate(rate=figure.rate, backing=backing(figure))


def read_national_rates(
    reading: Reading, schemes: Collection[Arrangement]
) -> Mapping[Arrangement, NationalRate]:
    """The rate of each of these schemes that has one. Raises OutsideOurDataError.

    Law: nhs-pension/employer-rate, nhs-pension/administration-levy,
    teachers-pension/employer-rate, alpha/employer-rate
    """
    found = {scheme: _of(reading.figure(key)) for scheme, key in KEYS.items() if scheme in schemes}
    if Arrangement.NHS in schemes:
        nhs = read_nhs_rate(reading)
        found[Arrangement.NHS] = NationalRate(rate=nhs.rate, backing=nhs.backing)
    return found
