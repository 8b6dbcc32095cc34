"""Everything one comparison reads from the law, read once."""

from dataclasses import dataclass

from spinout.employment.figures import Figures, Region
from spinout.employment.from_law import (
    HeldAutoEnrolment,
    HeldCare,
    HeldIncomeTax,
    HeldNationalInsurance,
    Section,
    read_auto_enrolment,
    read_income_tax,
    read_lgps,
    read_national_insurance,
)
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The figures of every rule, with what stands behind each."""

    income_tax: HeldIncomeTax
    national_insurance: HeldNationalInsurance
    lgps: HeldCare
    auto_enrolment: HeldAutoEnrolment

    @property
    def figures(self) -> Figures:
        """The figures alone, as the rules take them."""
        return Figures(
            income_tax=self.income_tax.figures,
            national_insurance=self.national_insurance.figures,
            lgps=self.lgps.figures,
            auto_enrolment=self.auto_enrolment.figures,
        )


def read_held(reading: Reading, region: Region) -> Held:
    """The law a comparison needs on the reading's date. Raises OutsideOurDataError."""
    return Held(
        income_tax=read_income_tax(reading, region),
        national_insurance=read_national_insurance(reading),
        lgps=read_lgps(reading, Section.MAIN),
        auto_enrolment=read_auto_enrolment(reading),
    )
