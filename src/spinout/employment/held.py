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
    Section,
    read_auto_enrolment,
    read_income_tax,
    read_national_insurance,
)
from spinout.employment.pensions.scheme import Scheme
from spinout.employment.pensions.scheme_rules import read_scheme_care
from spinout.law import Reading

SCHEMES: Mapping[Arrangement, Scheme] = MappingProxyType(
    {
        Arrangement.LGPS: Scheme.LGPS_EW,
        Arrangement.NHS: Scheme.NHS_2015,
        Arrangement.LGPS_SCOTLAND: Scheme.LGPS_SCOTLAND,
        Arrangement.TEACHERS: Scheme.TEACHERS,
        Arrangement.ALPHA: Scheme.ALPHA,
    }
)
"""The scheme whose rules each arrangement is worked out on."""


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
            {
                each: read_scheme_care(reading, SCHEMES[each], section=Section.MAIN, known_on=None)
                for each in PUBLIC
                if each in schemes
            }
        ),
        auto_enrolment=read_auto_enrolment(reading),
    )
