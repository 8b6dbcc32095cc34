"""What the lines on later life are made from."""

from dataclasses import dataclass
from datetime import date

from spinout.employment.one_person.ages import FullFrom
from spinout.employment.one_person.held import Law
from spinout.employment.one_person.person import Person
from spinout.employment.pensions import SchemeRules
from spinout.employment.pensions.at_age import PensionAtAge, pension_from, whole_months
from spinout.employment.pensions.early_cut import HeldCuts
from spinout.findings import Missing
from spinout.law import LawLibrary, Reading
from spinout.money import Rate, whole_pounds

ASK = "Ask the new body."
DECIDES = "the government decides the scheme’s rules, and the age at which State Pension begins."


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """One person, their scheme’s rules, and the days on which their pension is paid in full."""

    person: Person
    counts: int
    rules: SchemeRules
    full: FullFrom
    law: Law
    library: LawLibrary

    def fresh(self) -> Reading:
        """A reading with a trace of its own."""
        return self.library.read(self.law.on)

    @property
    def built_up(self) -> int:
        """Yearly pension built up so far; nought where it was not told."""
        told = self.person.built_up
        return 0 if isinstance(told, Missing) else told

    @property
    def pot_charge(self) -> Rate:
        """The share of a new pot that is taken each year; none where it was not told."""
        told = self.person.pot_charge
        return Rate(0 if isinstance(told, Missing) else told, 10_000)

    @property
    def months(self) -> tuple[int, int]:
        """Months until it is paid in full, to those born first in the year and last."""
        first, last = (whole_months(self.law.on, day) for day in self.full.days)
        return first, last

    def paid_from(
        self, days: tuple[date, date], prices: Rate, cuts: HeldCuts | None
    ) -> tuple[PensionAtAge, PensionAtAge]:
        """The pension from each day, to one born first in the year and to one born last."""
        first, last = (
            pension_from(
                self.law.on,
                drawn,
                normal,
                built_up=self.built_up,
                pay=self.counts,
                rules=self.rules,
                prices=prices,
                cuts=cuts,
            )
            for drawn, normal in zip(days, self.full.days, strict=True)
        )
        return first, last


def between(*amounts: int) -> str:
    """The least and the most in whole pounds, or the one amount they all are."""
    low, high = whole_pounds(min(amounts)), whole_pounds(max(amounts))
    return low if low == high else f"{low} to {high}"
