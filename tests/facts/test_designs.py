"""Designs of the package: read from files and from the case file, or refused with a sentence."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.designs import BAD_NAME, LARGEST, ONE_ROUTE, RATES_OF_A_POT, TOO_MANY, TWICE
from spinout.facts.package_design import (
    MOST_DESIGNS,
    AgreedBy,
    BonusPart,
    ForWhom,
    HoursPart,
    LeavePart,
    PackageDesign,
    PayForHours,
    PayPart,
    PensionPart,
    PensionRoute,
    Reason,
    Share,
    SickPart,
)
from spinout.facts.problems import Problem
from spinout.findings import UNKNOWN

WHOLE = """
name = "Everything at once"
says = "Each part that a design may have."
for = "by-agreement"
from = 2030-04-01
reason = "workforce"
agreed = "with-the-union"
cover = 12.5
pension = { route = "pot", employer_rate = 8, colleague_rate = 5.5 }
leave = { days = 30.5, days_now = 33 }
sick_pay = { full_months = 3, half_months = 3, full_months_now = 6, cost = -0.5 }
pay = { points = 1, percent = 2.5 }
hours = { week = 35.5, pay = "kept" }
bonus = { pool = 40000.50, share = "service", least_service_months = 12, groups = ["Drivers"] }
"""
READ = PackageDesign(
    key="whole",
    name="Everything at once",
    says="Each part that a design may have.",
    for_whom=ForWhom.BY_AGREEMENT,
    starts=date(2030, 4, 1),
    reason=Reason.WORKFORCE,
    agreed_by=AgreedBy.COLLECTIVE,
    cover="12.5",
    pension=PensionPart(route=PensionRoute.POT, employer_rate="8", colleague_rate="5.5"),
    leave=LeavePart(days=3050, days_now=3300),
    sick_pay=SickPart(
        full_months=3,
        half_months=3,
        full_months_now=6,
        half_months_now=UNKNOWN,
        cost="-0.5",
    ),
    pay=PayPart(points=1, percent="2.5"),
    hours=HoursPart(week=3550, pay=PayForHours.KEPT),
    bonus=BonusPart(
        pool=4000050, share=Share.SERVICE, least_service_months=12, groups=("Drivers",)
    ),
)
LEAST = 'for = "new-colleagues"\n'


def _put(folder: Path, name: str, text: str) -> None:
    (folder / "designs").mkdir(exist_ok=True)
    (folder / "designs" / name).write_text(text, encoding="utf-8")


def test_a_design_is_one_file_and_every_part_of_it_is_read(folder: Path) -> None:
    _put(folder, "whole.toml", WHOLE)
    assert read_case(folder).designs == (READ,)


def test_the_case_file_may_hold_the_same_design(folder: Path) -> None:
    (folder / "case.toml").write_text(f"[designs.whole]{WHOLE}", encoding="utf-8")
    assert read_case(folder).designs == (READ,)


def test_a_design_without_a_name_is_called_by_its_file(folder: Path) -> None:
    _put(folder, "two-more-days.toml", LEAST)
    assert read_case(folder).designs[0].name == "Two more days"


def test_a_case_without_designs_has_none(folder: Path) -> None:
    assert read_case(folder).designs == ()


def test_a_problem_in_a_file_is_told_with_its_file_and_line(folder: Path) -> None:
    _put(folder, "odd.toml", f"{LEAST}\n[leave]\ndays = 900\n")
    found = check_case(folder)
    assert [(each.file, each.row, each.column) for each in found] == [
        ("designs/odd.toml", 4, "leave.days")
    ]


def _only(folder: Path) -> str:
    (problem,) = check_case(folder)
    return problem.sentence


def test_more_than_five_designs_are_refused(folder: Path) -> None:
    for number in range(MOST_DESIGNS + 1):
        _put(folder, f"design-{number}.toml", LEAST)
    assert _only(folder) == TOO_MANY


def test_one_name_may_not_be_in_both_places(folder: Path) -> None:
    (folder / "case.toml").write_text(f"[designs.same]\n{LEAST}", encoding="utf-8")
    _put(folder, "same.toml", LEAST)
    assert _only(folder) == TWICE


def test_a_pot_needs_both_its_rates(folder: Path) -> None:
    _put(folder, "pot.toml", f'{LEAST}pension = {{ route = "pot", employer_rate = 8 }}\n')
    assert _only(folder) == RATES_OF_A_POT


def test_only_a_pot_has_rates(folder: Path) -> None:
    _put(folder, "pot.toml", f'{LEAST}pension = {{ route = "scheme", employer_rate = 8 }}\n')
    assert _only(folder) == ONE_ROUTE


def test_a_file_that_is_too_large_is_refused(folder: Path) -> None:
    _put(folder, "large.toml", f"{LEAST}# {'x' * LARGEST}\n")
    assert "larger than 1 million bytes" in _only(folder)


def test_a_name_of_odd_marks_is_refused(folder: Path) -> None:
    _put(folder, "Best Design.toml", LEAST)
    assert _only(folder) == BAD_NAME


def test_a_file_that_is_not_toml_is_told_of(folder: Path) -> None:
    _put(folder, "broken.toml", "name = \n")
    (problem,) = check_case(folder)
    assert (problem.file, problem.row) == ("designs/broken.toml", 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'for = "everyone"',
        'for = "unknown"',
        f"{LEAST}leave = 3",
        f"{LEAST}leave = {{ days_now = 28 }}",
        f'{LEAST}surprise = "x"',
        f'{LEAST}name = "Ring 07700 900123"',
        f'{LEAST}bonus = {{ pool = -1, share = "equal" }}',
        f'{LEAST}bonus = {{ pool = 1e400, share = "equal" }}',
        f'{LEAST}bonus = {{ pool = 1, share = "equal", groups = ["a@example.com"] }}',
        f'{LEAST}cover = [[["deep"]]]',
        'designs = "x"',
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(
    text: str, folder: Path, problems_in_case: Callable[[str], tuple[Problem, ...]]
) -> None:
    _put(folder, "odd.toml", text or "# nothing\n")
    found = problems_in_case("# nothing known yet\n")
    assert found
    assert all(str(each.sentence).endswith(".") for each in found)


def test_a_file_in_the_place_of_the_folder_is_told_of(folder: Path) -> None:
    (folder / "designs").write_text("x", encoding="utf-8")
    assert "must be a folder" in _only(folder)
