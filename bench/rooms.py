"""How long single rooms take, warm, beside a plain loop of the same machine.

usage: .venv/bin/python bench/rooms.py [RUNS]
Prints medians of one session and their ratio to a fixed loop of plain Python, so that runs on
different days can be set side by side.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from statistics import median

from spinout import directory, documents, employment, law, ownership
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.facts.timetable import Change, TimetableFacts
from spinout.proposals import completeness
from spinout.proposals.proposal import proposal
from spinout.timetable import timetable

ON = date(2026, 11, 23)
MANY = 10_000


def plain_loop() -> int:
    """A fixed amount of plain Python."""
    return sum(number * number % 7 for number in range(1_000_000))


def works() -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    facts = read_case(built_in_cases()["library-service"])
    passage = pass_through(facts, variant=None, on=ON)
    paper = proposal(passage, completeness(passage), made_on=ON)
    posts = tuple(
        replace(post, id=f"P{at:05d}", row=at)
        for at, post in enumerate(islice(cycle(facts.posts), MANY))
    )
    many = replace(facts, posts=posts)
    bodies = [
        replace(each, slug=f"{each.slug}-{at}")
        for at, each in enumerate(islice(cycle(directory.load().entries), MANY))
    ]
    change = Change(task="T33", weeks=7, post="Head", reason="It takes that long")
    changed = replace(facts, timetable=TimetableFacts(changes=(change,) * 200))
    wanted = directory.Wanted(words="community health")
    reading = law.load().read
    return {
        "a fixed plain loop": plain_loop,
        "the timetable, with 10,000 runs": lambda: timetable(facts, passage.routes, reading(ON)),
        "the timetable, with 200 changes": lambda: timetable(changed, passage.routes, reading(ON)),
        "the whole passage, 402 posts": lambda: pass_through(facts, variant=None, on=ON),
        "10,000 posts compared": lambda: employment.compare(many, reading(ON)),
        "10,000 posts, five-year pay plan": lambda: employment.pay_plan(many, reading(ON)),
        "the proposal as PDF": lambda: documents.pdf(paper),
        "the proposal as Word": lambda: documents.word(paper),
        "the proposal as a page": lambda: documents.html(paper),
        "which kind of mutual, one answer": lambda: ownership.examine(facts, reading(ON)),
        "a structure drawn, one answer": lambda: ownership.drawn(
            ownership.PRESETS[1].design, facts, reading(ON)
        ),
        "10,000 bodies searched": lambda: directory.search(bodies, wanted),
    }


def timed(work: Callable[[], object]) -> float:
    """The seconds one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(runs: int) -> None:
    """Times each room after one run to warm it."""
    medians = {}
    for name, work in works().items():
        work()
        medians[name] = median(timed(work) for _ in range(runs))
    loop = medians["a fixed plain loop"]
    for name, seconds in medians.items():
        print(f"{name:<36} {seconds * 1000:9.1f} ms   {seconds / loop:7.2f} x the loop")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
