"""Invented workforces: every scheme, nation, year and category, and pays around thresholds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

import numpy as np

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import Basis, Region
from spinout.employment.held import read_held
from spinout.employment.workforce import Kind, Workforce
from tests.employment import reference
from tests.employment.a_case import reading, side
from tests.employment.reference import TaxYear

SCOTLAND_2024 = (
    (0, 2306, 19),
    (2306, 13991, 20),
    (13991, 31092, 21),
    (31092, 62430, 42),
    (62430, 125140, 45),
    (125140, None, 48),
)
SCOTLAND_2025 = ((0, 2827, 19), (2827, 14921, 20), (14921, 31092, 21), *SCOTLAND_2024[3:])
SCOTS_2024 = replace(reference.YEAR_2024, bands=SCOTLAND_2024)
SCOTS_2025 = replace(reference.YEAR_2025, bands=SCOTLAND_2025)
YEARS = (
    (date(2024, 6, 1), Region.REST_OF_UK, reference.YEAR_2024),
    (date(2024, 6, 1), Region.SCOTLAND, SCOTS_2024),
    (date(2025, 6, 1), Region.REST_OF_UK, reference.YEAR_2025),
    (date(2025, 6, 1), Region.SCOTLAND, SCOTS_2025),
    (date(2026, 6, 1), Region.REST_OF_UK, reference.YEAR_2026),
    (date(2026, 6, 1), Region.SCOTLAND, reference.SCOTS_2026),
)
RATES = {
    Arrangement.LGPS: "20.9",
    Arrangement.NHS: "23.78",
    Arrangement.LGPS_SCOTLAND: "17.6",
    Arrangement.TEACHERS: "28.68",
    Arrangement.ALPHA: "28.97",
}
NAMES = {
    Arrangement.LGPS: "LGPS",
    Arrangement.NHS: "NHS",
    Arrangement.LGPS_SCOTLAND: "Scotland",
    Arrangement.TEACHERS: "Teachers",
    Arrangement.ALPHA: "alpha",
    Arrangement.AUTO_ENROLMENT: "workplace",
    Arrangement.NO_SCHEME: "none",
}
AFTER = dict(zip(PUBLIC, (*PUBLIC[1:], PUBLIC[0]), strict=True)) | {
    Arrangement.AUTO_ENROLMENT: Arrangement.NO_SCHEME,
    Arrangement.NO_SCHEME: Arrangement.AUTO_ENROLMENT,
}
"""An invented move from each to another, so that the two ways differ."""


@dataclass(frozen=True)
class Told:
    """What the reference needs to know of a kind."""

    year: TaxYear
    letter: str
    pensions: tuple[Arrangement, Arrangement]


def kinds(basis: Basis) -> tuple[list[Kind], list[Told]]:
    """Every year and nation with every pension; the category varies."""
    made, told = [], []
    for at, ((on, region, year), now) in enumerate(product(YEARS, NAMES)):
        letter = "AHM"[at % 3]
        figures = read_held(reading(on), region, PUBLIC, basis).figures
        pensions = (now, AFTER[now])
        stay, go = (side(each, RATES.get(each)) for each in pensions)
        made.append(Kind(letter=letter, stay=stay, go=go, figures=figures))
        told.append(Told(year=year, letter=letter, pensions=pensions))
    return made, told


def generated(posts: int, of_kinds: int, seed: int) -> Workforce:
    """Posts with pay like a public body's, some high, and a kind each."""
    draw = np.random.default_rng(seed)
    usual = draw.integers(0, 6_000_000, posts)
    high = draw.integers(0, 30_000_000, posts)
    pay = np.where(draw.random(posts) < 0.15, high, usual).astype(np.int32)
    return Workforce(pay=pay, kind=draw.integers(0, of_kinds, posts).astype(np.uint16))


def thresholds(year: TaxYear) -> Iterator[int]:
    """Every amount in pounds at which some rule of the year turns."""
    for table in (year.tiers, year.nhs_tiers, year.teachers, year.alpha, year.slices):
        yield from (start for start, _ in table)
    for low, _, _ in year.bands:
        yield from (low, low + year.allowance, low + year.free_pay)
    yield from (year.primary, year.upper, year.employer_from, year.trigger, year.lower)
    yield from (year.taper_from, year.taper_from + 2 * year.allowance)


def edges(told: list[Told]) -> Workforce:
    """Of each kind, pay on every threshold and one penny either side of it."""
    pays, places = [], []
    for place, each in enumerate(told):
        for pounds in sorted(set(thresholds(each.year))):
            near = [pay for pay in (100 * pounds - 1, 100 * pounds, 100 * pounds + 1) if pay >= 0]
            pays += near
            places += [place] * len(near)
    return Workforce(pay=np.array(pays, dtype=np.int32), kind=np.array(places, dtype=np.uint16))
