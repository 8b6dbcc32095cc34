"""A small book that uses every word of the language, and inputs for it."""

import operator
import random
from collections.abc import Callable, Iterable

import numpy.typing as npt
import pytest
from hypothesis import strategies as st

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
    Expression,
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
    plan_calendar,
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
    line(
        "due_so_far",
        POUNDS,
        choose(year_to_date("owed") > 0, year_to_date("owed"), 0) + PROFIT,
    ),
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


def awkward_values(seed: int) -> dict[str, npt.ArrayLike]:
    """One scenario of values that spreadsheets round, snap or compare in their own way."""
    draw = random.Random(seed)
    amounts = [_awkward(draw) for _ in range(MONTHS_IN_BOOK)]
    return {
        "one_amount": amounts,
        "other_amount": [_close_to(amount, draw) for amount in amounts],
        "staff": [draw.choice((0, 1, 3, 7.5, 410)) for _ in range(MONTHS_IN_BOOK)],
        "is_open": [draw.choice((0, 1)) for _ in range(MONTHS_IN_BOOK)],
        "share": draw.choice((0.1 + 0.2, 0.3, 0.211, -0.05)),
        "step": draw.choice((0.01, 0.1, 1, 5, 1000)),
        "opening": _awkward(draw),
        "uplift": [0.3, 0.1 * 3, 0.025],
        "tax": [(0, 0.19), (50_000, 0.265), (250_000, 0.25)],
        **plan_calendar(MONTHS_IN_BOOK),
    }


def _awkward(draw: random.Random) -> float:
    """A halfpenny, a half pound, a whole step, nought, or any amount, above or below nought."""
    sign = draw.choice((1, -1))
    match draw.randrange(6):
        case 0:
            return sign * (draw.randrange(1_000_000) + 0.5) / 100
        case 1:
            return sign * (draw.randrange(10_000) + 0.5)
        case 2:
            return sign * draw.randrange(5_000) * 1000.0
        case 3:
            return sign * draw.randrange(1_000) * 0.1
        case 4:
            return 0.0
        case _:
            return sign * draw.uniform(0, 9e6)


def _close_to(amount: float, draw: random.Random) -> float:
    """The amount itself, the same but for float noise, a penny off, or another amount."""
    match draw.randrange(5):
        case 0:
            return amount
        case 1:
            return amount * (1 + 2**-50)
        case 2:
            return amount / 3 * 3
        case 3:
            return amount + draw.choice((0.01, -0.01))
        case _:
            return _awkward(draw)


def pounds_trees() -> st.SearchStrategy[Expression]:
    """Expressions worth pounds, over the inputs of the book that uses every word."""
    leaves = st.sampled_from(
        [
            total(ONE),
            total(OTHER),
            total(OPENING),
            previous(ONE, 1, before=OPENING),
            previous(OTHER, 5, before=0),
            total_to_date(OTHER),
            year_to_date(ONE),
            quarter_to_date(OTHER),
            sum_of_year(OTHER),
            sum_of_quarter(ONE),
        ]
    )
    return st.recursive(leaves, _grown, max_leaves=12)


def _grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    comparisons = st.sampled_from(
        [operator.lt, operator.le, operator.gt, operator.ge, is_equal, is_different]
    )
    conditions = st.builds(lambda compare, a, b: compare(a, b), comparisons, inner, inner)
    joined = st.one_of(
        conditions,
        conditions.map(operator.inv),
        st.builds(lambda a, b: a & b, conditions, conditions),
        st.builds(lambda a: a | OPEN, conditions),
    )
    return st.one_of(
        st.builds(operator.add, inner, inner),
        st.builds(operator.sub, inner, inner),
        st.builds(minimum, inner, inner),
        st.builds(maximum, inner, inner, st.just(0)),
        st.builds(choose, joined, inner, inner),
        inner.map(operator.neg),
        inner.map(lambda x: x * SHARE),
        inner.map(lambda x: x * (1 + at(UPLIFT, PLAN_YEAR))),
        inner.map(lambda x: x - x / maximum(1, SHARE)),
        inner.map(lambda x: bands(x, TAX)),
        inner.map(lambda x: floor_to(x, STEP)),
        inner.map(lambda x: round_to(x, STEP)),
    )


@pytest.fixture(scope="session")
def trees() -> st.SearchStrategy[Expression]:
    """Expressions worth pounds."""
    return pounds_trees()


@pytest.fixture(scope="session")
def book_of() -> Callable[[Iterable[Expression]], Book]:
    """A book with a line in pounds for each expression, beside the lines of every word."""

    def made(expressions: Iterable[Expression]) -> Book:
        lines = [line(f"grown_{n}", POUNDS, each) for n, each in enumerate(expressions)]
        return build_book(months=MONTHS_IN_BOOK, inputs=INPUTS, lines=[*LINES, *lines])

    return made


@pytest.fixture(scope="session")
def every_word_book() -> Book:
    """The book that uses every word of the language."""
    return every_word()


@pytest.fixture(scope="session")
def awkward() -> Callable[[int], dict[str, npt.ArrayLike]]:
    """Awkward values for that book, by seed."""
    return awkward_values
