"""The papers go to others: they speak of the team, and never to it as “you”."""

import re

import pytest

from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.documents import Document, html
from spinout.facts.casefile import read_case
from spinout.facts.questions import QUESTIONS
from spinout.proposals import completeness
from spinout.proposals.cover import cover_paper
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.proposal import proposal
from spinout.proposals.voice import of_the_team
from tests.proposals.board import ON
from tests.routes.test_plain_words import said

YOU = re.compile(r"\b[Yy]ou(rs?|rselves)?\b")
TO_COLLEAGUES = (
    "What may change later, and who decides",
    "What everyone should know about these figures",
)
"""Headings whose words are for colleagues, as the paper says above them."""


def shown(document: Document) -> str:
    """Everything a reader sees, without what is said to colleagues or by the team."""
    text = html(document)
    for title in TO_COLLEAGUES:
        text = re.sub(rf">{title}</h3>.*?<h[23]", "><h2", text, flags=re.DOTALL)
    text = text.replace("“you” is a colleague", "")
    return re.sub(r"<style.*?</style>|<[^>]+>", " ", text, flags=re.DOTALL)


@pytest.mark.parametrize("case", ["library-service", "community-health"])
@pytest.mark.parametrize("variant", ["as-printed", "today"])
def test_no_paper_to_the_body_says_you(case: str, variant: str) -> None:
    passage = pass_through(read_case(built_in_cases()[case]), variant=variant, on=ON)
    complete = completeness(passage)
    for make in (cover_paper, proposal, expression_of_interest):
        text = shown(make(passage, complete, made_on=ON))
        for told in (*passage.facts.narrative.staff, *passage.facts.narrative.transition):
            text = text.replace(told, "")
        found = [text[max(0, at.start() - 60) : at.end() + 40] for at in YOU.finditer(text)]
        assert not found


def test_every_sentence_on_the_law_and_every_question_can_be_told_of_the_team() -> None:
    for text in (*said(), *(each.label for each in QUESTIONS)):
        told = of_the_team(text)
        assert not YOU.search(told), told
        assert not re.search(
            r"(?<!oes )(?<!ill )\bthe team (have|are|put|want|mean|take|need)\b", told
        ), told


def test_what_does_not_speak_to_the_team_is_left_alone() -> None:
    for text in ("Young people use it.", "The layout is theirs.", ""):
        assert of_the_team(text) == text
