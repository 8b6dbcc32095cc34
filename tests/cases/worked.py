"""The worked route cases: a folder each, with a team's own case file and what it must be told.

`case.toml` (and `posts.csv`, if any) are as a team keeps them. `expected.toml` holds one
`[[expected]]` block for the case and one for each variation of it:

    name = "nobody plans to involve other staff"    # a sentence's worth
    on = 2026-11-02                                 # the date whose law applies
    absent = ["expression.items.E6"]                # facts taken out
    [expected.changes]                              # facts changed, by their question's key
    "proposer.employees" = 1
    codes = ["GROUND_1"]                            # each is given
    not_codes = ["CRTC_MUST_CONSIDER"]              # none is given
    contents_missing = ["E6"]                       # exactly these
    [expected.clocks]                               # by key: a last day, or named parts
    "crtc.k3" = 2026-12-01
    "crtc.k2" = { last = "", missing = ["authority.decision_days"] }   # "" is no day
    [expected.grounds]                              # by number: how it stands
    6 = "could apply"
    [expected.functions]                            # by kind of function: its code
    [expected.tests]                                # by key of a test of the award: its outcome
    "s33.term" = "no"
    [expected.duties]                               # by key, as for clocks
    [expected.process]                              # of the department: status, who_decides
    status = "not_found"
    [expected.other_nation]                         # by question: its outcome
    kept = "no"
    [expected.why]                                  # by code, clock, duty or function: its law
    GROUND_1 = ["crtc-eoi-regs-2012/sch1-para6"]
    [expected.says]                                 # by the same names: words it holds
    GROUND_1 = ["E6"]
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from spinout.facts.case_writer import case_text, with_answer
from spinout.facts.questions import question_for

FOLDER = Path(__file__).parent / "routes"
Data = Mapping[str, Any]

TOLD = (
    *("codes", "not_codes", "contents_missing", "clocks", "grounds", "functions", "duties"),
    *("processes", "first_steps", "tests", "process", "other_nation", "why", "says"),
)
"""What a block may say of the answer."""

GIVEN = ("name", "on", "absent", "changes")
"""What a block must or may say of the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One case or variation: where it is, what changes, and what must be told."""

    folder: Path
    name: str
    on: date
    changes: Mapping[str, object]
    absent: tuple[str, ...]
    told: Mapping[str, Any]

    @property
    def title(self) -> str:
        """The case and what is different in it, as a test is named."""
        return f"{self.folder.name}: {self.name}"

    def lay_out(self, place: Path) -> None:
        """Writes the case's files, with its changes, into the folder `place`."""
        tables = tomllib.loads(
            (self.folder / "case.toml").read_text(encoding="utf-8"), parse_float=Decimal
        )
        for key in self.absent:
            tables = with_answer(tables, question_for(key), None)
        for key, value in self.changes.items():
            tables = with_answer(tables, question_for(key), value)
        (place / "case.toml").write_text(case_text(tables), encoding="utf-8")
        posts = self.folder / "posts.csv"
        if posts.is_file():
            (place / "posts.csv").write_bytes(posts.read_bytes())


class UnknownExpectationError(KeyError):
    """A block says something that nothing checks."""


def worked_cases() -> tuple[Worked, ...]:
    """Every case and variation, in the order of the notes. Raises UnknownExpectationError."""
    return tuple(
        each
        for folder in sorted(FOLDER.iterdir())
        if (folder / "expected.toml").is_file()
        for each in _blocks(folder)
    )


def _blocks(folder: Path) -> Iterator[Worked]:
    read = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    for block in read["expected"]:
        if unchecked := set(block) - {*TOLD, *GIVEN}:
            raise UnknownExpectationError(f"{folder.name}: {', '.join(sorted(unchecked))}")
        yield Worked(
            folder=folder,
            name=block["name"],
            on=block["on"],
            changes=block.get("changes", {}),
            absent=tuple(block.get("absent", ())),
            told={key: block[key] for key in TOLD if key in block},
        )


def differences(answer: Data, told: Mapping[str, Any]) -> list[str]:
    """Every line of what must be told that the answer does not bear out."""
    answer = with_the_award(answer)
    found = [*_codes(answer, told), *_contents(answer, told)]
    for part in ("clocks", "duties"):
        found += _parts(part, answer, told)
    for part, names, says in (
        ("grounds", "number", "applies"),
        ("functions", "kind", "code"),
        ("processes", "key", "opening"),
        ("tests", "key", "outcome"),
    ):
        held = {str(each[names]): each[says] for each in answer.get(part, ())}
        found += [
            f"{part}: {name} is {held.get(name)!r}, not {wanted!r}"
            for name, wanted in told.get(part, {}).items()
            if held.get(name) != wanted
        ]
    steps = {each["key"] for each in answer.get("first_steps", ())}
    found += [f"no first step {key}" for key in told.get("first_steps", ()) if key not in steps]
    return [*found, *_elsewhere(answer, told), *_why(answer, told), *_says(answer, told)]


def _elsewhere(answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the department’s own process or with another nation’s law."""
    held = answer.get("process") or {}
    for name, wanted in told.get("process", {}).items():
        if held.get(name) != wanted:
            yield f"process: {name} is {held.get(name)!r}, not {wanted!r}"
    outcomes = {each["key"]: each["outcome"] for each in _nation(answer)}
    for key, wanted in told.get("other_nation", {}).items():
        if outcomes.get(key) != wanted:
            yield f"other nation: {key} is {outcomes.get(key)!r}, not {wanted!r}"


def _nation(answer: Data) -> list[Data]:
    return list((answer.get("other_nation") or {}).get("answers", ()))


def with_the_award(answer: Data) -> Data:
    """The answer with the award’s clocks among its clocks, and its tests in one list."""
    award = answer.get("award") or {}
    single = [award[part] for part in ("supported", "change") if award.get(part)]
    listed = [each for part in TESTS for each in award.get(part, ())]
    clocks = [*answer.get("clocks", ()), *award.get("clocks", ())]
    return {**answer, "clocks": clocks, "tests": [*single, *listed]}


TESTS = ("scope", "limbs", "older", "beyond")
"""The lists of tests that an award holds."""


def _codes(answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    given = {*answer["codes"], *(each["code"] for each in answer.get("functions", ()))}
    yield from (f"{code} is not given" for code in told.get("codes", ()) if code not in given)
    yield from (f"{code} is given" for code in told.get("not_codes", ()) if code in given)


def _contents(answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    wanted = told.get("contents_missing")
    if wanted is not None and answer["contents_missing"] != wanted:
        yield f"contents missing: {answer['contents_missing']}, not {wanted}"


def _parts(part: str, answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    held = {each["key"]: each for each in answer.get(part, ())}
    for key, wanted in told.get(part, {}).items():
        last = "latest" if part == "duties" else "last"
        named = wanted if isinstance(wanted, dict) else {last: wanted}
        for name, value in named.items():
            shown = value.isoformat() if isinstance(value, date) else value or None
            got = held.get(key, {name: "not there"}).get(name, "not there") or None
            if got != shown:
                yield f"{part}: {key}: {name} is {got}, not {shown}"


def _entries(answer: Data, name: str) -> list[Data]:
    """What the answer holds under a code, key, number or kind."""
    parts = (
        *("findings", "clocks", "duties", "functions", "grounds", "processes", "first_steps"),
        "tests",
    )
    records = (answer.get("process") or {}).get("records", ())
    held = [*(each for part in parts for each in answer.get(part, ())), *_nation(answer), *records]
    return [
        each
        for each in held
        if name in {str(each.get(by)) for by in ("code", "key", "kind", "number")}
    ]


def _why(answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    for name, wanted in told.get("why", {}).items():
        entries = _entries(answer, name)
        cited = {key for each in entries for key in each.get("citations", [each.get("citation")])}
        yield from (f"{name} does not cite {key}" for key in wanted if key not in cited)


def _says(answer: Data, told: Mapping[str, Any]) -> Iterator[str]:
    for name, wanted in told.get("says", {}).items():
        said = " ".join(
            str(held) for each in _entries(answer, name) for held in each.values() if held
        )
        yield from (f"{name} does not say “{words}”" for words in wanted if words not in said)
