"""A small book that uses every word of the language, and inputs for it."""

from spinout.lines import (
    HEADS,
    NUMBER,
    PLAN_QUARTER,
    PLAN_YEAR,
    POUNDS,
    POUNDS_PER_HEAD,
    RATE,
    YES_NO,
    Book,
    Input,
    Kind,
    Line,
    Term,
    Unit,
    at,
    bands,
    build_book,
    choose,
    floor_to,
    is_different,
    is_equal,
    maximum,
    minimum,
    previous,
    quarter_to_date,
    round_to,
    sum_of_quarter,
    sum_of_year,
    total,
    total_to_date,
    value_of,
    year_to_date,
)

MONTHS_IN_BOOK = 30


def given(key: str, unit: Unit, kind: Kind, rows: int = 0, from_unit: Unit = NUMBER) -> Input:
    return Input(
        key=key,
        name=key.replace("_", " "),
        unit=unit,
        kind=kind,
        rows=rows,
        from_unit=from_unit,
    )


def line(key: str, unit: Unit, expression: Term) -> Line:
    return Line(
        key=key,
        name=key.replace("_", " "),
        unit=unit,
        expression=expression,
        note="made for this test",
        statement="test",
    )


ONE = given("one_amount", POUNDS, Kind.SERIES)
OTHER = given("other_amount", POUNDS, Kind.SERIES)
STAFF = given("staff", HEADS, Kind.SERIES)
OPEN = given("is_open", YES_NO, Kind.SERIES)
SHARE = given("share", RATE, Kind.SCALAR)
STEP = given("step", POUNDS, Kind.SCALAR)
OPENING = given("opening", POUNDS, Kind.SCALAR)
UPLIFT = given("uplift", RATE, Kind.TABLE, rows=3)
TAX = given("tax", RATE, Kind.BANDS, rows=3, from_unit=POUNDS)

INPUTS = (ONE, OTHER, STAFF, OPEN, SHARE, STEP, OPENING, UPLIFT, TAX, PLAN_YEAR, PLAN_QUARTER)

SUM = line("a_sum", POUNDS, ONE + OTHER)
FLAG = line("one_is_more", YES_NO, ONE > OTHER)
PROFIT = line("profit", POUNDS, ONE - OTHER)

LINES = (
    SUM,
    PROFIT,
    FLAG,
    line("product", POUNDS, ONE * SHARE),
    line("turned_round", POUNDS, -ONE),
    line("nested", POUNDS, ONE - (OTHER - (ONE + OTHER)) * (1 - SHARE) - -OTHER),
    line("each", POUNDS_PER_HEAD, choose(is_equal(STAFF, 0), 0, ONE / STAFF)),
    line("smallest", POUNDS, minimum(ONE, OTHER, OPENING)),
    line("largest", POUNDS, maximum(ONE, OTHER, 0)),
    line("less", YES_NO, ONE < OTHER),
    line("at_most", YES_NO, ONE <= OTHER),
    line("at_least", YES_NO, ONE >= OTHER),
    line("same", YES_NO, is_equal(ONE, OTHER)),
    line("not_same", YES_NO, is_different(ONE, OTHER)),
    line("rate_same", YES_NO, is_equal(at(UPLIFT, PLAN_YEAR), SHARE)),
    line("both", YES_NO, OPEN & FLAG & (STAFF > 0)),
    line("either", YES_NO, OPEN | (ONE > 0)),
    line("neither", YES_NO, ~(OPEN | FLAG)),
    line("picked", POUNDS, choose(OPEN, ONE, OTHER)),
    line("last_month", POUNDS, previous(ONE, 1, before=OPENING)),
    line("last_quarter", POUNDS, previous(SUM, 3, before=0)),
    line("cash", POUNDS, previous("cash", 1, before=OPENING) + PROFIT - value_of("dues")),
    line("dues", POUNDS, maximum(previous("cash", 2, before=0), 0) * SHARE),
    line("due_so_far", POUNDS, maximum(year_to_date("owed"), 0) + PROFIT),
    line("owed", POUNDS, previous("due_so_far", 1, before=0) * SHARE),
    line("so_far", POUNDS, total_to_date(ONE)),
    line("year_so_far", POUNDS, year_to_date(PROFIT)),
    line("quarter_so_far", POUNDS, quarter_to_date(PROFIT)),
    line("whole_year", POUNDS, sum_of_year(PROFIT)),
    line("whole_quarter", POUNDS, sum_of_quarter(ONE)),
    line("taxed", POUNDS, bands(ONE + OTHER, TAX)),
    line("uplifted", POUNDS, ONE * (1 + at(UPLIFT, PLAN_YEAR))),
    line("floored", POUNDS, floor_to(ONE, STEP)),
    line("rounded", POUNDS, round_to(ONE - OTHER, STEP)),
    line("added", POUNDS, total(ONE, OTHER, OPENING)),
)


def every_word() -> Book:
    return build_book(months=MONTHS_IN_BOOK, inputs=INPUTS, lines=LINES)
