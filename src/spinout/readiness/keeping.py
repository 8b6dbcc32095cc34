"""Answers as the case keeps them: counts of people, and never one person’s answers together."""

from datetime import date
from typing import Any

from spinout.facts.readiness import CODES, THEMES, Tally
from spinout.findings import Missing


def kept_as_tables(tally: Tally, *, plan_changed: date | Missing) -> dict[str, Any]:
    """The [readiness] section of case.toml that holds this tally."""
    changed = {} if isinstance(plan_changed, Missing) else {"plan_changed": plan_changed}
    return {
        "people": tally.people,
        "oldest": tally.oldest,
        **changed,
        "levels": {key: list(tally.levels[key]) for key in CODES if key in tally.levels},
        **_counted("not_apply", {key: tally.not_apply.get(key, 0) for key in CODES}),
        **_counted("themes", {key: tally.themes.get(key, 0) for key in THEMES}),
    }


def _counted(name: str, counts: dict[str, int]) -> dict[str, dict[str, int]]:
    held = {key: count for key, count in counts.items() if count}
    return {name: held} if held else {}
