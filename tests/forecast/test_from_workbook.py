"""Inputs read back from a workbook that somebody changed."""

import pytest
from openpyxl import Workbook, load_workbook

from spinout import forecast
from spinout.forecast.from_workbook import NotAForecastError, changed_inputs
from tests.forecast.full_budget import with_budget
from tests.forecast.library import AS_PRINTED, TODAY
from tests.forecast.workbooks import write


def type_in(path, **changes):
    """Types values into the named cells, as a finance director would."""
    book = load_workbook(path)
    for name, value in changes.items():
        (place,) = book.defined_names[name].destinations
        cells = book[place[0]][place[1].replace("$", "")]
        cell = cells[1][0] if isinstance(cells, tuple) else cells
        cell.value = value
    book.save(path)


@pytest.fixture(name="made")
def _made(facts, exempt, reading, pay_plan, tmp_path):
    case = with_budget(facts)
    plan = forecast.project(case, TODAY, pay_plan, exempt, reading)
    path = write(tmp_path / "forecast.xlsx", plan, case, TODAY, pay_plan, reading, exact=True)
    return path, plan, case


def test_an_untouched_workbook_has_no_changes(made):
    assert changed_inputs(*made) == ()


def test_each_changed_cell_is_told_as_the_case_file_writes_it(made):
    type_in(
        made[0],
        input_contract_uplift=0.0125,
        input_other_income=480_000,
        input_insurance=43_000.5,
        input_loans_1_rate=0.09,
        input_nhs_counts_here=0,
    )
    found = {each.key: each for each in changed_inputs(*made)}
    assert found.keys() == {
        "contract_uplift",
        "other_income",
        "insurance",
        "loans_1_rate",
        "nhs_counts_here",
    }
    assert found["contract_uplift"].after == ("1.25",)
    assert found["other_income"].line == "value = [300000, 480000, 600000, 800000, 1000000]"
    assert found["insurance"].line == "insurance = 43000.5"
    assert found["loans_1_rate"].place == "budget.loans[1] (Social lender).rate"
    assert found["nhs_counts_here"].after == ("false",)


def test_a_word_where_a_number_belongs_is_refused(made):
    type_in(made[0], input_insurance="a lot")
    with pytest.raises(NotAForecastError, match="input_insurance holds no number"):
        changed_inputs(*made)


def test_another_workbook_is_refused(made, tmp_path):
    other = tmp_path / "other.xlsx"
    Workbook().save(other)
    with pytest.raises(NotAForecastError, match="no input called"):
        changed_inputs(other, *made[1:])


def test_what_is_no_workbook_is_refused(made, tmp_path):
    words = tmp_path / "words.xlsx"
    words.write_text("not a workbook")
    with pytest.raises(NotAForecastError, match="could not be opened"):
        changed_inputs(words, *made[1:])


def test_the_plain_case_has_no_changes_either(facts, exempt, reading, tmp_path):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    path = write(tmp_path / "forecast.xlsx", plan, facts, AS_PRINTED, None, reading, exact=False)
    assert changed_inputs(path, plan, facts) == ()
