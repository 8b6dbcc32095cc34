"""The money lines of one person’s comparison."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType

from spinout.employment.one_person.held import Law, Trace, joined
from spinout.employment.one_person.person import Person
from spinout.employment.one_person.shown import Cell, Line
from spinout.employment.one_person.sides import Pension, Side
from spinout.employment.one_person.year import OneYear, traces
from spinout.findings import UNKNOWN
from spinout.handovers.firmness import Known, amount

PARLIAMENT = "Parliament decides the rates each year."
PAY = "the new body decides each pay rise after the move."
UNCHECKED = "We could not check this; ask the new body."
NOT_SURE = "We could not check this; ask the scheme."
NO_LOAN_TOLD = "None counted, as you did not say"
NOT_WORKED_OUT = "We need to know: the pension on offer. Ask the new body."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one money line."""

    label: str
    how: str
    later: str


WORDING: Mapping[str, Wording] = MappingProxyType(
    {
        "gross_pay": Wording(
            label="Pay before anything is taken off",
            how="What you told us. Your contract moves with you, and your pay with it, as it "
            "stands on the day.",
            later=PAY,
        ),
        "given_up": Wording(
            label="Pay you give up for a pension",
            how="It comes off before income tax and National Insurance. It goes into a pension on "
            "top of what is shown here.",
            later="ask if the new body would go on with it. It need not.",
        ),
        "income_tax": Wording(
            label="Income tax",
            how="What you pay into the pension and the tax-free allowance come off first. The "
            "rest is taxed, band by band, over the year.",
            later=PARLIAMENT,
        ),
        "national_insurance": Wording(
            label="National Insurance",
            how="A share of pay between two limits and a smaller share above. What you pay into "
            "the pension does not cut it.",
            later=PARLIAMENT,
        ),
        "pension_contribution": Wording(
            label="What you pay into a pension",
            how="In your scheme: one rate on all the pay that counts, set by your own pay. At the "
            "least the law allows: the most that the new body must match, if you pay it in.",
            later="the government decides the scheme’s rates each year.",
        ),
        "student_loan": Wording(
            label="Student loan",
            how="A share of pay over a limit, down to the whole pound. We take the year in one "
            "piece, so it can differ by a few pounds from twelve payslips.",
            later="the government decides the limits each year.",
        ),
        "take_home": Wording(
            label="Take-home pay",
            how="Pay less all of the above.",
            later="Parliament decides tax, and the new body decides pay.",
        ),
        "pension_earned": Wording(
            label="Yearly pension earned by this year’s work",
            how="A set share of the year’s pay. It is added to your account, and is paid each "
            "year for life from your normal pension age.",
            later="the government decides the scheme’s rules. You stay in only while the new body "
            "keeps its place in the scheme.",
        ),
        "pension_pot": Wording(
            label="Money paid into a pension pot this year",
            how="What you and the new body pay in together. No one promises what it will buy: you "
            "carry the risk.",
            later="the new body decides what it pays above the least the law allows.",
        ),
    }
)

_INSTEAD: Mapping[tuple[str, Pension], str] = MappingProxyType(
    {
        ("pension_pot", Pension.SCHEME): "None: a yearly pension instead",
        ("pension_earned", Pension.FLOOR): "None: a pot instead",
        ("pension_pot", Pension.NONE): "None",
        ("pension_earned", Pension.NONE): "None",
    }
)


def money_lines(
    person: Person, sides: tuple[Side, ...], years: tuple[OneYear | None, ...], law: Law
) -> Iterator[Line]:
    """Every money line, in order, with a cell for each side."""
    held = [traces(each.pension, law) for each in sides]
    for key, wording in WORDING.items():
        if key == "given_up" and person.given_up is UNKNOWN:
            continue
        yield Line(
            key=key,
            label=wording.label,
            cells=tuple(
                _cell(key, side, year, each[key])
                if (key, person.loans) != ("student_loan", UNKNOWN)
                else Cell(says=NO_LOAN_TOLD)
                for side, year, each in zip(sides, years, held, strict=True)
            ),
            how=wording.how,
            later=wording.later,
            trace=joined(*(each[key] for each in held)),
        )


def _cell(key: str, side: Side, year: OneYear | None, trace: Trace) -> Cell:
    if (key, side.pension) in _INSTEAD:
        return Cell(says=_INSTEAD[key, side.pension])
    if year is None:
        unchecked = side.pension is Pension.WORKPLACE
        return Cell(says=UNCHECKED if unchecked else NOT_WORKED_OUT)
    if trace.known is Known.ASK:
        return Cell(says=NOT_SURE if side.pension is Pension.SCHEME else UNCHECKED)
    pence: int = attrgetter(key)(year)
    return Cell(says=amount(pence, trace.known), pence=pence)
