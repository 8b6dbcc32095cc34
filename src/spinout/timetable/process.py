"""What a department’s or a body’s own process says of the gates and of the window."""

from dataclasses import replace

from spinout.facts.timetable import Way
from spinout.handovers.departments import DepartmentProcess
from spinout.handovers.route_findings import RouteFindings
from spinout.timetable.tasks import Task, Tasks

SENT, ANSWERED, GATE_1, GATE_2 = "T27", "T28", "T29", "T51"


def told_by_process(tasks: Tasks, way: Way, found: RouteFindings | None) -> dict[str, Task]:
    """The tasks with who decides, the window and the time to answer, where the process tells them.

    The right to challenge has its own law for these, so nothing is added there. A process that is
    over still tells who decides, and nothing of windows.
    """
    if way is Way.CHALLENGE or found is None or found.process is None:
        return dict(tasks)
    process = found.process
    live = next((each for each in process.records if not each.over), None)
    says = {GATE_1: _decides(process.who_decides), GATE_2: _decides(process.who_decides)}
    if live is not None:
        says |= {SENT: _window(live), ANSWERED: _clock(live)}
    key = (live.key,) if live is not None else ()
    return {
        name: _with(task, says[name], key) if says.get(name) else task
        for name, task in tasks.items()
    }


def _with(task: Task, says: str, provisions: tuple[str, ...]) -> Task:
    return replace(
        task,
        says=f"{task.says} {says}".strip(),
        provisions=tuple(dict.fromkeys((*task.provisions, *provisions))),
    )


def _decides(who: str) -> str:
    return f"Who decides: {_lower(who)}" if who else ""


def _window(process: DepartmentProcess) -> str:
    return f"Its window: {_lower(process.window)}" if process.window else ""


def _clock(process: DepartmentProcess) -> str:
    return f"Its time to answer: {_lower(process.clock)}" if process.clock else ""


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
