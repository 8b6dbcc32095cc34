"""Every score on one page: what was sent, and a sentence beside each field to mend."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import QueryDict

from spinout.facts import problems
from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.appraisal import Way
from spinout.facts.list_parts import CRITERIA, SCORES
from spinout.facts.questions import BY_KEY
from spinout.web.plans.forms import clean
from spinout.web.plans.lists import entries_in, wrong_in_part
from spinout.web.plans.plan import Plan

SAY_WHY = "Say why, in a few words."
CHOOSE_SCORE = "Choose a score, or take the reason out."


@dataclass(slots=True, kw_only=True)
class EnteredScores:
    """All scores as sent: each field’s text, a sentence for each unfit one, and the entries."""

    fields: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    entries: list[dict[str, str]] = field(default_factory=list)

    def onto(self, plan: Plan) -> Plan:
        """The plan with these scores in place of those before."""
        return plan.with_answer(BY_KEY[SCORES], self.entries or None)


def field_of(part: str, criterion: str, way: str) -> str:
    """The name of the field of one part of one score."""
    return f"{part}.{way}.{criterion}"


def cells(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each test and way that a score may be given for, by their short names."""
    for test in entries_in(plan, BY_KEY[CRITERIA]):
        for way in Way:
            yield test.get("key", ""), way.value


def as_held(plan: Plan) -> EnteredScores:
    """The scores of the plan as the page’s fields hold them."""
    held = EnteredScores()
    for each in entries_in(plan, BY_KEY[SCORES]):
        for part in ("score", "why"):
            name = field_of(part, each.get("criterion", ""), each.get("way", ""))
            held.fields[name] = each.get(part, "")
    return held


def scores_entered(sent: QueryDict, plan: Plan) -> EnteredScores:
    """The scores as sent. A way with neither score nor reason is left out."""
    entered = EnteredScores()
    for criterion, way in cells(plan):
        names = {part: field_of(part, criterion, way) for part in ("score", "why")}
        texts = {part: clean(sent.get(name, "")) for part, name in names.items()}
        entered.fields |= {names[part]: text for part, text in texts.items()}
        if not any(texts.values()):
            continue
        wrong = {part: _wrong(part, text, plan) for part, text in texts.items()}
        entered.errors |= {names[part]: sentence for part, sentence in wrong.items() if sentence}
        entered.entries.append({"way": way, "criterion": criterion, **texts})
    return entered


def _wrong(part: str, text: str, plan: Plan) -> str:
    if not text:
        return SAY_WHY if part == "why" else CHOOSE_SCORE
    if about := refused_value(text):
        return problems.refused_text(about, IN_ITS_PLACE[about])
    return wrong_in_part(SCORES, part, text, plan)
