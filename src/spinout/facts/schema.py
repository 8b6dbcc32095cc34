"""The JSON Schema of the case file, made from the questions: docs/reference/case.schema.json.

Write it again with: python -m spinout.facts.schema > docs/reference/case.schema.json
"""

import json
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from spinout.facts.assumptions import Certainty
from spinout.facts.budget import LISTS, SINGLES, Listed
from spinout.facts.budget.reader import MOST_ROWS
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.money_inputs import STATUSES, YEARS
from spinout.facts.package_design import MOST_DESIGNS
from spinout.facts.package_design_parts import NEEDED as DESIGN_NEEDED
from spinout.facts.package_design_parts import PARTS as DESIGN
from spinout.facts.package_design_parts import WHOLE as DESIGN_WHOLE
from spinout.facts.plan import PayFrom
from spinout.facts.posts_columns import COLUMNS, NEEDED
from spinout.facts.questions import QUESTIONS, SECTIONS, Kind, Question
from spinout.facts.questions.question import words_of
from spinout.facts.readiness import CODES, LEVELS, THEMES
from spinout.facts.readiness_counts import MOST_PEOPLE
from spinout.facts.structure import Holder
from spinout.facts.structure_parts import EACH, OF_PARTNER, WHOLE
from spinout.facts.timetable_file import (
    APPROVED,
    CHANGES,
    FINISH,
    MOST_ENTRIES,
    PARTS,
    SIGNED,
)

Node = dict[str, Any]

TEXT: Node = {"type": "string"}
NUMBER_OR_TEXT: Node = {"type": ["integer", "string"]}
COUNTED = frozenset({"weight", "score"})
"""Parts of an entry that are whole numbers."""

MISSING: Node = {"enum": ["unknown", "not applicable"]}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> Node:
    """The schema of case.toml as JSON sees it; `$defs.post` is one row of posts.csv."""
    sections = {each.key: _section(each.key) for each in SECTIONS if each.key != "posts"}
    return {
        "$schema": DRAFT,
        "title": "A plan to leave as a mutual: case.toml",
        "description": "Any name may be left out, or be “unknown” or “not applicable”.",
        **_object(
            {
                **sections,
                "variants": _variants(),
                "budget": _budget(),
                "disputes": _disputes(),
                "readiness": _readiness(),
                "timetable": _timetable(),
                "structure": _structure(),
                "designs": _designs(),
            }
        ),
        "$defs": {"post": _post()},
    }


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _object(properties: Mapping[str, Node], **more: object) -> Node:
    return {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
        **more,
    }


def _section(section: str) -> Node:
    titled = next(each for each in SECTIONS if each.key == section)
    made = _object({}, title=titled.title, description=titled.says)
    for asked in QUESTIONS:
        if asked.section == section:
            _place(made, asked.key.split(".")[1:], _node(asked))
    return made


def _place(parent: Node, names: list[str], leaf: Node) -> None:
    """Puts the leaf where its dotted name says, making the tables on the way."""
    for name in names[:-1]:
        parent = parent["properties"].setdefault(name, _object({}))
    parent["properties"][names[-1]] = leaf


def _node(asked: Question) -> Node:
    words = {"title": asked.label, "description": f"{asked.hint} {asked.why}"}
    if asked.key in ENTRIES:
        return {**words, **_entries(ENTRIES[asked.key])}
    if asked.section == "money":
        return {**words, "anyOf": [_value(asked), _money(asked), MISSING]}
    return {**words, "anyOf": [_value(asked), MISSING]}


def _value(asked: Question) -> Node:
    match asked.kind:
        case Kind.TEXT:
            return TEXT
        case Kind.PARAGRAPHS:
            return {"type": ["string", "array"], "items": TEXT}
        case Kind.CHOICE:
            return {"enum": list(asked.choices)}
        case Kind.CHOICES:
            return {
                "type": "array",
                "items": {"enum": list(asked.choices)},
                "minItems": 1,
            }
        case Kind.WHOLE:
            return {"type": "integer", **_bounds(asked)}
        case Kind.DATE:
            return {"type": "string", "format": "date"}
        case Kind.YES_NO:
            return {"type": "boolean"}
        case Kind.MONEY | Kind.PERCENT | Kind.HOURS:
            return {"type": "number", **_bounds(asked)}


def _bounds(asked: Question) -> Node:
    bounds = (("minimum", asked.low), ("maximum", asked.high))
    return {
        name: int(end) if end == int(end) else float(end)
        for name, end in bounds
        if isinstance(end, Decimal)
    }


def _money(asked: Question) -> Node:
    one = _value(asked)
    held = [one]
    if asked.years:
        held.append({"type": "array", "items": one, "minItems": YEARS, "maxItems": YEARS})
    value = {"anyOf": [*held, MISSING]}
    other = _object({"value": value, "source": TEXT, "note": TEXT})
    return _object(
        {
            "value": value,
            "unit": {"const": asked.unit},
            "source": TEXT,
            "status": {"enum": list(STATUSES)},
            "owner": TEXT,
            "certainty": {"enum": list(words_of(Certainty))},
            "also": {"type": "array", "items": other},
            "at_most": {"type": "boolean"},
        }
    )


def _budget() -> Node:
    singles = {name: _either(asked.question(name, name)) for name, asked in SINGLES.items()}
    lists = {key: _rows(listed) for key, listed in LISTS.items()}
    return _object({**singles, **lists}, title="The finer lines of the money")


def _disputes() -> Node:
    day = {"type": "string", "format": "date"}
    number: Node = {"type": ["number", "boolean", "string"]}
    value = {"anyOf": [number, {"type": "array", "items": number}]}
    words = dict.fromkeys(("input", "by", "why"), TEXT)
    one = _object({**words, "value": value, "since": day, "withdrawn": day}, required=["input"])
    return {"type": "object", "title": "Inputs in dispute", "additionalProperties": one}


def _either(asked: Question) -> Node:
    held = _money(asked)
    return {"anyOf": [held["properties"]["value"], held, MISSING]}


def _rows(listed: Listed) -> Node:
    values = {
        each.name: _money(each.question(each.name, each.says))["properties"]["value"]
        for each in listed.inputs
    }
    told = {
        "source": TEXT,
        "owner": TEXT,
        "status": {"enum": list(STATUSES)},
        "certainty": {"enum": list(words_of(Certainty))},
    }
    texts = dict.fromkeys(("name", *listed.words), TEXT)
    row = _object({**texts, **values, **told}, required=["name"])
    return {"type": "array", "items": row, "maxItems": MOST_ROWS}


def _entries(parts: tuple[str, ...]) -> Node:
    held = {part: NUMBER_OR_TEXT if part in COUNTED else TEXT for part in parts}
    return {"type": "array", "items": _object(held)}


def _variants() -> Node:
    one = _object(
        {"name": TEXT, "says": TEXT, "pay_from": {"enum": list(words_of(PayFrom))}}
        | {"with_budget": {"type": "boolean"}},
        required=["pay_from"],
    )
    return {
        "type": "object",
        "title": "Ways to run the plan",
        "description": "Each by a short name. If there are none, pay is taken from the posts.",
        "additionalProperties": one,
    }


def _readiness() -> Node:
    """How many people chose each level of each question, and never who."""
    count = {"type": "integer", "minimum": 0, "maximum": MOST_PEOPLE}
    day = {"anyOf": [{"type": "string", "format": "date"}, MISSING]}
    counts = {"type": "array", "items": count, "minItems": len(LEVELS), "maxItems": len(LEVELS)}
    return _object(
        {
            "people": {**count, "minimum": 1},
            "oldest": day,
            "plan_changed": day,
            "levels": _object(dict.fromkeys(CODES, counts)),
            "not_apply": _object(dict.fromkeys(CODES, count)),
            "themes": _object(dict.fromkeys(THEMES, count)),
        },
        title="How ready you are",
        description="How many people chose each level, and never who.",
    )


def _timetable() -> Node:
    """The section with a layout of its own, from the parts its reader takes."""
    lists = {
        name: {
            "type": "array",
            "maxItems": MOST_ENTRIES,
            "items": _object(
                {part: _value(asked) for part, asked in PARTS[name].items()}
                | ({FINISH: _days_by_task()} if name == APPROVED else {})
            ),
        }
        for name in (CHANGES, SIGNED, APPROVED)
    }
    own = {part: {"anyOf": [_value(asked), MISSING]} for part, asked in PARTS[""].items()}
    return _object(
        {**own, **lists},
        title="Your timetable",
        description="When work began, what was changed and by which post, and what was approved.",
    )


def _structure() -> Node:
    """Who holds what, by kind of holder and never by person."""

    def parts(asked: Mapping[str, Question]) -> Node:
        return {part: {"anyOf": [_value(each), MISSING]} for part, each in asked.items()}

    held = {each.value: _object(parts(EACH)) for each in Holder}
    held[Holder.PARTNER.value] = _object({**parts(EACH), **parts(OF_PARTNER)})
    return _object(
        {**parts(WHOLE), **held},
        title="Who would hold what",
        description="Votes, shares, board seats and vetoes, by kind of holder and never by person.",
    )


def _designs() -> Node:
    """Designs of the package; a file of its own holds one alone."""
    own = _either_missing(DESIGN_WHOLE)
    tables = {name: _object(_either_missing(asked)) for name, asked in DESIGN.items()}
    for name, needed in DESIGN_NEEDED.items():
        if name:
            tables[name]["required"] = list(needed)
    return {
        "type": "object",
        "title": "Designs of the package",
        "description": "Each by a short name, here or as designs/NAME.toml.",
        "maxProperties": MOST_DESIGNS,
        "additionalProperties": _object(own | tables, required=list(DESIGN_NEEDED[""])),
    }


def _either_missing(asked: Mapping[str, Question]) -> dict[str, Node]:
    return {part: {"anyOf": [_value(each), MISSING]} for part, each in asked.items()}


def _days_by_task() -> Node:
    return {"type": "object", "additionalProperties": {"type": "string", "format": "date"}}


def _post() -> Node:
    columns = {each: _column(each) for each in COLUMNS}
    return _object(columns, title="One row of posts.csv", required=list(NEEDED))


def _column(column: str) -> Node:
    asked = next(each for each in QUESTIONS if each.key == f"posts.{column}")
    words = {"title": asked.label, "description": f"{asked.hint} {asked.why}"}
    if column == "id":
        return {**words, "type": "string", "minLength": 1}
    return {**words, "anyOf": [_value(asked), {"enum": ["", "unknown"]}]}


if __name__ == "__main__":
    sys.stdout.write(schema_text())
