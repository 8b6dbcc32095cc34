"""`spinout law processes` and `spinout law changes`: departments, and what changed and when."""

import argparse
from typing import Any

from spinout import law
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import WrongUseError, a_date, add_on, today
from spinout.cli.words import bullet, headline, wrapped
from spinout.clocks.words import counted
from spinout.law import Found, Process
from spinout.law.changes import Change, What, changes

NOT_FOUND = (
    "We found no process of its own for “{asked}”. That does not mean that a service there is "
    "shut out. Ask the body you work for."
)


def add(of_law: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the two commands."""
    held = of_law.add_parser(
        "processes", help="each department’s own process for staff who want to run a service"
    )
    held.add_argument("department", metavar="DEPARTMENT", nargs="?", help="one department only")
    told = of_law.add_parser("changes", help="what changed in the law between two dates")
    for name, dest, needed, says in (
        ("--from", "since", True, "the first date, like 2026-01-01"),
        ("--to", "until", False, "the last date (today if you leave it out)"),
    ):
        told.add_argument(name, dest=dest, metavar="DATE", type=a_date, required=needed, help=says)
    add_on(held)
    for each, run in ((held, _processes), (told, _changes)):
        each.add_argument("--json", action="store_true", help="answer as JSON")
        each.set_defaults(run=run)


def _processes(asked: argparse.Namespace) -> int:
    on = date_asked_for(asked)
    wanted = (asked.department or "").casefold()
    found = [each for each in law.processes() if not wanted or _is_of(each, wanted)]
    if asked.json:
        shown = [_process_data(each) for each in found]
        missing = {"says": NOT_FOUND.format(asked=asked.department)} if not found else {}
        return answer_json({"on": on.isoformat(), "processes": shown, **missing})
    if not found:
        return answer_lines([wrapped(NOT_FOUND.format(asked=asked.department))])
    return answer_lines(line for each in found for line in _process_lines(each, whole=bool(wanted)))


def _is_of(process: Process, wanted: str) -> bool:
    return wanted in (process.department, process.key.casefold()) or wanted in (
        process.department_name.casefold(),
        process.name.casefold(),
    )


def _process_lines(process: Process, *, whole: bool) -> list[str]:
    state = process.found.value.replace("_", " ")
    if not whole:
        return [wrapped(f"{process.key}: {process.name} ({state})", indent="    ", first="")]
    lines = [*headline(f"{process.department_name}: {process.name}"), wrapped(process.says)]
    if process.found is Found.NOT_FOUND:
        lines.append(wrapped(NOT_FOUND.format(asked=process.department_name)))
    facts = {
        "Status": state,
        "Who decides": process.who_decides,
        "When": process.window,
        "Form": process.form,
        "Time to answer": process.clock,
    }
    lines += [bullet(f"{name}: {says}") for name, says in facts.items() if says]
    for number, step in enumerate(process.steps, start=1):
        lines.append(wrapped(f"{number}. {step.says}", indent="       ", first="    "))
    lines += [bullet(f"To send: {part.says}") for part in process.contents]
    lines += [bullet(f"Kept back: {part.says}. {part.about}") for part in process.left_out]
    lines += [
        bullet(f"Guide: “{each.title}”, {each.date}: {each.state.value}.")
        for each in process.guides
    ]
    return [*lines, bullet(f"Last looked at on {law.day_in_words(process.reviewed)}.")]


def _process_data(process: Process) -> dict[str, Any]:
    return {
        "key": process.key,
        "department": process.department,
        "department_name": process.department_name,
        "name": process.name,
        "status": process.found.value,
        "says": process.says,
        "covers": list(process.covers),
        "services": list(process.codes),
        "nations": list(process.nations),
        "who_decides": process.who_decides,
        "window": process.window,
        "form": process.form,
        "clock": process.clock,
        "steps": [{"says": part.says, "who": part.about} for part in process.steps],
        "contents": [part.says for part in process.contents],
        "left_out": [{"what": part.says, "why": part.about} for part in process.left_out],
        "guidance": [
            {"title": each.title, "date": each.date, "state": each.state.value}
            for each in process.guides
        ],
        "reviewed": process.reviewed.isoformat(),
    }


def _changes(asked: argparse.Namespace) -> int:
    until = asked.until or today()
    if until < asked.since:
        raise WrongUseError("Enter a last day (--to) on or after the first (--from).")
    found = changes(law.load(), law.processes(), since=asked.since, until=until)
    if asked.json:
        return answer_json(
            {
                "on": until.isoformat(),
                "from": asked.since.isoformat(),
                "to": until.isoformat(),
                "changes": [_change_data(each) for each in found],
            }
        )
    span = f"from {law.day_in_words(asked.since)} to {law.day_in_words(until)}"
    heading = f"{counted(len(found), 'change')} {span}, in the law and the figures that we hold."
    return answer_lines([wrapped(heading), *(line for each in found for line in _told(each))])


def _told(each: Change) -> list[str]:
    match each.what:
        case What.CHANGES:
            says = each.from_and_to
        case What.ENDS:
            says = f"ended; before, {each.was}"
        case What.STAYS:
            says = f"stays {each.now}"
        case What.BEGINS:
            says = each.now
    sure = "" if each.status.plain else f" ({each.status.value.replace('_', ' ')})"
    return [bullet(f"{each.when}: {each.label}: {says}{sure} [{each.key}]")]


def _change_data(each: Change) -> dict[str, Any]:
    return {
        "day": each.day.isoformat(),
        "when": each.when,
        "key": each.key,
        "name": each.label,
        "what": each.what.name.lower(),
        "was": each.was,
        "now": each.now,
        "status": each.status.value,
        "source": {"title": each.source.title, "address": each.source.address},
        "note": each.note,
    }
