"""What people say beside what our pages say: data, so that a word can be added without code."""

import csv
from functools import cache
from importlib.resources import files

from spinout.web.finding.stems import every_stem, stems

Run = tuple[str, ...]


@cache
def sayings() -> tuple[tuple[Run, Run], ...]:
    """Each run of words people use, with the words our pages use for it, all as stems."""
    text = (files("spinout.web.finding") / "sayings.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), strict=True)
    return tuple((every_stem(row["people say"]), stems(row["we say"])) for row in rows)


def also_said(question: str) -> frozenset[str]:
    """The words our pages use for what was asked, those asked apart."""
    asked = every_stem(question)
    found = {each for said, ours in sayings() if _holds(asked, said) for each in ours}
    return frozenset(found - set(asked))


def _holds(asked: Run, said: Run) -> bool:
    """Whether the run stands in what was asked, its words side by side."""
    width = len(said)
    return any(asked[place : place + width] == said for place in range(len(asked) - width + 1))
