"""How fast a whole workforce is worked out, beside the memory limit of the same machine and run.

usage: .venv/bin/python bench/workforce/run.py [POSTS]
Needs the extra `[fast]`. Prints element types and bytes a post, times of one session, and their
share of the memory limit: a compiled copy that reads and writes as many rows of the same type and
does nothing else, by ordinary stores, in the quickest of six ways, on one thread or on all. Work
and copy take turns. The least of each is compared, as other work on the machine only ever adds to a
time; medians stand beside. Ends with 1 if a bar is missed.
bench/policyengine/run.py measures the ratio to policyengine-uk.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, cycle, islice
from pathlib import Path
from statistics import median

import numpy as np
from limit import Beside, Work, beside_limit, seconds, times

from spinout import employment, law
from spinout.cli.asked import built_in_cases
from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import Basis, Region
from spinout.employment.held import read_held
from spinout.employment.one_person import Contract, Engaged, PensionNow, Person, compare_one
from spinout.employment.pensions.transfer_table import Employer
from spinout.employment.sides import Side
from spinout.employment.workforce import LINES, Kind, Workforce, empty_lines, fast, plain
from spinout.employment.workforce.kernels import tax_lines
from spinout.employment.workforce.settings import rules
from spinout.employment.workforce.streaming import totals, worked_from
from spinout.facts.casefile import read_case
from spinout.facts.service import Nation
from spinout.findings import UNKNOWN
from spinout.money import Rate

ON = date(2026, 11, 23)
SECTOR = 6_100_000
TAX_BAR, ALL_BAR = 0.7, 0.5
PLAIN_BAR = 30.0
STREAM_BAR_MB = 1024
TEAM, TEAM_BAR = 10_000, 0.5
PERSON_BAR = 0.02
NURSE = Person(
    nation=Nation.ENGLAND,
    employer=Employer.NHS,
    scheme=PensionNow.NHS,
    half=UNKNOWN,
    pay=3_104_900,
    pensionable=UNKNOWN,
    given_up=UNKNOWN,
    letter="A",
    loans=(),
    engaged=Engaged.PERMANENT,
    contract=Contract.AGENDA_FOR_CHANGE,
    served=3,
    born=1980,
    built_up=UNKNOWN,
    draws=UNKNOWN,
    pot_charge=UNKNOWN,
    access=UNKNOWN,
    nhs_funded=UNKNOWN,
)


@dataclass(frozen=True)
class Line:
    """One thing measured: what was found, what was asked for, and in which words."""

    name: str
    found: str
    bar: str
    met: bool


def side(arrangement: Arrangement, rate: str | None) -> Side:
    """One side with the employer's rate given."""
    percent = None if rate is None else Rate.percent(rate)
    return Side(arrangement=arrangement, employer_rate=percent, rate_behind=None, need="")


def sector_kinds() -> list[Kind]:
    """A sector in four parts, each moved out of its public scheme: one of them in Scotland."""
    reading = law.load().read(ON)
    england, scotland = (
        read_held(reading, region, PUBLIC, Basis.ANNUAL).figures for region in Region
    )
    parts = (
        (Arrangement.NHS, "23.78", england),
        (Arrangement.LGPS, "20.9", england),
        (Arrangement.TEACHERS, "28.68", england),
        (Arrangement.LGPS_SCOTLAND, "17.6", scotland),
    )
    after = side(Arrangement.AUTO_ENROLMENT, None)
    return [
        Kind(letter="A", stay=side(now, rate), go=after, figures=figures)
        for now, rate, figures in parts
    ]


def sector(posts: int, kinds: int) -> Workforce:
    """Pay between nought and £80,000, posts together by kind."""
    draw = np.random.default_rng(61)
    pay = draw.integers(0, 8_000_000, posts).astype(np.int32)
    kind = np.sort(draw.integers(0, kinds, posts)).astype(np.uint16)
    return Workforce(pay=pay, kind=kind)


def of_limit(name: str, found: Beside, bar: float, per_post: str) -> Line:
    """A line on the share of the memory limit."""
    words = (
        f"{found.work * 1000:.1f} ms of {found.limit * 1000:.1f}: {found.share:.0%} "
        f"(medians {found.share_in_the_middle:.0%}); {per_post}"
    )
    return Line(name, words, f"{bar:.0%} or more", found.share >= bar)


def tax_part(posts: Workforce, kinds: list[Kind]) -> Work:
    """The tax part both ways of posts together by kind.

    Pay and what is paid in each way are read, 3 rows. Each way writes income tax and National
    Insurance of the person and the employer, 6 rows.
    """
    size, held = len(posts.pay), rules(kinds, Basis.ANNUAL)
    lines = plain.both_ways(posts, kinds, Basis.ANNUAL, empty_lines(size))
    paid = lines[:, LINES.index("pension_contribution")].copy()
    out = np.empty((2, 3, size), dtype=np.int32)

    def some(first: int, last: int) -> bool:
        return bool(tax_lines(posts.pay, paid, posts.kind, held, out, first, last))

    return lambda: fast.in_parts(some, size)


def sector_lines(size: int) -> Iterator[Line]:
    """The sector by both engines."""
    kinds = sector_kinds()
    posts = sector(size, len(kinds))
    found = beside_limit(tax_part(posts, kinds), 3, 6, size)
    yield of_limit("tax part both ways, fast", found, TAX_BAR, "int32, 36 bytes a post")
    out = empty_lines(size)
    found = beside_limit(
        lambda: fast.both_ways(posts, kinds, Basis.ANNUAL, out), 1, 2 * len(LINES), size
    )
    yield of_limit("all lines both ways, fast", found, ALL_BAR, "int32, uint16, 78 bytes a post")
    mixed = replace(posts, kind=np.random.default_rng(1).permutation(posts.kind))
    shuffled = times(lambda: fast.both_ways(mixed, kinds, Basis.ANNUAL, out))[0]
    yield Line("  the same, kinds mixed", f"{shuffled * 1000:.1f} ms", "no bar", True)
    taken = min(seconds(lambda: plain.both_ways(posts, kinds, Basis.ANNUAL, out)) for _ in range(3))
    ratio = taken / found.work
    words = f"{taken * 1000:.1f} ms: {ratio:.1f} times the fast engine"
    yield Line("all lines both ways, plain", words, f"within {PLAIN_BAR:.0f}", ratio <= PLAIN_BAR)


def write_sector(path: Path, size: int) -> None:
    """A file of the sector's posts, written a part at a time."""
    draw = np.random.default_rng(7)
    with path.open("w", encoding="utf-8") as file:
        file.write("kind,pay\n")
        for _ in range(0, size, 100_000):
            pays = draw.integers(0, 8_000_000, 100_000).tolist()
            file.writelines(f"{pay % 4},{pay // 100}.{pay % 100:02d}\n" for pay in pays)


def stream(path: str) -> None:
    """Streams the file and prints posts, seconds and the most memory held, for `streamed`."""
    kinds = {str(at): kind for at, kind in enumerate(sector_kinds())}
    began = time.perf_counter()
    with Path(path).open(encoding="utf-8", newline="") as file:
        found = totals(worked_from(file, kinds, Basis.ANNUAL, plain.both_ways))
    print(found.posts, time.perf_counter() - began, most_memory())


def most_memory() -> float:
    """The most memory this process ever held, in MB; Linux alone says.

    What `resource` gives a new process counts its parent's memory too.
    """
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    held = next(line for line in status if line.startswith("VmHWM:"))
    return int(held.split()[1]) / 1024


def streamed(size: int) -> Line:
    """The sector from a CSV file, in a process of its own, by the plain engine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sector.csv"
        write_sector(path, size)
        command = [sys.executable, __file__, "--stream", str(path)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
    posts, seconds, most = (float(each) for each in answer.stdout.split())
    found = f"{posts:,.0f} posts in {seconds:.1f} s, {most:.0f} MB at most"
    return Line("streamed from CSV, plain", found, "under 1 GB", most < STREAM_BAR_MB)


def teams() -> Iterator[Line]:
    """Ten thousand posts: the library's over and over, and with hours of no two alike."""
    rows = (built_in_cases()["library-service"] / "posts.csv").read_text(encoding="utf-8")
    header, *posts = rows.splitlines()
    many = list(islice(cycle(posts), TEAM))
    yield team("as in one service", header, many)
    hours, draw = header.split(",").index("hours"), np.random.default_rng(3)
    for at, row in enumerate(many):
        cells = row.split(",")
        if cells[header.split(",").index("point")]:
            cells[hours] = f"{draw.integers(400, 3_700) / 100}"
        many[at] = ",".join(cells)
    yield team("hardly two alike", header, many)


def team(name: str, header: str, posts: list[str]) -> Line:
    """CSV in, each post compared three ways, words and all: the middle of some runs."""
    case, reading = built_in_cases()["library-service"], law.load().read(ON)
    rows = [f"P-{at:05d},{row.split(',', 1)[1]}" for at, row in enumerate(posts)]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for each in case.iterdir():
            (copy / each.name).write_bytes(each.read_bytes())
        (copy / "posts.csv").write_text("\n".join([header, *rows, ""]), encoding="utf-8")
        each = times(lambda: employment.compare(read_case(copy), reading))
    found = f"{each[0]:.3f} s (median {median(each):.3f})"
    return Line(f"{TEAM:,} posts, {name}", found, f"under {TEAM_BAR} s", each[0] < TEAM_BAR)


def person() -> Line:
    """One person's full result as data."""
    library = law.load()
    taken = times(lambda: compare_one(NURSE, library, ON))[0]
    found, bar = f"{taken * 1000:.1f} ms", f"under {PERSON_BAR * 1000:.0f} ms"
    return Line("one person in full", found, bar, taken < PERSON_BAR)


def main(size: int) -> int:
    """Measures, prints, and gives 1 where a bar is missed."""
    print(f"{os.cpu_count()} processors, load at the start {os.getloadavg()[0]:.1f}")
    lines = []
    for each in chain(sector_lines(size), [streamed(size)], teams(), [person()]):
        lines.append(each)
        verdict = "met" if each.met else "MISSED"
        print(f"{each.name:<33} {each.found:<66} {each.bar:<12} {verdict}")
    return 0 if all(each.met for each in lines) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stream"]:
        stream(sys.argv[2])
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SECTOR))
