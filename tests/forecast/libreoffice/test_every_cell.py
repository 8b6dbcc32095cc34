"""Every numeric cell of the workbook, as LibreOffice works it out, is the engine's value."""

import numpy as np
import pytest
from openpyxl import load_workbook

from spinout import forecast
from tests.forecast.full_budget import with_budget
from tests.forecast.library import AS_PRINTED, TODAY, standing_still, structure, with_values
from tests.forecast.workbooks import cells, write

HARD = {
    "contract_uplift": "1.37",
    "contract_paid_in_advance_months": "2",
    "other_income_debtor_months": "3",
    "supplier_credit_months": "2",
    "contract_income": "7400123.45",
    "opening_cash": "12345.67",
    "set_up_paid_by_parent": "0",
    "contract_term_months": "48",
}

LATE = {
    "contract_paid_in_arrears_months": "2",
    "opening_deficit": "402298.85",
    "supplier_credit_months": "1",
    "other_income": "120000.5",
    "other_income_margin": "40",
}

FINER = {**HARD, "contract_term_months": "40", "opening_cash": "250000"}

HEALTH_CASES = {
    "as printed, exempt": (AS_PRINTED, True, {}),
    "from posts, taxed, paid late and in debt": (TODAY, False, LATE),
}

CASES = {
    "as printed, exempt": (AS_PRINTED, True, {}, False),
    "as printed, taxed, every timing": (AS_PRINTED, False, HARD, False),
    "from posts, taxed, exact": (TODAY, False, HARD, True),
    "from posts, in groups": (TODAY, True, {}, False),
}


def numeric(found):
    return {place: value for place, value in found.items() if isinstance(value, int | float)}


@pytest.mark.parametrize("case", CASES)
def test_every_numeric_cell_equals_the_engine_under_half_a_penny(
    case, facts, reading, pay_plan, tmp_path, recalculated
):
    variant, exempt, changes, exact = CASES[case]
    changed = with_values(facts, **changes)
    plan = forecast.project(changed, variant, pay_plan, structure(tax_exempt=exempt), reading)
    path = write(tmp_path / "forecast.xlsx", plan, changed, variant, pay_plan, reading, exact=exact)
    check_equal(path, recalculated)


@pytest.mark.parametrize("case", HEALTH_CASES)
def test_the_checks_of_standing_still_equal_the_engine_too(
    case, facts, reading, pay_plan, tmp_path, recalculated
):
    variant, exempt, changes = HEALTH_CASES[case]
    changed = with_values(standing_still(facts), **changes)
    plan = forecast.project(changed, variant, pay_plan, structure(tax_exempt=exempt), reading)
    path = write(tmp_path / "forecast.xlsx", plan, changed, variant, pay_plan, reading, exact=False)
    check_equal(path, recalculated)


@pytest.mark.parametrize(
    ("variant", "exempt"), [(AS_PRINTED, False), (TODAY, False), (TODAY, True)]
)
def test_every_finer_line_equals_the_engine_too(
    variant, exempt, facts, reading, pay_plan, tmp_path, recalculated
):
    full = with_values(with_budget(facts), **FINER)
    plan = forecast.project(full, variant, pay_plan, structure(tax_exempt=exempt), reading)
    path = write(tmp_path / "forecast.xlsx", plan, full, variant, pay_plan, reading, exact=False)
    check_equal(path, recalculated)


def check_equal(path, recalculated):
    """Compares what the engine stored in each cell with what LibreOffice works out."""
    ours, theirs = cells(path, formulas=False), cells(recalculated(path), formulas=False)
    assert ours.keys() == theirs.keys()
    different = {
        place: (value, theirs[place])
        for place, value in numeric(ours).items()
        if not isinstance(theirs[place], int | float) or abs(value - theirs[place]) >= 0.005
    }
    assert not different
    words = {place for place in ours if place not in numeric(ours)}
    assert {place: ours[place] for place in words} == {place: theirs[place] for place in words}


def test_monthly_cells_stored_in_the_file_are_the_engine_s_own(facts, exempt, reading, tmp_path):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    path = write(tmp_path / "forecast.xlsx", plan, facts, AS_PRINTED, None, reading, exact=False)
    sheet = load_workbook(path, data_only=True)["Monthly"]
    rows = {row[0].value: [cell.value for cell in row[2:62]] for row in sheet.iter_rows(min_row=6)}
    for key, name in plan.line_names.items():
        shown = rows[name[:1].upper() + name[1:]]
        assert np.array_equal(np.array(shown, dtype=float), plan.monthly[key]), key


def test_an_input_changed_in_the_workbook_gives_the_plan_of_the_changed_case(
    facts, reading, pay_plan, tmp_path, recalculated
):
    taxed = structure(tax_exempt=False)
    plan = forecast.project(facts, AS_PRINTED, pay_plan, taxed, reading)
    path = write(
        tmp_path / "forecast.xlsx", plan, facts, AS_PRINTED, pay_plan, reading, exact=False
    )
    _type_in(path, HARD)
    changed = with_values(facts, **HARD)
    expected = forecast.project(changed, AS_PRINTED, pay_plan, taxed, reading)
    sheet = load_workbook(recalculated(path), data_only=True)["Monthly"]
    rows = {row[0].value: [cell.value for cell in row[2:62]] for row in sheet.iter_rows(min_row=6)}
    for key, name in expected.line_names.items():
        shown = np.array(rows[name[:1].upper() + name[1:]], dtype=float)
        assert np.abs(shown - expected.monthly[key]).max() < 0.005, key


def _type_in(path, changes):
    book = load_workbook(path)
    percents = {"contract_uplift"}
    for key, value in changes.items():
        (place,) = book.defined_names[f"input_{key}"].destinations
        number = float(value) / 100 if key in percents else float(value)
        book[place[0]][place[1].replace("$", "")].value = number
    book.save(path)


def test_libreoffice_finds_no_error_in_any_cell(
    facts, exempt, reading, pay_plan, tmp_path, recalculated
):
    plan = forecast.project(facts, TODAY, pay_plan, exempt, reading)
    path = write(tmp_path / "forecast.xlsx", plan, facts, TODAY, pay_plan, reading, exact=True)
    found = cells(recalculated(path), formulas=False)
    assert not [
        place for place, value in found.items() if isinstance(value, str) and value[:1] == "#"
    ]
