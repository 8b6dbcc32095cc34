"""The papers of a team: a statement for each typical post, the union’s brief, and the questions.

Each may be shown to anyone: nothing in them stands for under ten posts.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from spinout.handovers.passage import Passage
from spinout.handovers.pay import TypicalPost
from spinout.proposals.pack_file import PackFile, both_ways, written
from spinout.proposals.scheme_questions import (
    FUND_PLACE,
    LETTER_PLACE,
    PLACE,
    agreement_letter,
    asked,
    fund_letter,
    scheme_questions,
)
from spinout.proposals.shareable import shareable
from spinout.proposals.statement import statement
from spinout.proposals.union_brief import PLACE as BRIEF
from spinout.proposals.union_brief import union_brief

STATEMENTS = "statements"


def team_papers(passage: Passage, *, made_on: date) -> Iterator[PackFile]:
    """Every paper; none of pay where fewer than ten posts move or none could be compared."""
    shown = shareable(passage)
    found = shown.package
    if found is not None:
        for number, post in enumerate(found.typical, start=1):
            paper = statement(
                shown,
                post.comparison,
                name=post.name,
                about=_about(post),
                author="The team",
                made_on=made_on,
            )
            yield from both_ways(f"{STATEMENTS}/{number:02}-{_file_name(post.name)}", paper)
        yield from both_ways(BRIEF, union_brief(shown, made_on=made_on))
    if asked(shown):
        yield from both_ways(PLACE, scheme_questions(shown, made_on=made_on))
    if found is not None and found.fund_questions:
        yield from both_ways(FUND_PLACE, fund_letter(shown, made_on=made_on))
    for letter in found.letters if found is not None else ():
        paper = agreement_letter(shown, letter, made_on=made_on)
        yield from both_ways(LETTER_PLACE.format(letter.key), paper)


def write_team_papers(passage: Passage, folder: Path, *, made_on: date) -> tuple[Path, ...]:
    """Writes the papers into `folder`, made if need be, and answers with every file written.

    Raises OSError when `folder` cannot be used.
    """
    made = tuple(team_papers(passage, made_on=made_on))
    for each in made:
        (folder / each.place).parent.mkdir(parents=True, exist_ok=True)
    return tuple(written(folder / each.place, each.content, mode=0o644) for each in made)


def _about(post: TypicalPost) -> str:
    if post.end:
        return f"At the {post.end} pay of the grade"
    return "Your hours may differ"


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80]
