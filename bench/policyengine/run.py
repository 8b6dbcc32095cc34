"""Whether our tax and National Insurance are policyengine-uk's, and how much sooner they come.

usage: .venv/bin/python bench/policyengine/run.py [PYTHON]
Makes an environment from policyengine.txt, or takes the PYTHON of one already made. Puts 2,000
incomes through both, in four nations and four tax years, with no pension, on the `annual` basis.
Lists what differs and why. policyengine-uk is AGPL: a peer to be compared with, never a dependency,
and no line of it is here. Ends with 1 where a difference has no cause below.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt

from spinout import law
from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import Basis, Figures
from spinout.employment.from_law import (
    REGIONS,
    read_auto_enrolment,
    read_income_tax,
    read_national_insurance,
)
from spinout.employment.sides import Side
from spinout.employment.workforce import LINES, Kind, Workforce, empty_lines, plain
from spinout.employment.workforce.columns import Pence
from spinout.facts.service import Nation

Floats = npt.NDArray[np.float64]
HERE = Path(__file__).resolve().parent
INCOMES = 2_000
RUNS = 5
"""Ours is run so often and the least counts; theirs keeps what it once worked out, so runs once."""
YEARS = (2023, 2024, 2025, 2026)
THEIR_REGION = {
    Nation.ENGLAND: "LONDON",
    Nation.WALES: "WALES",
    Nation.SCOTLAND: "SCOTLAND",
    Nation.NORTHERN_IRELAND: "NORTHERN_IRELAND",
}
PAIRS = {
    "income_tax": "income_tax",
    "national_insurance": "ni_class_1_employee",
    "employer_national_insurance": "ni_employer",
}
"""Our line and theirs."""

PENNIES = 3.0
"""Pence. We round each band to the penny, and there are up to six; theirs rounds nothing."""

FLOAT32 = 2.0**-22
"""Theirs holds pounds in 32 bits: the share of the pay that one sum or two can be out by."""


NOT_EXPLAINED = "no cause found"
TAPER, TAPER_ENDS, TOP_RATE = 10_000_000, 12_514_000, 0.48
UPPER_LIMIT, OLD_EXTRA = 5_027_000, 0.0125


@dataclass(frozen=True)
class Difference:
    """Where one line of one year and nation differs by more than rounding."""

    year: int
    nation: Nation
    line: str
    incomes: int
    most: float
    least_pay: float
    most_pay: float
    cause: str


def side() -> Side:
    """No pension."""
    return Side(arrangement=Arrangement.NO_SCHEME, employer_rate=None, rate_behind=None, need="")


def incomes() -> Pence:
    """Whole pence: half spread to £60,000, half to £250,000."""
    draw = np.random.default_rng(2000)
    low = draw.integers(0, 6_000_000, INCOMES // 2)
    return np.concatenate([low, draw.integers(0, 25_000_000, INCOMES // 2)]).astype(np.int32)


def ours(year: int, nation: Nation, pay: Pence) -> tuple[Pence, float]:
    """Our lines of one side, shape (9, posts), in pence, and the seconds they took."""
    reading = law.load().read(date(year, 6, 1))
    figures = Figures(
        income_tax=read_income_tax(reading, REGIONS[nation], Basis.ANNUAL).figures,
        national_insurance=read_national_insurance(reading).figures,
        care={},
        auto_enrolment=read_auto_enrolment(reading).figures,
    )
    kind = Kind(letter="A", stay=side(), go=side(), figures=figures)
    posts = Workforce(pay=pay, kind=np.zeros(len(pay), dtype=np.uint16))
    out = empty_lines(len(pay))
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        plain.both_ways(posts, [kind], Basis.ANNUAL, out)
        took.append(time.perf_counter() - began)
    return out[0], min(took)


def theirs(python: str, pounds: list[float]) -> tuple[dict[str, dict[str, Floats]], float]:
    """Their lines by year, shape (nations, incomes), in pounds, and the seconds they took."""
    asked = {"years": YEARS, "regions": list(THEIR_REGION.values()), "pays": pounds}
    command = [python, str(HERE / "theirs.py")]
    answer = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    found = json.loads(answer.stdout)
    lines = {
        year: {name: np.reshape(each, (len(THEIR_REGION), -1)) for name, each in held.items()}
        for year, held in found["lines"].items()
    }
    return lines, found["seconds"]


def environment(folder: str) -> str:
    """The Python of an environment made from the hashed list."""
    python = str(Path(folder) / "bin" / "python")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    lock = str(HERE / "policyengine.txt")
    install = [python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
    subprocess.run(install, check=True)
    return python


def cause_of(year: int, line: str, pay: Pence, apart: Floats) -> str:
    """Why these pays differ by so many pence, where every one of them does for one cause."""
    tapered = (pay > TAPER) & (pay < TAPER_ENDS) & (apart < 100 * TOP_RATE + PENNIES)
    if line == "income_tax" and tapered.all():
        return "theirs takes a shrinking allowance up to the whole pound, ours to the penny"
    old_rate = (pay - UPPER_LIMIT) * OLD_EXTRA
    old = np.abs(apart - old_rate) <= PENNIES + pay * FLOAT32
    if (year, line) == (2023, "national_insurance") and old.all():
        return "theirs takes 3.25% above the upper limit; HMRC's test data for the year take 2%"
    return NOT_EXPLAINED


def differences(
    year: int, nation: Nation, pay: Pence, mine: Pence, lines: dict[str, Floats]
) -> Iterator[Difference]:
    """Each line that differs on some income by more than rounding and 32 bits can explain."""
    for line, name in PAIRS.items():
        apart = np.abs(mine[LINES.index(line)] - 100 * lines[name])
        over = apart > PENNIES + pay * FLOAT32
        if over.any():
            yield Difference(
                year=year,
                nation=nation,
                line=line,
                incomes=int(over.sum()),
                most=apart[over].max() / 100,
                least_pay=pay[over].min() / 100,
                most_pay=pay[over].max() / 100,
                cause=cause_of(year, line, pay[over], apart[over]),
            )


def compared(python: str) -> tuple[list[Difference], int, float]:
    """What differs, how many figures were compared, and how many times sooner ours came."""
    pay = incomes()
    their_lines, took_theirs = theirs(python, (pay / 100).tolist())
    found, took = [], 0.0
    for year, (at, nation) in product(YEARS, enumerate(THEIR_REGION)):
        mine, seconds = ours(year, nation, pay)
        took += seconds
        lines = {name: each[at] for name, each in their_lines[str(year)].items()}
        found += differences(year, nation, pay, mine, lines)
    return found, len(YEARS) * len(THEIR_REGION) * len(PAIRS) * len(pay), took_theirs / took


def main(python: str | None) -> int:
    """Compares, prints, and gives 1 where something differs for no cause we found."""
    with tempfile.TemporaryDirectory() as folder:
        found, count, times = compared(python or environment(folder))
    print(
        f"{count:,} figures compared; ours, nine lines both ways, {times:,.0f} times sooner "
        "(theirs once and cold)"
    )
    for each in found:
        print(
            f"{each.year} {each.nation.value} {each.line}: {each.incomes} incomes differ, by up to "
            f"£{each.most:,.2f}, of £{each.least_pay:,.2f} to £{each.most_pay:,.2f}: {each.cause}"
        )
    return 1 if any(each.cause == NOT_EXPLAINED for each in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
