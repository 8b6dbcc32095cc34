"""The [better] and [appraisal] sections: read whole, and a sentence for what cannot be right."""

from datetime import date

import pytest

from spinout.facts.appraisal import Way
from spinout.facts.casefile import check_case, read_case
from spinout.findings import UNKNOWN

GOOD = """
[better]
unchanged = "The books."
ask = ["Time.", "A word."]
[[better.changes]]
change = "Open on Sundays"
for_whom = "People who work"
baseline = "None does (2026)"
measure = "Libraries open on Sundays"
by = 2029-04-01
checked_by = "The contract officer"
not_by_staying = "The council opens nothing then."
clause = ""

[appraisal]
fixed_on = 2026-09-14
scored_on = 2026-10-05
scorers = ["Branch manager"]
criteria = [
  { key = "people", name = "What people get", weight = 3, says = "Hours and books." },
  { key = "money", name = "Money", weight = "2", says = "Five years." },
]
ways = [{ way = "stay", says = "As now." }, { way = "leave", says = "A society." }]
scores = [
  { way = "stay", criterion = "people", score = 1, why = "Cuts." },
  { way = "leave", criterion = "people", score = 4, why = "One aim." },
]
dissent = [{ by = "Finance partner", says = "I would stay." }]
"""


@pytest.fixture
def case(tmp_path):
    """Writes a case of this text."""

    def write(text):
        (tmp_path / "case.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_what_would_be_better_is_read(case):
    held = read_case(case(GOOD)).better
    (found,) = held.changes
    assert found.by == date(2029, 4, 1)
    assert found.clause == ""
    assert held.unchanged == ("The books.",)
    assert held.ask == ("Time.", "A word.")


def test_a_day_may_be_written_in_words(case):
    (found,) = read_case(case(GOOD.replace("2029-04-01", '"1 April 2029"'))).better.changes
    assert found.by == date(2029, 4, 1)


def test_the_appraisal_is_read(case):
    held = read_case(case(GOOD)).appraisal
    assert held.fixed_on == date(2026, 9, 14)
    assert [each.weight for each in held.criteria] == [3, 2]
    assert [each.way for each in held.ways] == [Way.STAY, Way.LEAVE]
    assert [each.score for each in held.scores] == [1, 4]
    assert held.dissent[0].by == "Finance partner"


def test_scores_from_before_the_tests_were_fixed_are_refused_with_a_sentence(case):
    (found,) = check_case(case(GOOD.replace("2026-10-05", "2026-09-13")))
    assert found.column == "appraisal.scored_on"
    assert "scored before you fixed what you judge them by" in found.sentence


def test_scores_on_the_very_day_stand(case):
    assert check_case(case(GOOD.replace("2026-10-05", "2026-09-14"))) == ()


def test_days_nobody_gave_are_unknown(case):
    text = GOOD.replace("fixed_on = 2026-09-14", "").replace("2026-10-05", '"unknown"')
    held = read_case(case(text)).appraisal
    assert held.fixed_on is UNKNOWN
    assert held.scored_on is UNKNOWN


@pytest.mark.parametrize(
    ("old", "new", "column", "says"),
    [
        ("weight = 3", "weight = 0", "appraisal.criteria[1].weight", "from 1 to 9"),
        ("weight = 3", "weight = 10", "appraisal.criteria[1].weight", "from 1 to 9"),
        ("weight = 3", "weight = 2.5", "appraisal.criteria[1].weight", "not text"),
        ("score = 1", "score = 5", "appraisal.scores[1].score", "from 0 to 4"),
        ("score = 1", 'score = "high"', "appraisal.scores[1].score", "from 0 to 4"),
        ('way = "leave", says', 'way = "flee", says', "appraisal.ways[2].way", "one of these"),
        ('way = "leave", says', 'way = "stay", says', "appraisal.ways", "there twice"),
        ('way = "leave", criterion', 'way = "stay", criterion', "appraisal.scores", "there twice"),
        ('criterion = "people", score = 1', 'criterion = "luck", score = 1', "appraisal.scores",
         "people, money"),
        ('key = "money"', 'key = "people"', "appraisal.criteria", "there twice"),
        ('"I would stay."', f'"{"a" * 601}"', "appraisal.dissent[1].says", "600 characters"),
        ("2029-04-01", '"soon"', "better.changes[1].by", "1 April 2028"),
        ("2029-04-01", "1999-04-01", "better.changes[1].by", "1 April 2028"),
        ('"Open on Sundays"', f'"{"a" * 301}"', "better.changes[1].change", "300 characters"),
        ('clause = ""', 'clause = ""\nname = "Ann"', "better.changes[1].name", "do not know"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_in_its_place(case, old, new, column, says):
    assert old in GOOD
    told = {each.column: each.sentence for each in check_case(case(GOOD.replace(old, new, 1)))}
    assert says in told[column]


def test_more_than_a_paper_can_carry_is_refused(case):
    many = ", ".join('{ by = "A post", says = "No." }' for _ in range(7))
    text = GOOD.replace('[{ by = "Finance partner", says = "I would stay." }]', f"[{many}]")
    (found,) = check_case(case(text))
    assert found.column == "appraisal.dissent"
    assert "at most 6" in found.sentence


@pytest.mark.parametrize("text", ["better = 3", "appraisal = []", "[better]\nchanges = 3"])
def test_a_section_or_list_of_another_shape_is_told(case, text):
    assert check_case(case(text))
