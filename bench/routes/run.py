"""How long the ways to ask take, and how fast open cases are answered again after a change.

usage: .venv/bin/python bench/routes/run.py [CASES]
Prints medians of one session, their ratio to a fixed loop of plain Python, and the ratio to
zen-engine on the same decision table, which runs in an environment made for it. Ends with 1 if a
bar is missed or the two do not agree.
"""

import gc
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from statistics import median
from unittest.mock import patch

from many import cases
from zen_rules import TABLE, context, our_bands

from spinout import law, open_cases
from spinout.clocks import bank_holidays
from spinout.facts.plan import CaseFacts
from spinout.law import LawLibrary
from spinout.routes import crtc

HERE = Path(__file__).resolve().parent
ON = date(2026, 11, 23)
ROUNDS = 7
ANSWER_BAR, AGAIN_BAR = 0.4, 5.0
NEW_HOLIDAY = date(2026, 12, 14)
NOTICE = "[[notice-days.values]]\nfrom = 2012-06-27\nvalue = "


def plain_loop() -> int:
    """A fixed amount of plain Python."""
    return sum(number * number % 7 for number in range(1_000_000))


def seconds(work: Callable[[], object]) -> float:
    """The seconds one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def middle(work: Callable[[], object]) -> float:
    """The median seconds of ROUNDS runs."""
    return median(seconds(work) for _ in range(ROUNDS))


def changed_law() -> LawLibrary:
    """The law we hold, but with 40 days for the notice in place of 30."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(Path(str(files("spinout.law"))), Path(folder) / "law")
        figures = Path(folder) / "law" / "figures" / "crtc.toml"
        text = figures.read_text("utf-8")
        if f"{NOTICE}30" not in text:
            raise SystemExit("The days for the notice are not where this looks for them.")
        figures.write_text(text.replace(f"{NOTICE}30", f"{NOTICE}40"), "utf-8")
        return law.load_from(Path(folder) / "law")


@contextmanager
def a_new_bank_holiday():
    """England, for a while, with one more bank holiday than we know of."""
    ours = bank_holidays.our_corrections()
    more = {nation: days | {NEW_HOLIDAY} for nation, days in ours.added.items()}
    changed = bank_holidays.Corrections(known_to=ours.known_to, added=more, removed=ours.removed)
    with patch("spinout.clocks.working_days.our_corrections", lambda: changed):
        yield


def answer_times(asked: tuple[CaseFacts, ...], library: LawLibrary) -> float:
    """The median milliseconds of one answer, each let go before the next, over ROUNDS passes."""

    def every_case() -> None:
        for facts in asked:
            open_cases.answer(facts, library, on=ON)

    return middle(every_case) / len(asked) * 1000


def again(asked: tuple[CaseFacts, ...], library: LawLibrary) -> dict[str, tuple[float, int]]:
    """Seconds, and cases that moved, after a change of law and after a new bank holiday."""
    held = [
        open_cases.OpenCase(
            name=facts.name, facts=facts, answer=open_cases.answer(facts, library, on=ON)
        )
        for facts in asked
    ]
    changed, found = changed_law(), {}
    began = time.perf_counter()
    moved = list(open_cases.moved(held, changed, on=ON))
    found["40 days for the notice, not 30"] = (time.perf_counter() - began, len(moved))
    with a_new_bank_holiday():
        began = time.perf_counter()
        moved = list(open_cases.moved(held, library, on=ON))
        found["one more bank holiday"] = (time.perf_counter() - began, len(moved))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Microseconds a case, and whether every answer is the same."""

    whole: float
    rule: float
    peer: float
    agree: bool


def beside_zen(asked: tuple[CaseFacts, ...], library: LawLibrary) -> Beside:
    """Our rule from the facts of a case, our rule alone on bands, and the peer on those bands."""
    reading = library.read(ON)
    settled = [facts for facts in asked if crtc.codes(facts, reading).settled]
    ours = [crtc.codes(facts, reading).value for facts in settled]
    bands = [our_bands(facts, reading) for facts in settled]
    theirs = _peer({"table": TABLE, "cases": [context(facts, reading) for facts in settled]})
    each = 1_000_000 / len(settled)
    return Beside(
        whole=each * middle(lambda: [crtc.codes(facts, reading) for facts in settled]),
        rule=each * middle(lambda: [rule(*parts) for rule, parts in bands]),
        peer=each * median(theirs["spent"]),
        agree=[tuple(codes) for codes in theirs["codes"]] == ours
        and [rule(*parts) for rule, parts in bands] == ours,
    )


def _peer(asked: dict[str, object]) -> dict[str, list[object]]:
    with tempfile.TemporaryDirectory() as folder:
        python = str(Path(folder) / "bin" / "python")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        lock = str(HERE / "zen.txt")
        install = [python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
        subprocess.run(install, check=True)
        answer = subprocess.run(
            [python, str(HERE / "zen_table.py")],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
        )
    return json.loads(answer.stdout)


def main(count: int) -> int:
    """Measures, prints, and answers 1 where a bar is missed."""
    library, asked = law.load(), cases(count)
    # The cases stand for files on disk, so the collector does not walk them for each answer.
    gc.freeze()
    loop = middle(plain_loop) * 1000
    one = answer_times(asked[:2000], library)
    print(f"one route answer, median         {one:8.3f} ms   {one / loop:8.5f} x the loop")
    missed = one > ANSWER_BAR
    for change, (spent, moved) in again(asked, library).items():
        print(f"{len(asked):,} again: {change:<30} {spent:6.2f} s   {moved:,} moved")
        missed |= spent > AGAIN_BAR
    beside = beside_zen(asked[:2000], library)
    for name, spent in (
        ("the right, zen-engine on bands", beside.peer),
        ("the right, our rule on bands", beside.rule),
        ("the right, ours from the facts", beside.whole),
    ):
        print(f"{name:<32} {spent:8.1f} µs   {spent / beside.peer:.2f} x")
    print("Every answer is the same." if beside.agree else "The answers differ.")
    print("A bar is missed." if missed else "Every bar is met.")
    return int(missed or not beside.agree)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
