"""Each exclusion, ground, limb, exemption, way and day: a case it catches, one it just misses."""

import pytest

from spinout.findings import RESULTS
from tests.routes.edges import Edge, answer, read
from tests.routes.edges_of_awards import AWARDS
from tests.routes.edges_of_the_right import CHALLENGE
from tests.routes.edges_of_work import PLACES, WORK

EDGES = (*CHALLENGE, *WORK, *PLACES, *AWARDS)

OPINION_ALONE = {"GROUND_2", "GROUND_3", "GROUND_9"}
"""Grounds that rest on opinion: each could always apply, so no case is told of them apart."""

NOT_OF_ROUTES = {"FORM_OPEN", "FORM_ON_TERMS", "FORM_SHUT_OUT", "FORM_DEPENDS", "STAY"}


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.rule)
def test_each_rule_bites_and_just_misses(edge: Edge) -> None:
    for side in (edge.bites, edge.misses):
        assert read(answer(side), edge.reads) == side.told


def test_every_code_is_given_by_some_case_and_no_other() -> None:
    given = {
        code for edge in EDGES for side in (edge.bites, edge.misses) for code in answer(side).codes
    }
    assert given == set(RESULTS) - NOT_OF_ROUTES - OPINION_ALONE


@pytest.mark.parametrize("number", [1, 2, 3, 9, 10])
def test_a_ground_that_rests_on_opinion_is_never_ruled_out(number: int) -> None:
    for edge in CHALLENGE:
        for found in (answer(edge.bites), answer(edge.misses)):
            assert {each.applies for each in found.grounds if each.number == number} <= {
                "could apply"
            }


LAW = (
    *("X-A", "X-B", "X-C", "RB5", "E0", "E1", "s.32", "X7", "X12", "X14"),
    *(f"G{number}" for number in (4, 5, 6, 7, 8, 10)),
    *(f"s33.{limb}" for limb in ("nation", "date", "regime", "service", "value", "term")),
    *(f"s33.{limb}" for limb in ("lookback", "main", "profit", "control")),
    *(f"psr.{test}" for test in ("nation", "buyer", "service", "mixed")),
    *("Most suitable provider", "Competitive process", "Urgent award"),
    *("Direct award A", "Direct award B", "Direct award C"),
    *(f"X{number}" for number in range(1, 18)),
)
"""The rows of the notes on law that must each have an edge."""


@pytest.mark.parametrize("row", LAW)
def test_every_row_of_the_notes_has_an_edge(row: str) -> None:
    named = {part for edge in EDGES for part in edge.rule.replace(",", "").split()}
    assert row in named or any(edge.rule.startswith(row) for edge in EDGES)


def test_the_two_sides_of_an_edge_differ() -> None:
    """Save where the other side of a rule is still its own, as for law that is not read."""
    alike = {edge.rule for edge in EDGES if edge.bites.told == edge.misses.told}
    unread = ("X15", "X17", "childrens-homes in", "planning in")
    assert {rule for rule in alike if not rule.startswith(unread)} == {
        "K1, K3 inside the window",
        "X7 does not reach children in care",
    }
