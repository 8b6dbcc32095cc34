"""What each word of the language means, worked by hand."""

import pytest

from spinout.lines import (
    NUMBER,
    PLAN_QUARTER,
    PLAN_YEAR,
    POUNDS,
    RATE,
    YES_NO,
    CalculationError,
    Input,
    Kind,
    Line,
    at,
    bands,
    build_book,
    choose,
    evaluate,
    floor_to,
    is_equal,
    plan_calendar,
    previous,
    quarter_to_date,
    round_to,
    sum_of,
    sum_of_quarter,
    sum_of_year,
    to_date,
    total_to_date,
    work_out,
    year_to_date,
)
from spinout.lines.errors import (
    DivisionByNoughtError,
    OutsideTableError,
    StepNotAboveNoughtError,
    TooLargeError,
)

X = Input(key="x", name="x", unit=POUNDS, kind=Kind.SERIES)
Y = Input(key="y", name="y", unit=POUNDS, kind=Kind.SERIES)
STEP = Input(key="step", name="step", unit=POUNDS, kind=Kind.SCALAR)
PLACE = Input(key="place", name="place", unit=NUMBER, kind=Kind.SERIES)
PERIOD = Input(key="period", name="VAT quarter", unit=NUMBER, kind=Kind.SERIES)
TABLE = Input(key="table", name="price", unit=POUNDS, kind=Kind.TABLE, rows=2)
TAX = Input(key="tax", name="tax", unit=RATE, kind=Kind.BANDS, rows=3, from_unit=POUNDS)
GIVEN = (X, Y, STEP, PLACE, PERIOD, TABLE, TAX, PLAN_YEAR, PLAN_QUARTER)


def worked(expression, x, unit=POUNDS, **others):
    """The expression over x in every month, in the plain and numpy forms, which must agree."""
    months = len(x)
    answer = Line(key="z", name="z", unit=unit, expression=expression, note="", statement="")
    book = build_book(months=months, inputs=GIVEN, lines=[answer])
    values = {
        "x": x,
        "y": [0] * months,
        "step": 1,
        "place": [0] * months,
        "period": list(range(months)),
        "table": [10, 20],
        "tax": [(0, 0.19), (50_000, 0.265), (250_000, 0.25)],
        **plan_calendar(months),
        **others,
    }
    plain = work_out(book, values).columns["z"]
    assert evaluate(book, values)["z"].tolist() == plain
    return plain


@pytest.mark.parametrize(
    ("value", "step", "down", "nearest"),
    [
        (2.5, 1, 2, 3),
        (-2.5, 1, -3, -2),
        (-0.5, 1, -1, 0),
        (2.4999, 1, 2, 2),
        (-2.6, 1, -3, -3),
        (0.285, 0.01, 0.28, 0.29),
        (1.005, 0.01, 1.0, 1.01),
        (0.29, 0.01, 0.29, 0.29),
        (999.99, 1000, 0, 1000),
        (7, 5, 5, 5),
        (7.5, 5, 5, 10),
    ],
)
def test_steps_go_down_and_to_the_nearest_with_halves_up(value, step, down, nearest):
    assert worked(floor_to(X, STEP), [value], step=step) == [pytest.approx(down)]
    assert worked(round_to(X, STEP), [value], step=step) == [pytest.approx(nearest)]


def test_money_is_compared_in_whole_pence():
    same = [0.3, 0.304, 0.306, -0.3, 1.0]
    assert worked(is_equal(X, Y), [0.1 + 0.2] * 5, YES_NO, y=same) == [1, 1, 0, 0, 0]
    assert worked(X < Y, [0.1 + 0.2] * 5, YES_NO, y=same) == [0, 0, 1, 0, 1]


def test_rates_are_compared_in_millionths():
    share = Input(key="place", name="share", unit=RATE, kind=Kind.SERIES)
    assert worked(is_equal(share, PERIOD), [0] * 3, YES_NO, place=[0, 1.0000001, 2.00001]) == [
        1,
        1,
        0,
    ]


def test_each_part_of_a_value_takes_the_rate_of_its_band():
    # Corporation tax with marginal relief: £150,000 gives £36,000 (gov.uk's own example).
    found = worked(bands(X, TAX), [-10, 0, 50_000, 150_000, 250_000, 300_000])
    assert found == pytest.approx([0, 0, 9_500, 36_000, 62_500, 75_000])


def test_a_table_is_looked_up_by_place_from_nought():
    assert worked(at(TABLE, PLACE), [0] * 3, place=[0, 1, 0]) == [10, 20, 10]


def test_previous_gives_the_value_before_in_the_first_months():
    assert worked(previous(X, 2, before=Y), [1, 2, 3, 4], y=[7, 8, 9, 9]) == [7, 8, 1, 2]


def test_previous_further_back_than_the_book_gives_the_value_before_throughout():
    assert worked(previous(X, 9, before=0), [1, 2, 3]) == [0, 0, 0]


def test_sums_start_again_with_each_period():
    x = [1] * 14
    assert worked(total_to_date(X), x) == list(range(1, 15))
    assert worked(year_to_date(X), x) == [*range(1, 13), 1, 2]
    assert worked(quarter_to_date(X), x)[:6] == [1, 2, 3, 1, 2, 3]
    assert worked(sum_of_year(X), x) == [12] * 12 + [2] * 2
    assert worked(sum_of_quarter(X), x)[-2:] == [2, 2]


def test_sums_follow_another_calendar_when_given_one():
    period = [0, 0, 1, 1, 1, 2]
    assert worked(to_date(X, by=PERIOD), [1] * 6, period=period) == [1, 2, 1, 2, 3, 1]
    assert worked(sum_of(X, by=PERIOD), [1] * 6, period=period) == [2, 2, 3, 3, 3, 1]


def test_dividing_by_nought_names_the_line_and_the_month():
    with pytest.raises(DivisionByNoughtError, match="“z” divides by nought in month 2"):
        worked(X / Y, [1, 1, 1], NUMBER, y=[1, 2, 0])


def test_only_the_chosen_arm_is_worked_out():
    guarded = choose(is_equal(Y, 0), 0, X / Y)
    assert worked(guarded, [1, 1], NUMBER, y=[0, 2]) == [0, 0.5]
    assert worked(previous(X, 1, before=X / (Y / Y)), [3, 4], y=[1, 0]) == [3, 3]


def test_both_sides_of_and_are_worked_out_as_in_a_spreadsheet():
    with pytest.raises(DivisionByNoughtError):
        worked((X > 0) & (X / Y > 0), [-1], YES_NO)


@pytest.mark.parametrize("place", [-1, 2, 0.5])
def test_a_place_outside_its_table_is_refused(place):
    with pytest.raises(OutsideTableError, match="month 1"):
        worked(at(TABLE, PLACE), [0, 0], place=[0, place])


def test_a_step_of_nought_is_refused():
    with pytest.raises(StepNotAboveNoughtError):
        worked(round_to(X, STEP), [1], step=0)


def test_a_value_too_large_to_hold_is_refused():
    with pytest.raises(TooLargeError):
        worked(X * PLACE, [1e308], place=[1e10])


@pytest.mark.parametrize(
    ("expression", "unit"),
    [(X / Y, NUMBER), (at(TABLE, PLACE), POUNDS), (round_to(X, STEP), POUNDS), (X * PLACE, POUNDS)],
)
def test_numpy_refuses_what_the_plain_form_refuses(expression, unit):
    answer = Line(key="z", name="z", unit=unit, expression=expression, note="", statement="")
    book = build_book(months=2, inputs=GIVEN, lines=[answer])
    values = {
        "x": [1e308] * 2,
        "y": [1, 0],
        "step": 0,
        "place": [0, 1e300],
        "period": [0, 1],
        "table": [10, 20],
        "tax": [(0, 0.19), (1, 0.2), (2, 0.25)],
        **plan_calendar(2),
    }
    with pytest.raises(CalculationError) as plain:
        work_out(book, values)
    with pytest.raises(CalculationError) as whole:
        evaluate(book, values)
    assert (type(whole.value), str(whole.value)) == (type(plain.value), str(plain.value))
