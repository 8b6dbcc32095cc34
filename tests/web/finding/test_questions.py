"""Real questions find the page that answers them.

Each is one that teams and staff are known to ask, in words of our own. `about` is the rank of the
problem of users that it belongs to, where it has one.
"""

import csv
from pathlib import Path

import pytest
from django.test import Client

from spinout.web.finding.index import find, looked_for, our_index

FILE = Path(__file__).with_name("questions.csv")
QUESTIONS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines(), strict=True))
AS_GOOD_AS_FIRST = 3
RANKED_PROBLEMS = 17


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row["question"])
def test_the_intended_page_is_among_the_first_three(row: dict[str, str]) -> None:
    found = find(looked_for(row["question"]), our_index())[:AS_GOOD_AS_FIRST]
    assert row["page"] in [each.address.strip("/").rpartition("/")[2] for each in found]


def test_there_are_thirty_questions_or_more_and_one_for_each_ranked_problem() -> None:
    assert len({row["question"] for row in QUESTIONS}) >= 30
    ranks = {int(row["about"]) for row in QUESTIONS if row["about"]}
    assert ranks == set(range(1, RANKED_PROBLEMS + 1))


def test_the_page_shows_what_the_index_found_in_its_order(client: Client) -> None:
    asked = QUESTIONS[0]["question"]
    page = client.get("/search/", {"words": asked}).text
    places = [page.index(f'href="{each.address}"') for each in find(looked_for(asked), our_index())]
    main = page.index('id="results"')
    assert places == sorted(places)
    assert all(place > main for place in places)
