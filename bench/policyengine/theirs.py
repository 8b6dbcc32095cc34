"""What policyengine-uk makes of each pay, run in its own environment by run.py.

usage: python theirs.py < asked.json > found.json
Reads [{"year": 2026, "region": "SCOTLAND", "pays": [pounds, …]}, …]. Gives for each the seconds of
calculation alone and three lines in pounds. Each pay is one person of 40, living alone.
"""

import json
import sys
import time

from policyengine_uk import Simulation

LINES = ("income_tax", "ni_class_1_employee", "ni_employer")


def situation(year: int, region: str, pays: list[float]) -> dict[str, object]:
    """One benefit unit and one household for each pay."""
    places = range(len(pays))
    return {
        "people": {
            f"p{at}": {"age": {year: 40}, "employment_income": {year: pays[at]}} for at in places
        },
        "benunits": {f"b{at}": {"members": [f"p{at}"]} for at in places},
        "households": {
            f"h{at}": {"members": [f"p{at}"], "region": {year: region}} for at in places
        },
    }


def answered(year: int, region: str, pays: list[float]) -> dict[str, object]:
    """One year of one nation."""
    simulation = Simulation(situation=situation(year, region, pays))
    began = time.perf_counter()
    lines = {name: simulation.calculate(name, year).tolist() for name in LINES}
    return {"seconds": time.perf_counter() - began, "lines": lines}


if __name__ == "__main__":
    json.dump([answered(**each) for each in json.load(sys.stdin)], sys.stdout)
