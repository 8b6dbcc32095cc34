"""One assumption changed on a case of 1,000 posts: the time to new results.

usage: python changed.py [TIMES]. Prints one line of JSON: medians in milliseconds.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.forecast.full import ON, ROOT

from spinout import case, forecast, law
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter
from spinout.forecast.risk import effects, ground, stress

POSTS = 1_000


def thousand_posts() -> CaseFacts:
    """The library case with its posts over and over, each under a number of its own."""
    facts = read_case(ROOT / "cases" / "library-service")
    inside = [post for post in facts.posts if post.perimeter is Perimeter.IN]
    posts = tuple(inside[number % len(inside)] for number in range(POSTS))
    return replace(facts, posts=posts)


def main(times: int) -> None:
    """Changes the rise in the contract and works out plan, six tests and effects again."""
    facts = thousand_posts()
    passage = case.pass_through(facts, variant="today", on=ON)
    assert passage.structure is not None
    reading = law.load().read(ON)
    own = facts.assumptions["contract_uplift"]
    taken = {"plan": [], "tests": []}
    for number in range(times + 1):
        changed = replace(own, value=(str(number / 10),))
        now = replace(facts, assumptions={**facts.assumptions, "contract_uplift": changed})
        asked = (now, passage.variant, passage.pay_plan, passage.structure, reading)
        began = time.perf_counter()
        forecast.project(*asked)
        taken["plan"].append(time.perf_counter() - began)
        standing = ground(*asked)
        stress(standing)
        effects(standing)
        taken["tests"].append(time.perf_counter() - began)
    print(
        json.dumps(
            {
                "posts": POSTS,
                "plan_ms": median(taken["plan"][1:]) * 1000,
                "plan_and_tests_ms": median(taken["tests"][1:]) * 1000,
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
