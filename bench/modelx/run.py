"""Whether a second forecast, written from the prose alone, has the same lines; and its time.

usage: .venv/bin/python bench/modelx/run.py [PYTHON]
Makes an environment from modelx.txt, or takes the PYTHON of one already made. 20 cases with every
input changed go through both, and every line of every month must be the same under half a penny.
Then prints the time a scenario takes in each, in the same run. Ends with 1 where a line differs.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from spinout.facts.plan import PayFrom
from spinout.forecast.calendars import calendar, steady
from spinout.forecast.risk.ground import risk_book
from spinout.lines import evaluate, factor_on, kernel, unmoved, work_out

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from bench.forecast.full import ON

HERE = Path(__file__).resolve().parent
CASES, HALF_A_PENNY, MANY = 20, 0.005, 20_000
FACTORS = {
    "pay_factor": "pay_cost",
    "other_core_factor": "other_core_yearly",
    "contract_factor": "contract_yearly",
    "other_income_factor": "other_income_yearly",
}
NAMES = {"contract_income_y1": "contract_income", "core_cost_y1": "core_cost"}
"""Theirs and ours, where an input and a line have one name."""


def scenario(draw: random.Random) -> dict[str, Any]:
    """Every input drawn anew; nothing paid both early and late."""
    early = draw.randrange(2)
    return {
        "contract_income_y1": draw.randrange(1_000_000, 9_000_000),
        "contract_uplift": draw.randrange(-20, 40) / 1000,
        "core_cost_y1": draw.randrange(1_000_000, 9_000_000),
        "pay_share": draw.randrange(40, 90) / 100,
        "pay_award": draw.randrange(0, 50) / 1000,
        "other_cost_growth": draw.randrange(0, 50) / 1000,
        "other_income_by_year": [draw.randrange(0, 900_000) for _ in range(5)],
        "other_income_margin": draw.randrange(0, 90) / 100,
        "set_up": draw.randrange(0, 700_000),
        "set_up_paid_by_parent": draw.randrange(2),
        "opening_cash": draw.randrange(0, 400_000),
        "opening_deficit": draw.randrange(0, 400_000),
        "contract_paid_in_advance_months": draw.randrange(4) * early,
        "contract_paid_in_arrears_months": draw.randrange(4) * (1 - early),
        "other_income_debtor_months": draw.randrange(4),
        "supplier_credit_months": draw.randrange(4),
        "contract_term_months": draw.randrange(36, 121, 12),
        **{name: [draw.uniform(0.9, 1.1) for _ in range(5)] for name in FACTORS},
    }


def ours(asked: dict[str, Any]) -> dict[str, Any]:
    """The same scenario as the values of our book."""
    book = risk_book(PayFrom.ASSUMED, taxed=False)
    values = {**unmoved(book), **calendar(book, ON), **steady(book, ON), "reserve_floor": 0.0}
    for name, value in asked.items():
        if name in FACTORS:
            values[factor_on(FACTORS[name])] = np.repeat(value, 12)
        else:
            own = "other_income" if name == "other_income_by_year" else NAMES.get(name, name)
            values[f"input_{own}"] = value
    return {key: value for key, value in values.items() if key in book.inputs}


def environment(folder: Path) -> str:
    """The Python of an environment made from modelx.txt."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    locked = ["--require-hashes", "--quiet", "-r", str(HERE / "modelx.txt")]
    subprocess.run([str(python), "-m", "pip", "install", *locked], check=True)
    return str(python)


def theirs(python: str, scenarios: list[dict[str, Any]]) -> dict[str, Any]:
    """Their lines of each scenario, and the seconds they took."""
    answer = subprocess.run(
        [python, str(HERE / "model.py")],
        input=json.dumps({"scenarios": scenarios}),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def our_seconds(asked: dict[str, Any], *, fast: bool) -> float:
    """Seconds a scenario takes when many are worked out at once, on one thread, warm."""
    book = risk_book(PayFrom.ASSUMED, taxed=False)
    work = kernel(book) if fast else lambda values: evaluate(book, values)
    values = ours(asked)
    wide = {**values, "input_set_up": np.full(1_000, float(values["input_set_up"]))}
    work(wide)
    began = time.perf_counter()
    for _ in range(MANY // 1_000):
        work(wide)
    return (time.perf_counter() - began) / MANY


def main(python: str | None) -> int:
    """Compares and times. 1 where any line differs."""
    draw = random.Random(7)  # noqa: S311 - cases to compare, nothing secret
    scenarios = [scenario(draw) for _ in range(CASES)]
    with tempfile.TemporaryDirectory() as folder:
        found = theirs(python or environment(Path(folder)), scenarios)
    book, most, where = risk_book(PayFrom.ASSUMED, taxed=False), 0.0, ""
    for number, (asked, lines) in enumerate(zip(scenarios, found["lines"], strict=True)):
        worked = work_out(book, ours(asked))
        for line, theirs_by_month in lines.items():
            gap = float(np.abs(np.array(worked.columns[line]) - theirs_by_month).max())
            if gap > most:
                most, where = gap, f"{line} of case {number}"
    count = len(found["lines"][0])
    print(f"{CASES} cases, {count} lines, 60 months: furthest apart £{most:.2g} ({where})")
    one = found["seconds"] / CASES
    began = time.perf_counter()
    work_out(book, ours(scenarios[0]))
    plain = time.perf_counter() - began
    arrays, fast = (our_seconds(scenarios[0], fast=each) for each in (False, True))
    for name, took in (
        ("modelx, a scenario", one),
        ("ours in plain Python, a scenario", plain),
        ("ours in numpy, each of 1,000", arrays),
        ("ours compiled, each of 1,000", fast),
    ):
        print(f"{name:36}{took * 1e6:12.1f} µs{one / took:12,.0f} × as many as modelx")
    return int(most >= HALF_A_PENNY)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else None))
