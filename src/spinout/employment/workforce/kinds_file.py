"""The kinds of a workforce from a TOML file: one table for each, read whole or refused."""

import re
import tomllib
from collections.abc import Mapping

from spinout.employment.arrangements import NOW, PUBLIC, Arrangement
from spinout.employment.figures import Basis, Figures
from spinout.employment.from_law import REGIONS
from spinout.employment.held import read_held
from spinout.employment.national_rates import NationalRate, read_national_rates
from spinout.employment.sides import Side
from spinout.employment.workforce.columns import Kind
from spinout.employment.workforce.errors import KindsFileError
from spinout.facts.posts import NiCategory
from spinout.facts.service import Nation
from spinout.law import Reading
from spinout.money import Rate

WORKPLACE = "workplace"
SCHEMES: Mapping[str, Arrangement] = {**NOW, WORKPLACE: Arrangement.AUTO_ENROLMENT}
NATIONS = {each.value: each for each in Nation}
CATEGORIES = tuple(each.value for each in NiCategory)
NEEDED = ("nation", "ni_category", "scheme", "scheme_after")
RATES = ("employer_rate", "employer_rate_after")
MOST_KINDS = 10_000
_PERCENT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})?", re.ASCII)


def read_kinds(text: str, reading: Reading, basis: Basis) -> dict[str, Kind]:
    """The kinds by name, in the order of the file.

    Each table holds a nation, a National Insurance category, a scheme now and one after the move,
    and the employer’s rate for each where the scheme has no rate for all employers.
    Raises KindsFileError with the kind and what to enter, and OutsideOurDataError.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise KindsFileError("the file", f"it is not TOML: {broken}") from None
    if not 0 < len(tables) <= MOST_KINDS:
        raise KindsFileError("the file", f"enter from 1 to {MOST_KINDS:,} kinds, a table for each.")
    national = read_national_rates(reading, PUBLIC)
    figures = {
        region: read_held(reading, region, PUBLIC, basis).figures
        for region in set(REGIONS.values())
    }
    kinds = {name: _answers(name, table) for name, table in tables.items()}
    return {
        name: _kind(name, given, figures[REGIONS[NATIONS[given["nation"]]]], national)
        for name, given in kinds.items()
    }


def _answers(name: str, table: object) -> dict[str, str]:
    if not isinstance(table, dict) or not all(isinstance(each, str) for each in table.values()):
        raise KindsFileError(name, 'enter a table of texts, such as scheme = "nhs_2015".')
    for key in table:
        if key not in (*NEEDED, *RATES):
            raise KindsFileError(name, f"“{key}” is not read. Enter {_listed((*NEEDED, *RATES))}.")
    for key in NEEDED:
        if key not in table:
            raise KindsFileError(name, f"“{key}” is not there. Enter it.")
    for key, known in (
        ("nation", tuple(NATIONS)),
        ("ni_category", CATEGORIES),
        ("scheme", tuple(SCHEMES)),
        ("scheme_after", tuple(SCHEMES)),
    ):
        if table[key] not in known:
            raise KindsFileError(name, f"“{key}” must be one of {_listed(known)}.")
    return table


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _kind(
    name: str,
    given: Mapping[str, str],
    figures: Figures,
    national: Mapping[Arrangement, NationalRate],
) -> Kind:
    stay, go = (
        _side(name, scheme, rate, given, national)
        for scheme, rate in zip(("scheme", "scheme_after"), RATES, strict=True)
    )
    return Kind(letter=given["ni_category"], stay=stay, go=go, figures=figures)


def _side(
    name: str,
    scheme: str,
    rate: str,
    given: Mapping[str, str],
    national: Mapping[Arrangement, NationalRate],
) -> Side:
    arrangement = SCHEMES[given[scheme]]
    own = arrangement in PUBLIC and arrangement not in national
    if own != (rate in given):
        why = (
            "the scheme has none for all employers" if own else "the law sets it, or there is none"
        )
        what = "Enter" if own else "Leave out"
        raise KindsFileError(name, f"{what} “{rate}”: {why}.")
    if own:
        given_rate = _percent(name, rate, given[rate])
        return Side(arrangement=arrangement, employer_rate=given_rate, rate_behind=None, need="")
    held = national.get(arrangement)
    return Side(
        arrangement=arrangement,
        employer_rate=held.rate if held else None,
        rate_behind=held.backing if held else None,
        need="",
    )


def _percent(name: str, key: str, text: str) -> Rate:
    rate = Rate.percent(text) if _PERCENT.fullmatch(text) else None
    if rate is None or rate.numerator > rate.denominator:
        raise KindsFileError(
            name, f"“{key}” must be from 0 to 100 with at most three decimals, like “20.9”."
        )
    return rate
