"""Made-up payslips that show where the answer to each question stands."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One line of a payslip, and the question it answers; blank where it answers none."""

    says: str
    answers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payslip:
    """A made-up payslip, its head and then its money."""

    key: str
    name: str
    head: tuple[Found, ...]
    money: tuple[Found, ...]


def _payslip(
    key: str, name: str, *, who: str, grade: str, letter: str, gross: str, pension: str
) -> Payslip:
    return Payslip(
        key=key,
        name=name,
        head=(
            Found(says=who, answers="employer"),
            Found(says=grade, answers="contract"),
            Found(says="Tax code 1257L (S… in Scotland)", answers="nation"),
            Found(says=letter, answers="letter"),
        ),
        money=(
            Found(says="Basic pay"),
            Found(says=gross, answers="pay"),
            Found(says="Income tax (PAYE)"),
            Found(says="National Insurance"),
            Found(says=pension, answers="scheme"),
            Found(says="Student loan, plan 2", answers="loans"),
            Found(says="Net pay"),
        ),
    )


PAYSLIPS = (
    _payslip(
        "nhs",
        "An NHS payslip",
        who="Example NHS Trust",
        grade="AfC Band 5",
        letter="NI letter A",
        gross="Total payments",
        pension="NHS Pension",
    ),
    _payslip(
        "council",
        "A council payslip",
        who="Example Council",
        grade="Grade 6, NJC point 14",
        letter="NI table A",
        gross="Total gross pay",
        pension="LGPS, or superannuation",
    ),
    _payslip(
        "school",
        "A school payslip",
        who="Example Academy Trust",
        grade="Main scale M4",
        letter="NI category A",
        gross="Gross pay this period",
        pension="Teachers’ Pension",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One line of a payslip with the number of the question it answers, if any."""

    says: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A payslip as a page shows it."""

    key: str
    name: str
    head: tuple[Marked, ...]
    money: tuple[Marked, ...]


def payslips(numbers: Mapping[str, str]) -> tuple[Shown, ...]:
    """The payslips, each line marked with its question by number. Raises KeyError for no such."""
    return tuple(
        Shown(
            key=each.key,
            name=each.name,
            head=tuple(_marked(line, numbers) for line in each.head),
            money=tuple(_marked(line, numbers) for line in each.money),
        )
        for each in PAYSLIPS
    )


def _marked(line: Found, numbers: Mapping[str, str]) -> Marked:
    return Marked(says=line.says, number=numbers[line.answers] if line.answers else "")
