"""What stands behind a part of the answer, folded away: each test, each way, each step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spinout.handovers.at_work import AtWork
from spinout.handovers.award_findings import Limb
from spinout.handovers.departments import DepartmentProcess, ProcessFindings
from spinout.handovers.route_findings import AwardProcess, RouteFindings
from spinout.web.asking.behind import Behind, Rule

TESTS = "Each test of a contract kept for mutuals"
REACH = "Each test of whether the NHS buying rules apply"
WAYS = "The ways the contract could be awarded"
UNREAD = "Law on the award that we could not read"
PROCESS = "The body’s own way to ask, step by step"
PAPER = "What a plan to your employer could hold (our suggestion)"


AT_WORK = "What you may use from work, who steps back, and interests to tell"
OURS, UNCHECKED = "Our suggestion, not law.", "We could not check the law on this."


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a fold: what it is, how it stands, and what we found."""

    head: str
    said: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Lines folded away under a title, with the rules they rest on."""

    title: str
    lines: tuple[Line, ...]
    behind: tuple[Rule, ...]


def of_the_award(found: RouteFindings, behind: Behind) -> Iterator[Fold]:
    """The tests and the ways of the award."""
    held = found.award
    if held is not None:
        nhs = bool(found.processes)
        for title, limbs in ((REACH, held.scope if nhs else ()), (TESTS, held.limbs)):
            yield from _tests(title, limbs, behind)
    if found.processes:
        yield Fold(
            title=WAYS,
            lines=tuple(_way(each) for each in found.processes),
            behind=behind.rules(key for each in found.processes for key in each.citations),
        )
    if held is not None:
        yield from _tests(UNREAD, held.beyond, behind)


def of_the_process(process: ProcessFindings | None, behind: Behind) -> Iterator[Fold]:
    """The steps of the body’s own process, and what a plan to it could hold."""
    if process is None:
        return
    lines = (
        *(_record(each) for each in process.records),
        *(Line(head=each.when, said="", text=each.says) for each in process.history),
        *(
            Line(head=f"Step {number}", said="", text=each.says)
            for number, each in enumerate(process.steps, start=1)
        ),
    )
    cited = (
        *(key for each in process.records for key in each.citations),
        *(each.citation for each in process.history),
    )
    if lines:
        yield Fold(title=PROCESS, lines=lines, behind=behind.rules(cited))
    if process.paper:
        paper = tuple(Line(head=each.says, said="", text="") for each in process.paper)
        yield Fold(title=PAPER, lines=paper, behind=())


def of_work(found: tuple[AtWork, ...], behind: Behind) -> Fold | None:
    """What colleagues may use from work, who steps back, and which interests to tell."""
    if not found:
        return None
    return Fold(
        title=AT_WORK,
        lines=tuple(
            Line(
                head=each.says, said="", text=f"{OURS if each.ours else UNCHECKED} Ask: {each.ask}."
            )
            for each in found
        ),
        behind=behind.rules(key for each in found for key in each.citations),
    )


def _tests(title: str, limbs: Iterable[Limb], behind: Behind) -> Iterator[Fold]:
    held = tuple(limbs)
    if held:
        yield Fold(
            title=title,
            lines=tuple(_test(each) for each in held),
            behind=behind.rules(key for each in held for key in each.citations),
        )


def _test(limb: Limb) -> Line:
    return Line(head=limb.asks, said=limb.verdict, text=f"{limb.why} {limb.cure}".strip())


def _way(way: AwardProcess) -> Line:
    said = way.opening.value
    text = " ".join(filter(None, (way.says, way.why, way.notices, way.ask)))
    return Line(head=way.name, said=f"{said[:1].upper()}{said[1:]}", text=text)


def _record(record: DepartmentProcess) -> Line:
    decides = f"Who decides: {record.who_decides.rstrip('.')}." if record.who_decides else ""
    said = "History" if record.over else ""
    return Line(head=record.name, said=said, text=f"{record.says} {decides}".strip())
