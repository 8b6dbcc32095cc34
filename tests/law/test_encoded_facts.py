"""Every rule that our notes number can be read by its name, with its value, dates and status."""

import csv
from datetime import date
from pathlib import Path

import pytest

from spinout import law
from spinout.law.names import Named, named, names

FACTS = Path(__file__).with_name("encoded_facts.csv")
LINES = tuple(csv.DictReader(FACTS.read_text(encoding="utf-8").splitlines()))


def title(line: dict[str, str]) -> str:
    """How a test names a line."""
    return f"{line['name']} {line['on']} {line['key']}"


def held(line: dict[str, str]) -> tuple[str, date, date | None, str]:
    """The value, dates and status of the key on the line's day."""
    reading = law.load().read(date.fromisoformat(line["on"]))
    match law.load().entry(line["key"]):
        case law.FigureEntry():
            figure = reading.figure(line["key"])
            return figure.value, figure.since, figure.until, figure.status.value
        case law.ProvisionEntry():
            found = reading.provision(line["key"])
            return found.says, found.since, found.until, found.status.value
        case _:
            rows = reading.table(line["key"])
            first = rows[0]
            return (
                " ".join(row.cells[0] for row in rows),
                first.since,
                first.until,
                first.status.value,
            )


@pytest.mark.parametrize("line", LINES, ids=title)
def test_each_numbered_rule_has_its_value_dates_and_status(line: dict[str, str]) -> None:
    value, since, until, status = held(line)
    exact = isinstance(law.load().entry(line["key"]), law.FigureEntry | law.TableEntry)
    assert value == line["value"] if exact else line["value"] in value
    assert since.isoformat() == line["from"]
    assert (until.isoformat() if until else "") == line["to"]
    assert status == line["status"]


def test_every_name_has_its_lines_and_every_line_its_name() -> None:
    told: dict[str, set[str]] = {}
    for line in LINES:
        told.setdefault(line["name"], set()).add(line["key"])
    assert told == {name: set(found.keys) for name, found in names().items()}


@pytest.mark.parametrize("name", names())
def test_every_name_can_be_read_on_the_day_it_stood(name: str) -> None:
    found = named(name)
    for key in found.keys:
        assert law.load().entry(key).read(found.on or date(2026, 11, 23), None)


def test_a_key_stands_for_itself_and_a_name_is_known_in_any_capitals() -> None:
    assert named("crtc/grounds") == Named(keys=("crtc/grounds",), on=None)
    assert named("CRTC.K3.days").keys == ("crtc/notice-days",)
