"""Pension kept in the two older NHS sections, in which nothing has built up since March 2022."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.employment.backing import Backing, backing
from spinout.employment.pensions.pension_age import months_after
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.law import Reading
from spinout.money import Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    accrual: str
    lump_sum_accrual: str | None
    age: str


_KEYS: Mapping[Scheme, _Keys] = MappingProxyType(
    {
        Scheme.NHS_1995: _Keys(
            accrual="nhs-older-sections/accrual-1995",
            lump_sum_accrual="nhs-older-sections/lump-sum-accrual-1995",
            age="nhs-older-sections/normal-pension-age-1995",
        ),
        Scheme.NHS_2008: _Keys(
            accrual="nhs-older-sections/accrual-2008",
            lump_sum_accrual=None,
            age="nhs-older-sections/normal-pension-age-2008",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSection:
    """What each year in the section gave, as `final_salary_benefit` takes it, and its age."""

    accrual: Rate
    lump_sum_accrual: Rate | None
    pension_age: int
    backing: Backing

    def paid_in_full_from(self, born: date) -> date:
        """The day from which it is paid in full; special class is not worked out."""
        return months_after(born, 12 * self.pension_age)


def read_kept_section(reading: Reading, scheme: Scheme) -> KeptSection:
    """One of the two sections as it last built up. Raises SchemeNotHeldError for any other.

    A pension kept there rises with final pay while membership goes on, and with prices after.

    Law: nhs-older-sections/accrual-1995, nhs-older-sections/lump-sum-accrual-1995,
    nhs-older-sections/normal-pension-age-1995, nhs-older-sections/accrual-2008,
    nhs-older-sections/normal-pension-age-2008
    """
    if scheme not in _KEYS:
        raise SchemeNotHeldError(scheme)
    keys = _KEYS[scheme]
    accrual = reading.figure(keys.accrual)
    lump = reading.figure(keys.lump_sum_accrual) if keys.lump_sum_accrual else None
    age = reading.figure(keys.age)
    return KeptSection(
        accrual=accrual.rate,
        lump_sum_accrual=lump.rate if lump else None,
        pension_age=age.whole,
        backing=backing(accrual, age, *([lump] if lump else [])),
    )
