"""What one person tells of their own job, none of which is kept."""

from dataclasses import dataclass
from enum import Enum

from spinout.employment.pensions.transfer_table import Employer
from spinout.facts.posts import Engaged
from spinout.facts.service import Nation, PensionAccess
from spinout.findings import Missing


class PensionNow(Enum):
    """The pension named on a payslip; a public scheme has the code that a posts file gives it."""

    NHS = "nhs_2015"
    LGPS = "lgps_ew_2014"
    LGPS_SCOTLAND = "lgps_s_2015"
    TEACHERS = "tps_2015"
    ALPHA = "alpha"
    POLICE = "police_2015"
    FIRE = "ffps_2015"
    OTHER = "other"
    NONE = "none"


class Loan(Enum):
    """The student loans that payroll takes repayments for."""

    PLAN_1 = "plan-1"
    PLAN_2 = "plan-2"
    PLAN_4 = "plan-4"
    PLAN_5 = "plan-5"
    POSTGRADUATE = "postgraduate"


class Contract(Enum):
    """The national terms a contract follows, where we hold them."""

    AGENDA_FOR_CHANGE = "agenda-for-change"
    GREEN_BOOK = "green-book"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person’s answers. Money is whole pence a year."""

    nation: Nation | Missing
    """Where they live, which decides their income tax."""
    employer: Employer | Missing
    """Not applicable where it is none of those that a promise of ours tells apart."""
    scheme: PensionNow | Missing
    half: bool | Missing
    """Whether they are in the 50/50 section of the LGPS."""
    pay: int | Missing
    pensionable: int | Missing
    """The part of their pay that counts for the pension; all of it where not known."""
    given_up: int | Missing
    """Pay given up in return for more paid into a pension (salary sacrifice)."""
    letter: str | Missing
    """Their National Insurance letter; blank for one that is not on our list."""
    loans: tuple[Loan, ...] | Missing
    engaged: Engaged | Missing
    contract: Contract | Missing
    served: int | Missing
    """Full years of service without a break."""
    born: int | Missing
    """Year of birth."""
    built_up: int | Missing
    """Yearly pension built up so far, from a statement."""
    draws: int | Missing
    """Age at which they would like to take their pension."""
    pot_charge: int | Missing
    """What a new pension pot is charged a year, in pence for each £100 in it."""
    access: PensionAccess | Missing
    """Who may be in the public scheme after the move."""
    nhs_funded: bool | Missing
    """Whether over half their own job is NHS-funded work."""

    @property
    def counts(self) -> int | Missing:
        """The pay that counts for the pension."""
        return self.pay if isinstance(self.pensionable, Missing) else self.pensionable
