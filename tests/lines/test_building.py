"""What is wrong with a book is found when it is built, and named."""

import pytest

from spinout.lines import (
    HEADS,
    MONTHS,
    NUMBER,
    PLAN_YEAR,
    POUNDS,
    POUNDS_PER_HEAD,
    POUNDS_PER_MONTH,
    RATE,
    YES_NO,
    Input,
    Kind,
    Line,
    at,
    bands,
    build_book,
    choose,
    maximum,
    previous,
    sum_of_year,
    to_date,
    total_to_date,
    value_of,
)
from spinout.lines.errors import (
    CircularError,
    DivisionByNoughtError,
    DuplicateKeyError,
    KeyFormError,
    LookBackError,
    NeedsALineError,
    NoSingleTruthError,
    NotANumberUnitError,
    NotYesOrNoError,
    NumberNeedsANameError,
    RowsNeededError,
    UnitsDifferError,
    UnknownReferenceError,
    WrongKindError,
    WrongUnitError,
)


def given(key, unit, kind=Kind.SERIES, rows=0, from_unit=NUMBER):
    return Input(key=key, name=key, unit=unit, kind=kind, rows=rows, from_unit=from_unit)


def line(key, unit, expression):
    return Line(key=key, name=key, unit=unit, expression=expression, note="", statement="")


PAY = given("pay", POUNDS)
STAFF = given("staff", HEADS)
TERM = given("term", MONTHS, Kind.SCALAR)
SHARE = given("share", RATE, Kind.SCALAR)
OPEN = given("open", YES_NO)
PRICES = given("prices", POUNDS, Kind.TABLE, rows=2)
TAX = given("tax", RATE, Kind.BANDS, rows=2, from_unit=POUNDS)
GIVEN = (PAY, STAFF, TERM, SHARE, OPEN, PRICES, TAX, PLAN_YEAR)


def built(unit, expression, *others):
    return build_book(months=12, inputs=GIVEN, lines=[line("result", unit, expression), *others])


@pytest.mark.parametrize(
    ("unit", "expression"),
    [
        (POUNDS_PER_HEAD, PAY / STAFF),
        (POUNDS, PAY / STAFF * STAFF),
        (POUNDS_PER_MONTH, PAY / TERM),
        (POUNDS, PAY * (1 + SHARE)),
        (NUMBER, PAY / PAY),
        (POUNDS, maximum(PAY, 0)),
        (POUNDS, 0),
        (POUNDS, bands(PAY, TAX)),
        (POUNDS, choose(OPEN, PAY, 0)),
        (YES_NO, OPEN & (STAFF > 0)),
        (POUNDS * POUNDS, PAY * PAY),
    ],
)
def test_units_multiply_divide_and_cancel(unit, expression):
    assert "result" in built(unit, expression).lines


@pytest.mark.parametrize(
    ("expression", "error", "says"),
    [
        (PAY + STAFF, UnitsDifferError, "cannot add pounds and heads"),
        (PAY - SHARE, UnitsDifferError, "cannot subtract pounds and rate"),
        (PAY + 1, UnitsDifferError, "cannot add pounds and number"),
        (maximum(PAY, TERM), UnitsDifferError, "cannot choose between pounds and months"),
        (choose(PAY < STAFF, 0, PAY), UnitsDifferError, "cannot compare pounds and heads"),
        (previous(PAY, 1, before=STAFF), UnitsDifferError, "cannot carry on from heads and pounds"),
        (bands(STAFF, TAX), UnitsDifferError, "cannot put in bands heads and pounds"),
        (at(PRICES, PAY), UnitsDifferError, "cannot look up a place by pounds and number"),
        (PAY / STAFF, WrongUnitError, "declared in pounds, but its formula gives pounds per head"),
        (PAY * OPEN, NotANumberUnitError, "counts with a yes or no"),
        (PAY > 0, NotANumberUnitError, "counts with a yes or no"),
        (choose(PAY, PAY, 0), NotYesOrNoError, "uses a number as a condition"),
        (value_of("rent"), UnknownReferenceError, "uses “rent”, which is not in the book"),
        (PAY / 0, DivisionByNoughtError, "divides by nought"),
        (PRICES + PAY, WrongKindError, "“prices” where only a line, a per-month input"),
        (total_to_date(TERM), WrongKindError, "where only a line or a per-month input"),
        (at(PAY, PLAN_YEAR), WrongKindError, "a value for each place"),
        (bands(PAY, PRICES), WrongKindError, "rows of"),
        (to_date(PAY, by=TERM), WrongKindError, "a value for each month"),
    ],
)
def test_each_mistake_has_its_own_sentence(expression, error, says):
    with pytest.raises(error, match=says):
        built(POUNDS, expression)


def test_a_line_that_needs_itself_is_a_circle():
    with pytest.raises(CircularError, match="“rent”"):
        built(POUNDS, value_of("rent"), line("rent", POUNDS, value_of("result") + PAY))


def test_previous_may_lead_back_to_the_line_itself():
    rent = line("rent", POUNDS, value_of("result") + PAY)
    assert built(POUNDS, previous("rent", 1, before=0), rent).blocks[0].monthly


def test_looking_back_does_not_excuse_a_circle_in_the_same_month():
    rent = line("rent", POUNDS, value_of("result") + previous("result", 1, before=0))
    with pytest.raises(CircularError):
        built(POUNDS, value_of("rent") + previous("rent", 1, before=0), rent)


def test_a_line_read_now_and_earlier_is_worked_out_first():
    book = built(
        POUNDS, value_of("rent") + previous("rent", 1, before=0), line("rent", POUNDS, PAY)
    )
    assert [block.lines for block in book.blocks] == [("rent",), ("result",)]


def test_a_whole_period_sum_may_not_lead_back_to_its_own_months():
    rent = line("rent", POUNDS, previous("result", 1, before=0) + PAY)
    with pytest.raises(CircularError):
        built(POUNDS, sum_of_year("rent"), rent)


def test_a_sum_to_date_may_not_include_its_own_month():
    with pytest.raises(CircularError):
        built(POUNDS, total_to_date("result"))


def test_a_key_is_used_once():
    with pytest.raises(DuplicateKeyError, match="“pay”"):
        built(POUNDS, PAY, line("pay", POUNDS, 0))
    with pytest.raises(DuplicateKeyError, match="“pence_in_a_pound”"):
        built(POUNDS, PAY, line("pence_in_a_pound", POUNDS, 0))


@pytest.mark.parametrize("key", ["Pay", "2pay", "pay-bill", "pay bill", "", "x; import os"])
def test_a_key_that_is_not_a_plain_word_is_refused(key):
    with pytest.raises(KeyFormError):
        built(POUNDS, PAY, line(key, POUNDS, 0))


def test_a_table_says_how_many_rows_it_has():
    with pytest.raises(RowsNeededError):
        build_book(months=1, inputs=[given("t", POUNDS, Kind.TABLE)], lines=[])


@pytest.mark.parametrize("number", [12, 0.5, 1.0, -2, True])
def test_a_number_in_a_formula_needs_a_name(number):
    with pytest.raises(NumberNeedsANameError, match="declare it as an input"):
        PAY * number


def test_pythons_own_and_if_and_min_are_refused():
    with pytest.raises(NoSingleTruthError):
        min(PAY, TERM)
    with pytest.raises(NoSingleTruthError):
        built(POUNDS, PAY > 0 and OPEN)


def test_looking_over_months_takes_a_line():
    with pytest.raises(NeedsALineError, match="a line of its own"):
        total_to_date(PAY + PAY)


def test_previous_looks_back_at_least_a_month():
    with pytest.raises(LookBackError):
        previous(PAY, 0, before=0)


def test_a_book_knows_who_uses_what():
    book = built(POUNDS, PAY + value_of("rent"), line("rent", POUNDS, PAY * SHARE))
    assert book.users["pay"] == ("result", "rent")
    assert book.users["rent"] == ("result",)
    assert "staff" not in book.users


def test_only_the_constants_in_use_ask_for_a_cell():
    assert built(POUNDS, PAY).constants == ()
    keys = [each.key for each in built(POUNDS, choose(PAY > 0, PAY, 0)).constants]
    assert keys == ["pence_in_a_pound", "lift_nearest"]
