"""Every law file: sorted, no overlap, no unexplained gap, sourced, dated, described."""

import csv
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from spinout.facts.service import Nation, ParentKind
from spinout.law.loader import DATING
from spinout.law.moment import moment
from spinout.law.status import Status
from spinout.law.unit import Unit
from tests.house.tree import SOURCE

LAW = SOURCE / "law"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FIGURE_KEYS = {"label", "unit", "review_months", "note", "values"}
INSTRUMENT_KEYS = {"title", "address", "review_months", "pinpoint", "at", "says"}
PROCESS_LISTS = {
    "steps": {"says", "who", "provision"},
    "contents": {"says"},
    "exempt": {"what", "why", "provision"},
    "guidance": {"title", "date", "state"},
}
"""The lists a process may hold, and what each of their parts may say."""
PROCESS_KEYS = {"name", "says", "found", "covers", "codes", "nations", "opened", "closed"} | {
    "who_decides", "window", "form", "clock", "review_months"
}  # fmt: skip
TABLE_KEYS = {"label", "says", "identity", "review_months", "every_row", "columns"}
NOT_READ = {"stat", "general-knowledge"}
"""Sources that say a thing was not read; only a value to confirm may rest on them."""

Held = Mapping[str, Any]


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _figures(folder: Path) -> Iterator[tuple[str, list[Held]]]:
    for file in sorted((folder / "figures").glob("*.toml")):
        for name, figure in _toml(file).items():
            yield f"{file.stem}/{name}", figure["values"]


def _provisions(folder: Path) -> Iterator[tuple[str, list[Held]]]:
    for file in sorted((folder / "instruments").glob("*.toml")):
        data = _toml(file)
        shared = {key: held for key, held in data.items() if not isinstance(held, dict)}
        for name, own in data.items():
            if isinstance(own, dict):
                yield f"{file.stem}/{name}", [shared | own]


def _processes(folder: Path) -> Iterator[tuple[str, list[Held]]]:
    """Each process and each of its parts, with all it takes from what it is part of."""
    for file in sorted((folder / "processes").glob("*.toml")):
        data = _toml(file)
        shared = {key: held for key, held in data.items() if not isinstance(held, dict)}
        for name, own in data.items():
            if isinstance(own, dict):
                key = f"processes/{file.stem}/{name}"
                yield key, [shared | own]
                for part in PROCESS_LISTS:
                    for number, each in enumerate(own.get(part, ()), start=1):
                        yield f"{key}/{part}-{number}", [shared | own | each]


def _tables(folder: Path) -> dict[str, Any]:
    return _toml(folder / "tables" / "tables.toml")


def _lines(folder: Path, stem: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _rows(folder: Path) -> Iterator[tuple[str, list[Held]]]:
    for stem, described in _tables(folder).items():
        found: dict[str, list[Held]] = {}
        for line in _lines(folder, stem):
            named = "-".join(line[column] for column in described["identity"])
            filled = {column: cell for column, cell in line.items() if cell}
            found.setdefault(f"{stem}/{named}", []).append(described.get("every_row", {}) | filled)
        yield from found.items()


def _values(folder: Path) -> Iterator[tuple[str, list[Held]]]:
    yield from _figures(folder)
    yield from _provisions(folder)
    yield from _processes(folder)
    yield from _rows(folder)


def _in_order(folder: Path) -> Iterator[str]:
    for key, values in _values(folder):
        current = [each for each in values if "superseded_by" not in each]
        for earlier, later in pairwise(current):
            if moment(later["from"]).earliest <= moment(earlier["from"]).earliest:
                yield f"{key}: {later['from']} comes after {earlier['from']}; sort them"


def _ends(value: Held, begins: date) -> date:
    written = value.get("to")
    return moment(written).latest if written else begins - timedelta(days=1)


def _apart(folder: Path) -> Iterator[str]:
    for key, values in _values(folder):
        current = [each for each in values if "superseded_by" not in each]
        for earlier, later in pairwise(current):
            begins = moment(later["from"]).earliest
            ends = _ends(earlier, begins)
            if ends >= begins:
                yield f"{key}: two values on {begins}"
            if ends < begins - timedelta(days=1) and not later.get("gap"):
                yield f"{key}: nothing between {ends} and {begins}; say why in “gap”"


def _the_right_way_round(folder: Path) -> Iterator[str]:
    for key, values in _values(folder):
        for value in values:
            written = value.get("to")
            if written and moment(written).latest < moment(value["from"]).earliest:
                yield f"{key}: ends on {written}, before it begins"


def _sourced(folder: Path) -> Iterator[str]:
    known = set(_toml(folder / "sources.toml"))
    for key, values in _values(folder):
        for value in values:
            source = value.get("source")
            if source not in known:
                yield f"{key}: “{source}” is no source we hold"
            if source in NOT_READ and value["status"] != "confirm":
                yield f"{key}: rests on nothing read, so its status is confirm"


def _no_idle_source(folder: Path) -> Iterator[str]:
    cited = {value.get("source") for _, values in _values(folder) for value in values}
    yield from (
        f"{each}: no value cites it" for each in set(_toml(folder / "sources.toml")) - cited
    )


def _sources_are_whole(folder: Path) -> Iterator[str]:
    for key, source in _toml(folder / "sources.toml").items():
        if set(source) != {"title", "address", "date"} or not source["title"] or not source["date"]:
            yield f"{key}: give its title, address and date"
        if not NAME.fullmatch(key):
            yield f"{key}: use lower case and hyphens"
        addressed = source["address"].startswith(("https://", "http://"))
        if not addressed and key not in NOT_READ | {"spinout", "models-notes"}:
            yield f"{key}: give its address"


def _statuses(folder: Path) -> Iterator[str]:
    known = {status.value for status in Status}
    for key, values in _values(folder):
        for value in values:
            if value.get("status") not in known:
                yield f"{key}: “{value.get('status')}” is not one of the six"


def _checked(folder: Path) -> Iterator[str]:
    for key, values in _values(folder):
        for value in values:
            written = value.get("checked")
            if not written or not isinstance(written, date) or written < date(2026, 11, 23):
                yield f"{key}: say when it was checked"


def _named(folder: Path) -> Iterator[str]:
    keys = [key for key, _ in (*_figures(folder), *_provisions(folder), *_processes(folder))]
    keys += list(_tables(folder))
    for key in keys:
        if not all(NAME.fullmatch(part) for part in key.split("/")):
            yield f"{key}: use lower case and hyphens"
        if keys.count(key) > 1:
            yield f"{key}: used more than once"


def _figures_described(folder: Path) -> Iterator[str]:
    units = {unit.value for unit in Unit}
    for file in sorted((folder / "figures").glob("*.toml")):
        for name, figure in _toml(file).items():
            if set(figure) - FIGURE_KEYS or not figure.get("label"):
                yield f"{file.stem}/{name}: give a label, a unit and values, and nothing unknown"
            if figure.get("unit") not in units:
                yield f"{file.stem}/{name}: “{figure.get('unit')}” is no unit"
            for value in figure["values"]:
                if set(value) - {*DATING, "value"}:
                    yield f"{file.stem}/{name}: {set(value) - set(DATING)} is not known"


def _provisions_described(folder: Path) -> Iterator[str]:
    for key, (held,) in _provisions(folder):
        unknown = set(held) - INSTRUMENT_KEYS - set(DATING)
        if unknown:
            yield f"{key}: {unknown} is not known"
        if not held["says"].endswith("."):
            yield f"{key}: say it in a sentence"
        if not held["address"].startswith("https://"):
            yield f"{key}: give its address"


def _process_keys_known(folder: Path) -> Iterator[str]:
    known = {*PROCESS_KEYS, *PROCESS_LISTS, *DATING, "department"}
    for key, (held,) in _processes(folder):
        part = key.rpartition("/")[2].rpartition("-")[0]
        unknown = set(held) - known - PROCESS_LISTS.get(part, set())
        yield from (f"{key}: {each} is not known" for each in unknown)


def _processes_described(folder: Path) -> Iterator[str]:
    codes = {line["code"] for line in _lines(folder, "cpv-light-touch")}
    for key, (held,) in _processes(folder):
        if held["found"] == "not_found":
            if held.get("steps"):
                yield f"{key}: a process that was not found has no steps"
        else:
            asked = ("who_decides", "window", "form", "clock", "steps")
            yield from (f"{key}: say “{each}”" for each in asked if not held.get(each))
        if not set(held.get("codes", ())) <= codes:
            yield f"{key}: {set(held['codes']) - codes} is no light touch code"
        if not set(held["covers"]) <= {kind.value for kind in ParentKind}:
            yield f"{key}: it covers a kind of employer that we do not know"
        if not set(held["nations"]) <= {nation.value for nation in Nation}:
            yield f"{key}: it names a nation that we do not know"


def _tables_described(folder: Path) -> Iterator[str]:
    described = _tables(folder)
    files = {file.stem for file in (folder / "tables").glob("*.csv")}
    for stem in files ^ set(described):
        yield f"{stem}: each table has one file and one description"
    for stem in files & set(described):
        table = described[stem]
        with (folder / "tables" / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        if set(header) - set(DATING) != set(table["columns"]) or len(set(header)) != len(header):
            yield f"{stem}: its columns are not the ones described"
        if set(table) - TABLE_KEYS or set(table.get("every_row", {})) - set(DATING):
            yield f"{stem}: its description holds something unknown"
        if not set(table["identity"]) <= set(table["columns"]):
            yield f"{stem}: its identity is not made of its columns"
        for name, column in table["columns"].items():
            if not column["says"].endswith("."):
                yield f"{stem}: say what “{name}” holds in a sentence"


def _lines_are_whole(folder: Path) -> Iterator[str]:
    for stem in _tables(folder):
        for number, line in enumerate(_lines(folder, stem), start=2):
            if None in line or None in line.values():
                yield f"{stem} line {number}: too many or too few cells"


def _cites_what_we_hold(folder: Path) -> Iterator[str]:
    keys = {key for key, _ in _provisions(folder)}
    for stem, described in _tables(folder).items():
        if "provision" in described["columns"]:
            for line in _lines(folder, stem):
                if line["provision"] and line["provision"] not in keys:
                    yield f"{stem}: “{line['provision']}” is no provision we hold"


def _superseded_has_a_successor(folder: Path) -> Iterator[str]:
    for key, values in _values(folder):
        out = {str(value.get("published")) for value in values}
        for value in values:
            if "superseded_by" in value and not (
                value.get("published") and str(value["superseded_by"]) in out
            ):
                yield f"{key}: nothing was published on {value['superseded_by']} to replace it"


Check = Callable[[Path], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    _in_order,
    _apart,
    _the_right_way_round,
    _sourced,
    _no_idle_source,
    _sources_are_whole,
    _statuses,
    _checked,
    _named,
    _figures_described,
    _provisions_described,
    _process_keys_known,
    _processes_described,
    _tables_described,
    _lines_are_whole,
    _cites_what_we_hold,
    _superseded_has_a_successor,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.strip("_"))
def test_every_law_file_is_sorted_sourced_dated_and_described(check: Check) -> None:
    assert list(check(LAW)) == []


FEES = "figures/registration.toml"
TIERS = "tables/lgps-ew-tiers.csv"
HEALTH = "processes/health.toml"
TABLES = "tables/tables.toml"
SHARES = "instruments/tcga-1992.toml"
SOURCES = "sources.toml"


@pytest.mark.parametrize(
    ("check", "file", "was", "is_now", "says"),
    [
        (_in_order, FEES, "from = 2012-10-01", "from = 2025-10-01", "sort them"),
        (_apart, FEES, "to = 2016-06-29", "to = 2024-05-01", "two values on 2024-05-01"),
        (_apart, FEES, "gap = ", "note = ", "say why in “gap”"),
        (_apart, TIERS, "2025-03-31", "2025-04-01", "two values on 2025-04-01"),
        (_the_right_way_round, FEES, "to = 2016-06-29", "to = 2012-09-30", "before it begins"),
        (_sourced, FEES, 'source = "si-2012-1907"', 'source = "hearsay"', "no source we hold"),
        (_sourced, FEES, 'source = "si-2012-1907"', 'source = "stat"', "its status is confirm"),
        (_no_idle_source, FEES, '"si-2012-1907"', '"si-2024-155"', "no value cites it"),
        (_sources_are_whole, SOURCES, 'date = "1 May 2024"', 'date = ""', "give its title"),
        (_sources_are_whole, SOURCES, 'address = "https', 'address = "see', "give its address"),
        (_statuses, FEES, 'status = "law"', 'status = "certain"', "not one of the six"),
        (_checked, FEES, "checked = 2026-11-23", "", "say when it was checked"),
        (_named, FEES, "company-web-fee", "Company-web-fee", "lower case"),
        (_named, "tables/tables.toml", "[grounds", "[Grounds", "lower case"),
        (_figures_described, FEES, 'unit = "pounds"', 'unit = "shillings"', "is no unit"),
        (_figures_described, FEES, "gap = ", "hole = ", "is not known"),
        (_provisions_described, SHARES, 'winding up."', 'winding up"', "in a sentence"),
        (_provisions_described, SHARES, "at = ", "near = ", "is not known"),
        (_sourced, HEALTH, 'source = "r2r-press"', 'source = "hearsay"', "no source we hold"),
        (_process_keys_known, HEALTH, 'who = "The bo', 'by = "The bo', "by is not known"),
        (_process_keys_known, HEALTH, "window = ", "windows = ", "windows is not known"),
        (_processes_described, HEALTH, "nhs-trust", "nhs-club", "a kind of employer"),
        (_processes_described, HEALTH, '"england"', '"mercia"', "names a nation"),
        (_processes_described, HEALTH, "85311100", "85311199", "no light touch code"),
        (_processes_described, HEALTH, 'form = "An', 'form = "" # "', "say “form”"),
        (_processes_described, HEALTH, "partial", "not_found", "has no steps"),
        (_tables_described, TIERS, "pay_from", "pay_starts", "not the ones described"),
        (_tables_described, TABLES, "[grounds", "[ground", "one file and one description"),
        (_tables_described, TABLES, 'identity = ["code"]', 'identity = ["kode"]', "not made of"),
        (_tables_described, TABLES, 'Name of the band."', 'Name"', "what “band” holds"),
        (_lines_are_whole, TIERS, "main,1,0,16500,5.5,", "main,1,0,16500,", "too few cells"),
        (_cites_what_we_hold, "tables/grounds.csv", "/ground-10", "/ground-11", "no provision"),
        (
            _superseded_has_a_successor,
            "figures/scape.toml",
            "value = 2.0",
            "published = 2026-05-20\nsuperseded_by = 2026-06-01\nvalue = 2.0",
            "nothing was published on 2026-06-01",
        ),
    ],
)
def test_a_fault_planted_in_the_law_files_is_found(
    tmp_path: Path, check: Check, file: str, was: str, is_now: str, says: str
) -> None:
    folder = tmp_path / "law"
    copytree(LAW, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, is_now), encoding="utf-8")
    assert [problem for problem in check(folder) if says in problem]


def test_a_key_in_two_files_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "law"
    copytree(LAW, folder)
    (folder / "instruments" / "levy.toml").write_text(
        (LAW / "instruments" / "tcga-1992.toml")
        .read_text(encoding="utf-8")
        .replace("s236m", "rate"),
        encoding="utf-8",
    )
    assert "levy/rate: used more than once" in _named(folder)
