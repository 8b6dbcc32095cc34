"""Reads the files of law/processes: one file to a department, one table to a process."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from spinout.law.moment import Moment, moment
from spinout.law.process import Copy, Found, Guide, Part, Process
from spinout.law.record import Source

Settings = Mapping[str, Any]

LISTS: Mapping[str, str] = {
    "steps": "step",
    "contents": "contents",
    "exempt": "left-out",
    "guidance": "guidance",
}
"""Each list a process may hold, and what one of its parts is called in a key."""


@cache
def processes() -> tuple[Process, ...]:
    """Every process we ship, by department and then in the order of its file."""
    return processes_from(files("spinout.law"))


def processes_from(folder: Traversable) -> tuple[Process, ...]:
    """Every process in the data folder. Raises KeyError or ValueError for a file it cannot read."""
    held = sorted((folder / "processes").iterdir(), key=lambda each: each.name)
    return tuple(
        process
        for file in held
        if file.name.endswith(".toml")
        for process in _of_department(file.name.removesuffix(".toml"), file.read_text("utf-8"))
    )


def departments() -> Mapping[str, str]:
    """The name of each department we hold a record of, by its key."""
    return {each.department: each.department_name for each in processes()}


def as_provisions(data: Settings, sources: Mapping[str, Source]) -> dict[str, Any]:
    """The file’s processes and their parts in the form of an instrument, for the one loader.

    So each can be shown, cited, dated and reviewed like any other law. Raises KeyError.
    """
    found: dict[str, Any] = {
        name: held for name, held in data.items() if not isinstance(held, dict | list)
    }
    found["title"] = data["department"]
    for short, held in _tables(data).items():
        own = {name: value for name, value in held.items() if not isinstance(value, list)}
        found[short] = _provision(own, held["name"], held["says"], sources)
        for each, named, part in _parts(held):
            pinpoint = f"{held['name']}: {named.replace('-', ' ')}"
            # A note is about the whole, and a guide has a title and a date of its own.
            dated = {**own, "note": "", **part, "title": found["title"]}
            found[f"{short}/{named}"] = _provision(dated, pinpoint, _words(each, part), sources)
    return found


def _tables(data: Settings) -> Mapping[str, Settings]:
    return {name: held for name, held in data.items() if isinstance(held, dict)}


def _parts(held: Settings) -> Iterator[tuple[str, str, Settings]]:
    """Each part: the list it is in, its name in a key, and what it holds."""
    for each, called in LISTS.items():
        for number, part in enumerate(held.get(each, ()), start=1):
            yield each, f"{called}-{number}", part


def _provision(
    own: Settings, pinpoint: str, says: str, sources: Mapping[str, Source]
) -> dict[str, Any]:
    address = sources[own["source"]].address
    return {**own, "pinpoint": pinpoint, "says": says, "address": address}


def _words(each: str, part: Settings) -> str:
    match each:
        case "exempt":
            return f"{part['what']}. {part['why']}"
        case "guidance":
            return f"“{part['title']}”, {part['date']}: {Copy(part['state']).value}."
        case _:
            return str(part["says"])


def _of_department(stem: str, text: str) -> Iterator[Process]:
    data = tomllib.loads(text)
    for short, held in _tables(data).items():
        dated = {"checked": data["checked"], **held}
        yield _process(f"processes/{stem}/{short}", stem, data["department"], dated)


def _process(key: str, stem: str, department: str, held: Settings) -> Process:
    return Process(
        key=key,
        department=stem,
        department_name=department,
        name=held["name"],
        says=held["says"],
        found=Found(held["found"]),
        covers=tuple(held["covers"]),
        codes=tuple(held.get("codes", ())),
        nations=tuple(held["nations"]),
        opened=_moment(held.get("opened")),
        closed=_moment(held.get("closed")),
        who_decides=held.get("who_decides", ""),
        window=held.get("window", ""),
        form=held.get("form", ""),
        clock=held.get("clock", ""),
        steps=_list(key, held, "steps"),
        contents=_list(key, held, "contents"),
        left_out=_list(key, held, "exempt"),
        guides=_guides(key, held),
        reviewed=held["checked"],
    )


def _list(key: str, held: Settings, name: str) -> tuple[Part, ...]:
    return tuple(
        Part(
            key=f"{key}/{named}",
            says=part.get("what") or part["says"],
            about=part.get("why") or part.get("who", ""),
            provision=part.get("provision", ""),
        )
        for each, named, part in _parts(held)
        if each == name
    )


def _guides(key: str, held: Settings) -> tuple[Guide, ...]:
    return tuple(
        Guide(
            key=f"{key}/{named}",
            title=part["title"],
            date=part["date"],
            state=Copy(part["state"]),
        )
        for each, named, part in _parts(held)
        if each == "guidance"
    )


def _moment(written: Any) -> Moment | None:
    return None if written is None else moment(str(written))
