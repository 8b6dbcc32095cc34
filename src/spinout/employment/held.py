"""Everything one comparison reads from the law, read once."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import Basis, Figures, Region
from spinout.employment.from_law import (
    HeldAutoEnrolment,
    HeldCare,
    HeldIncomeTax,
    HeldNationalInsurance,
    read_auto_enrolment,
    read_care,
    read_income_tax,
    read_national_insurance,
)
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The figures of every rule, with what stands behind each."""

    income_tax: HeldIncomeTax
    national_insurance: HeldNationalInsurance
    care: Mapping[Arrangement, HeldCare]
    auto_enrolment: HeldAutoEnrolment

    @property
    def figures(self) -> Figures:
        """The figures alone, as the rules take them."""
        return Figures(
            income_tax=self.income_tax.figures,
            national_insurance=self.national_insurance.figures,
            care={scheme: held.figures for scheme, held in self.care.items()},
            auto_enrolment=self.auto_enrolment.figures,
        )


def read_held(
    reading: Reading, region: Region, schemes: Container[Arrangement], basis: Basis
) -> Held:
    """The law a comparison of posts in these schemes needs on that basis of tax.

    Raises OutsideOurDataError.
    """
    return Held(
        income_tax=read_income_tax(reading, region, basis),
        national_insurance=read_national_insurance(reading),
        care=MappingProxyType(
            {scheme: read_care(reading, scheme) for scheme in PUBLIC if scheme in schemes}
        ),
        auto_enrolment=read_auto_enrolment(reading),
    )
