"""The right to challenge as a decision table of zen-engine, answered one case at a time.

Run by the peer's own Python. Takes {"table": …, "cases": […]} as JSON on standard input; answers
with the codes of each case and the seconds each of ROUNDS passes over them took.
"""

import json
import sys
import time

import zen

ROUNDS = 7


def main() -> None:
    """Answers every case, several times over."""
    asked = json.load(sys.stdin)
    # Through a loader the table is read once; a decision made from its text is read each time.
    table = zen.ZenDecisionContent(json.dumps(asked["table"]))
    engine = zen.ZenEngine({"loader": lambda key: table})
    cases, spent = asked["cases"], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        answers = [engine.evaluate("right", case)["result"] for case in cases]
        spent.append(time.perf_counter() - began)
    codes = [[row["code"] for row in each] for each in answers]
    json.dump({"codes": codes, "spent": spent}, sys.stdout)


if __name__ == "__main__":
    main()
