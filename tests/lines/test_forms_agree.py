"""The plain, numpy and compiled forms give the same bits over generated values and expressions."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinout.lines import Book, Results, Values, evaluate, kernel, plan_calendar, work_out

MONTHS = 30
AMOUNTS = st.one_of(
    st.integers(-(10**9), 10**9).map(lambda halfpence: halfpence / 200),
    st.floats(-1e8, 1e8),
    st.sampled_from([0.0, -0.0, 0.005, -0.005, 0.01, 0.1 + 0.2, 1e8]),
)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def monthly(values: st.SearchStrategy[float]) -> st.SearchStrategy[list[float]]:
    return st.lists(values, min_size=MONTHS, max_size=MONTHS)


VALUES = st.fixed_dictionaries(
    {
        "one_amount": monthly(AMOUNTS),
        "other_amount": monthly(AMOUNTS),
        "staff": monthly(st.sampled_from([0.0, 1.0, 7.5, 1e6, 1e-7])),
        "is_open": monthly(st.sampled_from([0.0, 1.0])),
        "share": st.floats(-2, 2),
        "step": st.sampled_from([0.01, 1.0, 5.0, 1000.0, 3.7]),
        "opening": AMOUNTS,
        "uplift": st.lists(st.floats(-1, 1), min_size=3, max_size=3),
        "tax": st.just([(0, 0.19), (50_000, 0.265), (250_000, 0.25)]),
        "plan_year": st.just(plan_calendar(MONTHS)["plan_year"]),
        "plan_quarter": st.just(plan_calendar(MONTHS)["plan_quarter"]),
    }
)


@pytest.fixture(scope="module")
def compiled(every_word_book, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield kernel(every_word_book)


def same_bits(book: Book, values: Values, results: Results) -> None:
    worked = work_out(book, values)
    for line in book.lines:
        assert np.array(worked.columns[line]).tobytes() == results[line].tobytes(), line


@FEW
@given(values=VALUES)
def test_plain_and_numpy_forms_give_the_same_bits(every_word_book, values):
    same_bits(every_word_book, values, evaluate(every_word_book, values))


@FEW
@given(values=VALUES)
def test_plain_and_compiled_forms_give_the_same_bits(every_word_book, compiled, values):
    same_bits(every_word_book, values, compiled(values))


@FEW
@given(data=st.data(), values=VALUES)
def test_any_expression_gives_the_same_bits_in_plain_and_numpy_forms(trees, book_of, data, values):
    book = book_of(data.draw(st.lists(trees, min_size=1, max_size=4)))
    same_bits(book, values, evaluate(book, values))


def test_generated_expressions_give_the_same_bits_when_compiled(
    trees, book_of, awkward, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    drawn = []

    @settings(max_examples=15, deadline=None, derandomize=True, database=None)
    @given(tree=trees)
    def collect(tree):
        drawn.append(tree)

    collect()
    book = book_of(drawn)
    run = kernel(book)
    for seed in range(20):
        same_bits(book, awkward(seed), run(awkward(seed)))


def test_each_of_many_scenarios_equals_that_scenario_alone(every_word_book, compiled, awkward):
    many = [awkward(seed) for seed in range(25)]
    spread = {key: [values[key] for values in many] for key in many[0]}
    for fixed in ("tax", "plan_year", "plan_quarter"):
        spread[fixed] = many[0][fixed]
    together, fast = evaluate(every_word_book, spread), compiled(spread)
    assert together["cash"].shape == (25, MONTHS)
    for number, values in enumerate(many):
        worked = work_out(every_word_book, values)
        for line in every_word_book.lines:
            plain = np.array(worked.columns[line]).tobytes()
            assert together[line][number].tobytes() == plain, line
            assert fast[line][number].tobytes() == plain, line


def test_scenarios_in_one_input_alone_spread_to_the_lines_that_use_it(every_word_book, awkward):
    values = awkward(3) | {"share": [0.1, 0.2]}
    results = evaluate(every_word_book, values)
    alone = evaluate(every_word_book, awkward(3) | {"share": 0.2})
    assert results.scenarios == 2
    for line in every_word_book.lines:
        assert results[line][1].tolist() == alone[line].tolist()
