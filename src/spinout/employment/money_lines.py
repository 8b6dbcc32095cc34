"""The money lines of one post's comparison."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.backing import Backing, together
from spinout.employment.held import Held
from spinout.employment.sides import Side, Sides
from spinout.employment.spine import GIVEN
from spinout.employment.wording import WORDING, wording_of
from spinout.handovers.firmness import Known, amount, least_firm
from spinout.handovers.pay import ComparedLine, Three, Year
from spinout.money import money

NOT_IN_FILE = "Not in the team’s file"

READ: Mapping[str, Callable[[Year], int]] = MappingProxyType(
    {
        key: attrgetter(key)
        for key in (
            "gross_pay",
            "income_tax",
            "national_insurance",
            "pension_contribution",
            "take_home",
            "pension_earned",
            "pension_pot",
            "employer_national_insurance",
            "employer_pension",
            "employer_cost",
        )
    }
)
"""The figure of each money line, in the order the lines are shown."""

TAKE_HOME = list(READ).index("take_home")
_EVERY: Callable[[Year], tuple[int, ...]] = attrgetter(*READ)
_NO_PENSION_NEEDED = frozenset({"gross_pay", "national_insurance", "employer_national_insurance"})
_RATE_NEEDED = frozenset({"employer_pension", "employer_cost"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamps:
    """The words of every line, in the order of READ.

    Alike for posts with one pension, one category and one place on a scale.
    """

    labels: tuple[str, ...]
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """One post's year on each side."""

    stay: Year
    go: Year
    new_joiner: Year


def line_stamps(pay: Backing, letter: str, sides: Sides, held: Held) -> Stamps:
    """What the money lines say of themselves, whatever their figures come to."""
    behind = _line_backings(pay, letter, sides, held)
    wording = wording_of(sides.scheme)
    return Stamps(
        labels=tuple(wording[key].label for key in READ),
        rules=tuple(wording[key].rule for key in READ),
        sources=tuple(behind[key].source for key in READ),
        statuses=tuple(behind[key].status.value for key in READ),
    )


def _line_backings(pay: Backing, letter: str, sides: Sides, held: Held) -> Mapping[str, Backing]:
    """What stands behind each money line: its own rule and everything it is made from."""
    used = sides.arrangements
    schemes = [held.care[scheme] for scheme in PUBLIC if scheme in used]
    tiers = [scheme.tiers for scheme in schemes]
    rates = dict.fromkeys(side.rate_behind for side in sides.each if side.rate_behind)
    workplace = [held.auto_enrolment.backing] if Arrangement.AUTO_ENROLMENT in used else []
    contribution = together(pay, *tiers, *workplace)
    tax = together(contribution, held.income_tax.backing)
    person_ni = together(pay, held.national_insurance.person)
    employer_ni = together(pay, held.national_insurance.employer[letter])
    employer = together(pay, *workplace, *rates)
    return {
        "gross_pay": pay,
        "income_tax": tax,
        "national_insurance": person_ni,
        "pension_contribution": contribution,
        "take_home": together(tax, person_ni),
        "pension_earned": together(pay, *(scheme.accrual for scheme in schemes)),
        "pension_pot": together(pay, *workplace),
        "employer_national_insurance": employer_ni,
        "employer_pension": employer,
        "employer_cost": together(employer_ni, employer),
    }


def _cells(year: Year, side: Side) -> Iterable[int | str]:
    """The figure of each line, in order, or what we need to know where the case lacks a fact."""
    if not side.need:
        return _EVERY(year)
    return (_cell(key, year, side) for key in READ)


def _cell(key: str, year: Year, side: Side) -> int | str:
    if key in _NO_PENSION_NEEDED:
        return READ[key](year)
    if not side.known:
        return side.need
    if key not in _RATE_NEEDED:
        return READ[key](year)
    return side.need if key == "employer_pension" else _before_pension(year, side)


def _before_pension(year: Year, side: Side) -> str:
    return f"{money(year.employer_cost)} before any pension payment. {side.need}"


def _less_pension(who: str, stay: Year, other: Year, known: Known) -> str:
    """Why take-home rises, where it does because less goes into a pension, and may be said."""
    more = other.take_home - stay.take_home
    less = stay.pension_contribution - other.pension_contribution
    if more <= 0 or less <= 0 or known is Known.ASK:
        return ""
    return (
        f" {who} would take home {amount(more, known)} more a year because {amount(less, known)} "
        "less goes into a pension."
    )


def _why_take_home_rises(years: Years, sides: Sides, known: Three) -> str:
    now, moved, later = known
    told = ""
    if sides.stay.known and sides.go.known:
        told = _less_pension("Someone who moves", years.stay, years.go, least_firm((now, moved)))
    if sides.stay.known and sides.new_joiner.known:
        firm = least_firm((now, later))
        told += _less_pension("A new colleague", years.stay, years.new_joiner, firm)
    return told


STUDENT_LOAN = ComparedLine(
    key="student_loan",
    label=WORDING["student_loan"].label,
    stay=NOT_IN_FILE,
    go=NOT_IN_FILE,
    new_joiner=NOT_IN_FILE,
    rule=WORDING["student_loan"].rule,
    source=GIVEN.source,
    status=GIVEN.status.value,
)


def money_lines(
    years: Years, sides: Sides, stamps: Stamps, known: tuple[Three, ...]
) -> tuple[ComparedLine, ...]:
    """Every money line of one post, in order, with the student loan's place kept in words.

    `known` says how firmly each is known, in the order of READ.
    """
    rows = zip(
        READ,
        stamps.labels,
        _cells(years.stay, sides.stay),
        _cells(years.go, sides.go),
        _cells(years.new_joiner, sides.new_joiner),
        stamps.rules,
        stamps.sources,
        stamps.statuses,
        known,
        strict=True,
    )
    lines = list(map(ComparedLine._make, rows))
    home = lines[TAKE_HOME]
    why = _why_take_home_rises(years, sides, home.known)
    lines[TAKE_HOME] = home._replace(rule=home.rule + why)
    lines.insert(TAKE_HOME, STUDENT_LOAN)
    return tuple(lines)
