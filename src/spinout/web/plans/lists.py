"""What an entry of a list may be beside the rest of the plan, and the choices a part offers."""

from collections.abc import Iterator, Mapping, Sequence

from spinout.facts.appraisal import WAY_NAMES, Way
from spinout.facts.case_writer import entered
from spinout.facts.list_parts import CRITERIA, MAY_BE_BLANK, MOST, SCORES, WAYS, unfit
from spinout.facts.questions import BY_KEY, Question
from spinout.web.plans.plan import Plan

FIXED = "appraisal.fixed_on"
LOCKED = "There are scores. Take them out before you change what the options are judged by."
FIX_FIRST = "First say on which day you fixed what the options are judged by."
TWICE = "This is there already. Change that one instead."
CHOOSE = "Choose one from the list."

Entry = Mapping[str, str]
Choices = Sequence[tuple[str, str]]


def entries_in(plan: Plan, asked: Question) -> list[dict[str, str]]:
    """The entries of a list, each part as text."""
    held = entered(plan.tables, asked.key)
    listed = held if isinstance(held, list) else []
    return [
        {name: str(part) for name, part in each.items()}
        for each in listed
        if isinstance(each, dict)
    ]


def choices_of(key: str, part: str, plan: Plan) -> Choices:
    """What a part may be chosen from; nothing where any words will do."""
    match key, part:
        case (_, "way") if key in (WAYS, SCORES):
            return [(way.value, WAY_NAMES[way]) for way in Way]
        case (_, "criterion") if key == SCORES:
            tests = entries_in(plan, BY_KEY[CRITERIA])
            return [(each.get("key", ""), each.get("name", "")) for each in tests]
        case (_, "score") if key == SCORES:
            return [(str(score), str(score)) for score in range(5)]
        case (_, "weight") if key == CRITERIA:
            return [(str(weight), str(weight)) for weight in range(1, 10)]
        case _:
            return ()


def may_be_blank(key: str, part: str) -> bool:
    """Whether a blank part says something."""
    return part in MAY_BE_BLANK.get(key, frozenset())


def wrong_in_part(key: str, part: str, text: str, plan: Plan) -> str:
    """What to enter in a part, or nothing where the text is fit."""
    choices = choices_of(key, part, plan)
    if choices and text not in {value for value, _ in choices}:
        return CHOOSE
    return unfit(key, part, text)


def clashes(key: str, fields: Entry, plan: Plan, *, place: int | None) -> Iterator[str]:
    """Why an entry cannot stand beside the rest of the plan. `place` is the one it replaces."""
    others = entries_in(plan, BY_KEY[key])
    if place is not None:
        del others[place - 1 : place]
    if key in MOST and len(others) >= MOST[key]:
        yield f"This list holds at most {MOST[key]}."
    if key == CRITERIA and entries_in(plan, BY_KEY[SCORES]):
        yield LOCKED
    if key == SCORES and entered(plan.tables, FIXED) is None:
        yield FIX_FIRST
    same = {WAYS: ("way",), SCORES: ("way", "criterion")}.get(key, ())
    if same and any(all(each.get(name) == fields[name] for name in same) for each in others):
        yield TWICE


def title_of(key: str, held: Entry, plan: Plan) -> tuple[str, str]:
    """How a list shows one of its entries: its name, and a line on it."""
    match key:
        case "appraisal.ways":
            return _way(held), held.get("says", "")
        case "appraisal.scores":
            tests = dict(choices_of(SCORES, "criterion", plan))
            judged = tests.get(held.get("criterion", ""), "a test that is gone")
            return f"{_way(held)}: {held.get('score', '')} for “{judged}”", held.get("why", "")
        case "appraisal.criteria":
            return f"{held.get('name', '')} (weight {held.get('weight', '')})", held.get("says", "")
        case "appraisal.dissent":
            return held.get("by", ""), held.get("says", "")
        case "better.changes":
            return held.get("change", ""), held.get("for_whom", "")
        case _:
            return held.get("name") or held.get("label") or "", held.get("says") or held.get(
                "role", ""
            )


def _way(held: Entry) -> str:
    names = {way.value: WAY_NAMES[way] for way in Way}
    return names.get(held.get("way", ""), held.get("way", ""))
