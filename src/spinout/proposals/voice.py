"""The papers go to the body that runs the service now, so “you” may not mean the team there.

Stages speak to the team, as the terminal and the site do. Here what they say is turned to speak
of the team. What the team wrote itself is never touched.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from spinout.facts.wanted import need_to_know
from spinout.findings import Finding, Standing
from spinout.handovers.money_plan import InputUsed, MoneyPlan
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import AwardProcess, Clock, Ground, RouteFindings
from spinout.handovers.structure import ControlTest, FormOption, Structure
from spinout.handovers.timetable import DatedTask, Timetable

FACTS_STILL_NEEDED = "Facts we still need"
"""The heading of the list of every fact that is still to come."""

_TURNS: Mapping[str, str] = MappingProxyType(
    {
        "You have told us that": "The team says that",
        "You have told us": "The team says",
        "If you withdraw": "If the team withdraws",
        "If you put a plan to your employer": "If the team puts a plan to its employer",
        "Would your employer pay": "Would the body that runs the service now pay",
        "to your employer now and ask": "to the body that employs it and ask",
        "your employer now": "the body that runs the service now",
        "Your employer now": "The body that runs the service now",
        "to your board and ask": "to its board and ask",
        "this guards you": "this guards it",
        "as you assume": "as the plan assumes",
        "You put the": "The team puts the",
        "you put it": "the team puts it",
        "you take to pay": "the mutual takes to pay",
        "to pay you": "to pay the mutual",
        "before you price": "before the team prices",
        "you mean to": "the team means to",
        "Do you": "Does the team",
        "do you": "does the team",
        "will you": "will the team",
        "the right is yours": "the team has the right",
        "If yours runs": "If this one runs",
        "a move like yours": "a move like this",
        "body like yours": "body like this one",
        "is your employer": "is the team’s employer",
        "You ask about": "This plan asks about",
        "your expression of interest": "the expression of interest",
        "the day you choose": "the day chosen",
        "The day you chose": "The day chosen",
        "buy it elsewhere or do it yourselves": "buy it elsewhere or do it in the mutual",
        "what you heard": "what was heard",
        "your mutual": "the mutual",
        "your plan": "the plan",
        "Your plan": "The plan",
        "your team": "the team",
        "Your team": "The team",
    }
)
"""What a turn of phrase becomes, where word by word would read oddly."""

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "you have": "the team has",
        "you are": "the team is",
        "you need": "the team needs",
        "you want": "the plan wants",
        "you were": "the team was",
        "yours": "the team’s",
        "your": "the team’s",
        "you": "the team",
    }
)
_SPOKEN = re.compile("|".join(map(re.escape, _TURNS)))
_WORD = re.compile(rf"\b({'|'.join(_WORDS)})\b", re.IGNORECASE)


def of_the_team(text: str) -> str:
    """The sentence, speaking of the team and no longer to it."""
    turned = _SPOKEN.sub(lambda found: _TURNS[found[0]], text)
    return _WORD.sub(_turned, turned)


def _turned(found: re.Match[str]) -> str:
    word = _WORDS[found[0].lower()]
    return word[0].upper() + word[1:] if found[0][0].isupper() else word


def needed(keys: Iterable[str]) -> str:
    """“We need to know: …” with every question asked of the team, or nothing where none is."""
    return of_the_team(need_to_know(keys))


def told_to_the_body(passage: Passage) -> Passage:
    """The passage with every sentence of a stage speaking of the team."""
    return replace(
        passage,
        routes=None if passage.routes is None else _routes(passage.routes),
        structure=None if passage.structure is None else _structure(passage.structure),
        money=None if passage.money is None else _money(passage.money),
        timetable=None if passage.timetable is None else _timetable(passage.timetable),
        lacks=tuple(replace(each, sentence=of_the_team(each.sentence)) for each in passage.lacks),
    )


def _routes(found: RouteFindings) -> RouteFindings:
    return replace(
        found,
        findings=tuple(map(_finding, found.findings)),
        functions=tuple(replace(each, finding=_finding(each.finding)) for each in found.functions),
        clocks=tuple(map(_clock, found.clocks)),
        grounds=tuple(map(_ground, found.grounds)),
        warnings=tuple(map(of_the_team, found.warnings)),
        processes=tuple(map(_process, found.processes)),
        criteria=tuple(map(of_the_team, found.criteria)),
        first_steps=tuple(replace(each, says=of_the_team(each.says)) for each in found.first_steps),
        afterwards=tuple(
            replace(each, says=of_the_team(each.says), who=of_the_team(each.who))
            for each in found.afterwards
        ),
    )


def _finding(each: Finding) -> Finding:
    return replace(
        each,
        asks=of_the_team(each.asks),
        reason=of_the_team(each.reason),
        cure=of_the_team(each.cure),
        standing=_standing(each.standing),
    )


def _standing(each: Standing) -> Standing:
    return each if each.who is None else replace(each, who=of_the_team(each.who))


def _clock(each: Clock) -> Clock:
    return replace(each, name=of_the_team(each.name), working=of_the_team(each.working))


def _ground(each: Ground) -> Ground:
    return replace(each, why=of_the_team(each.why), cure=of_the_team(each.cure))


def _process(each: AwardProcess) -> AwardProcess:
    return replace(
        each,
        says=of_the_team(each.says),
        why=of_the_team(each.why),
        notices=of_the_team(each.notices),
        ask=of_the_team(each.ask),
    )


def _structure(structure: Structure) -> Structure:
    return replace(
        structure,
        options=tuple(map(_option, structure.options)),
        tests=tuple(map(_test, structure.tests)),
        findings=tuple(map(_finding, structure.findings)),
    )


def _option(each: FormOption) -> FormOption:
    return replace(
        each,
        shut_out_by=tuple(map(of_the_team, each.shut_out_by)),
        scores=tuple(
            replace(score, criterion=of_the_team(score.criterion), reason=of_the_team(score.reason))
            for score in each.scores
        ),
    )


def _test(each: ControlTest) -> ControlTest:
    return replace(
        each,
        deciding_words=of_the_team(each.deciding_words),
        smallest_change=of_the_team(each.smallest_change),
    )


def _timetable(found: Timetable) -> Timetable:
    return replace(
        found,
        way_name=of_the_team(found.way_name),
        why_this_way=of_the_team(found.why_this_way),
        tasks=tuple(map(_task, found.tasks)),
        periods=tuple(
            replace(each, name=of_the_team(each.name), says=of_the_team(each.says))
            for each in found.periods
        ),
        gates=tuple(
            replace(each, name=of_the_team(each.name), says=of_the_team(each.says))
            for each in found.gates
        ),
        says=tuple(map(of_the_team, found.says)),
    )


def _task(each: DatedTask) -> DatedTask:
    return replace(
        each,
        name=of_the_team(each.name),
        who=tuple(map(of_the_team, each.who)),
        says=of_the_team(each.says),
    )


def _money(plan: MoneyPlan) -> MoneyPlan:
    return replace(
        plan,
        inputs=tuple(map(_input, plan.inputs)),
        carried_forward=tuple(map(of_the_team, plan.carried_forward)),
    )


def _input(each: InputUsed) -> InputUsed:
    return replace(each, label=of_the_team(each.label))
