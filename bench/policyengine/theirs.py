"""What policyengine-uk makes of each pay, run in its own environment by run.py.

usage: python theirs.py < asked.json > found.json
Reads {"years": [2026, …], "regions": ["SCOTLAND", …], "pays": [pounds, …]}. Gives the seconds of
calculation alone, and by year three lines in pounds for every pay of each region in turn. Each pay
is one person of 40, living alone.
"""

import json
import sys
import time

from policyengine_uk import Simulation

LINES = ("income_tax", "ni_class_1_employee", "ni_employer")


def situation(years: list[int], regions: list[str], pays: list[float]) -> dict[str, object]:
    """One benefit unit and one household for each pay in each region."""
    everyone = list(enumerate((region, pay) for region in regions for pay in pays))
    ages = dict.fromkeys(years, 40)
    return {
        "people": {
            f"p{at}": {"age": ages, "employment_income": dict.fromkeys(years, pay)}
            for at, (_, pay) in everyone
        },
        "benunits": {f"b{at}": {"members": [f"p{at}"]} for at, _ in everyone},
        "households": {
            f"h{at}": {"members": [f"p{at}"], "region": dict.fromkeys(years, region)}
            for at, (region, _) in everyone
        },
    }


def answered(years: list[int], regions: list[str], pays: list[float]) -> dict[str, object]:
    """Every year of every nation."""
    simulation = Simulation(situation=situation(years, regions, pays))
    began = time.perf_counter()
    lines = {
        year: {name: simulation.calculate(name, year).tolist() for name in LINES} for year in years
    }
    return {"seconds": time.perf_counter() - began, "lines": lines}


if __name__ == "__main__":
    json.dump(answered(**json.load(sys.stdin)), sys.stdout)
