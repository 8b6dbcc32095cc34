"""A [timetable] that is wrong, huge or meant to harm gets a sentence for each thing wrong."""

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.problems import CaseHasErrorsError

ENTRY = '[[timetable.changes]]\ntask = "T33"\npost = "Head"\nreason = "Why"\n'

MANY_DAYS = ", ".join(f"T{number} = 2026-01-01" for number in range(300))


def told(tmp_path, text: str) -> list[str]:
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")
    return [f"{each.column}: {each.sentence}" for each in check_case(tmp_path)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("timetable = 3", "timetable: “timetable” is a section."),
        ("[timetable]\nstart = 3", "timetable.start: “3” is not a date."),
        ("[timetable]\nstart = 1066-10-14", "is outside our dates"),
        ('[timetable]\nway = "chalenge"', "Did you mean “challenge”?"),
        ("[timetable]\nseed = -1", "timetable.seed: “-1” is below nought."),
        ("[timetable]\nseed = 1.5", "is not a whole number"),
        ("[timetable]\nstrat = 2026-01-05", "Did you mean “start”?"),
        ("[timetable]\nchanges = 3", "Give each entry a heading of its own"),
        ("[timetable]\nchanges = [3]", "is a section"),
        (f"{ENTRY}weeks = 521", "is not between 0 and 520"),
        (f"{ENTRY}weeks = {'9' * 400}", "is not between 0 and 520"),
        (f"{ENTRY}weeks = true", "is not a number"),
        (ENTRY, "Each change is of one thing."),
        (f'{ENTRY}weeks = 3\nwait_for = "T01"', "Each change is of one thing."),
        (ENTRY.replace("Head", "ann@example.org") + "weeks = 3", "looks like an e-mail address"),
        (ENTRY.replace("Why", "x" * 301) + "weeks = 3", "longer than 300 characters"),
        (ENTRY.replace("Why", "a\u202eb") + "weeks = 3", "does not show"),
        (f"{ENTRY}weeks = 3\n" * 201, "This list has 201 entries and we read at most 200."),
        ("[[timetable.approved]]\nfinish = 3", "finish"),
        ('[[timetable.approved]]\nfinish = { T01 = "soon" }', "“soon” is not a date."),
        (
            f"[[timetable.approved]]\nfinish = {{ {MANY_DAYS} }}",
            "This list has 300 entries",
        ),
        ('[[timetable.signed]]\ntask = ["T01"]', "is not text"),
        ('[[timetable.signed]]\nname = "x"', "We do not know the name “name”."),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(tmp_path, text: str, says: str) -> None:
    found = told(tmp_path, text)
    assert any(says in each for each in found), found
    with pytest.raises(CaseHasErrorsError):
        read_case(tmp_path)


def test_unknown_is_a_value_here_too(tmp_path) -> None:
    assert told(tmp_path, '[timetable]\nstart = "unknown"\nway = "unknown"') == []


def test_a_whole_section_is_read_as_it_was_written(tmp_path) -> None:
    assert (
        told(
            tmp_path,
            f"""[timetable]
start = 2026-01-05
way = "challenge"
seed = 7

{ENTRY}weeks = 3
on = 2026-02-01

[[timetable.signed]]
task = "T29"
on = 2026-06-01
post = "Board secretary"
notice = "Minute 14"

[[timetable.approved]]
name = "First"
on = 2026-01-20
post = "Programme board"
finish = {{ T01 = 2026-01-09, T64 = 2028-01-01 }}
""",
        )
        == []
    )
    held = read_case(tmp_path).timetable
    assert (held.seed, held.changes[0].weeks, held.signed[0].notice) == (7, 3, "Minute 14")
    assert sorted(held.approved[0].finish) == ["T01", "T64"]
