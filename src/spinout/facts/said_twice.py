"""Facts a case holds in two places, and what to say where the two plainly disagree.

They are told and not refused: a team changes one first and the other later, and every stage says
which of the two it reads.
"""

from collections.abc import Iterator
from fractions import Fraction

from spinout.facts.assumptions import Assumption
from spinout.facts.plan import CaseFacts
from spinout.facts.structure import COLLEAGUES
from spinout.findings import Missing
from spinout.money import whole_pounds

_MONTHS = 12
_LEAST = Fraction(9, 10)
_MOST = Fraction(3, 2)
"""A contract's value may lie this far below or above the income it pays: VAT and rounding are in
it, and options to extend may be."""


def disagreements(facts: CaseFacts) -> tuple[str, ...]:
    """A sentence for each fact that is given twice with values that cannot both be right."""
    return (
        *_on_the_term(facts),
        *_on_the_award(facts),
        *_on_the_value(facts),
        *_on_control(facts),
    )


def _on_the_term(facts: CaseFacts) -> Iterator[str]:
    years, months = facts.contract.years, facts.assumptions.get("contract_term_months")
    if isinstance(years, Missing) or months is None:
        return
    longest = years + _extension(facts)
    if Fraction(months.value[0]) not in (years * _MONTHS, longest * _MONTHS):
        yield (
            f"The contract is for {years} years, but the money says {months.value[0]} months. "
            "Change contract.years or money.contract_term_months."
        )


def _on_the_award(facts: CaseFacts) -> Iterator[str]:
    terms, money = facts.terms.pay_award, facts.assumptions.get("pay_award")
    if isinstance(terms, Missing) or money is None:
        return
    if Fraction(terms) != Fraction(money.value[0]):
        yield (
            f"The yearly pay award is {terms}% in the terms, but {money.value[0]}% in the money. "
            "Change terms.pay_award or money.pay_award."
        )


def _on_the_value(facts: CaseFacts) -> Iterator[str]:
    value, years = facts.contract.value, facts.contract.years
    income = facts.assumptions.get("contract_income")
    if isinstance(value, Missing) or isinstance(years, Missing) or income is None:
        return
    longest = years + _extension(facts)
    paid = [
        _paid(income, facts.assumptions.get("contract_uplift"), year) for year in range(longest)
    ]
    least, most = 100 * sum(paid[:years]) * _LEAST, 100 * sum(paid) * _MOST
    if not least <= value <= most:
        yield (
            f"The contract’s whole value is {whole_pounds(value)}, but {years} years of its income "
            f"come to {whole_pounds(int(100 * sum(paid[:years])))} before VAT. Change "
            "contract.value, contract.years or money.contract_income."
        )


def _on_control(facts: CaseFacts) -> Iterator[str]:
    """A share of votes told apart from the structure: within a whole percent they agree."""
    drawn, told = facts.structure, facts.control.employee_votes
    if drawn is None or isinstance(told, Missing):
        return
    held = Fraction(drawn.votes_of(*COLLEAGUES), drawn.votes) * 100
    if abs(held - told) >= 1:
        yield (
            f"Colleagues hold {told} of every 100 votes in your answers, but "
            f"{drawn.votes_of(*COLLEAGUES):,} of {drawn.votes:,} in the structure you drew, which "
            "is the one we go by. Change control.employee_votes or structure."
        )


def _extension(facts: CaseFacts) -> int:
    more = facts.contract.extension_years
    return 0 if isinstance(more, Missing) else more


def _paid(income: Assumption, uplift: Assumption | None, year: int) -> Fraction:
    """The contract's income in pounds in a year, counted from nought."""
    rise = Fraction(uplift.value[0]) if uplift else Fraction(0)
    return Fraction(income.value[0]) * (1 + rise / 100) ** year
