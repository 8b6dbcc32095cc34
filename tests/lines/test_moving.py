"""The part of a book that moves gives the same bits as the whole, and so do factored lines."""

import numpy as np
import pytest

from spinout.lines import (
    POUNDS,
    YES_NO,
    Kind,
    build_book,
    choose,
    evaluate,
    factor_on,
    factored,
    kernel,
    moving_part,
    previous,
    total_to_date,
    unmoved,
    value_of,
    work_out,
)
from spinout.lines.errors import InputValueError, UnknownInputsError, UnknownLineError
from tests.lines import conftest as declare

MOVING = ("share", "opening", "one_amount")


@pytest.fixture(name="values")
def _values(awkward):
    return awkward(3)


def moved(awkward, key, count):
    return np.array([awkward(seed)[key] for seed in range(count)])


@pytest.mark.parametrize("moving", [MOVING, ("share",), ("opening",), ("staff",), ("uplift",)])
def test_the_moving_part_gives_the_bits_of_the_whole(every_word_book, awkward, values, moving):
    wide = {key: moved(awkward, key, 6) for key in moving}
    whole = evaluate(every_word_book, {**values, **wide})
    part = moving_part(every_word_book, values, moving=moving, wanted=every_word_book.lines)
    found = evaluate(part.book, {**part.still, **wide})
    assert set(part.book.lines) | set(part.wanted_still) == set(every_word_book.lines)
    for line in part.book.lines:
        assert found[line].tobytes() == whole[line].tobytes(), line
    for line, still in part.wanted_still.items():
        assert np.broadcast_to(still, (6, 30)).tobytes() == whole[line].tobytes(), line


def test_only_what_is_wanted_and_moves_is_in_the_part(every_word_book, values):
    part = moving_part(every_word_book, values, moving=("opening",), wanted=("dues", "so_far"))
    assert set(part.book.lines) == {"cash", "dues"}
    assert set(part.wanted_still) == {"so_far"}
    assert "profit" in part.book.inputs


def test_what_moves_and_is_wanted_must_be_known(every_word_book, values):
    with pytest.raises(UnknownInputsError):
        moving_part(every_word_book, values, moving=("nothing",), wanted=("cash",))
    with pytest.raises(UnknownLineError):
        moving_part(every_word_book, values, moving=("share",), wanted=("nothing",))


def test_factors_of_one_change_no_bit(every_word_book, values):
    chosen = ("cash", "profit", "due_so_far", "one_is_more", "whole_year", "taxed", "rounded")
    book = factored(every_word_book, chosen)
    whole, same = evaluate(every_word_book, values), evaluate(book, {**values, **unmoved(book)})
    for line in every_word_book.lines:
        assert (whole[line] == same[line]).all(), line


def test_a_factor_is_taken_once_of_a_line_that_grows_from_its_own_past(every_word_book, values):
    book = factored(every_word_book, ("cash",))
    twice = {**values, **unmoved(book), factor_on("cash"): [2.0] * 30}
    whole, found = evaluate(every_word_book, values), evaluate(book, twice)
    # “Dues” are a share of cash two months before, so they and later cash see the factor.
    assert found["cash"][0] == 2 * whole["cash"][0]
    assert found["planned_cash"][1] == found["planned_cash"][0] + found["profit"][1]


def test_all_three_engines_agree_on_factored_lines(every_word_book, awkward, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    book = factored(every_word_book, ("cash", "profit", "owed"))
    values = {**awkward(5), **unmoved(book), factor_on("profit"): list(np.linspace(0.5, 2, 30))}
    arrays, fast, plain = evaluate(book, values), kernel(book)(values), work_out(book, values)
    for line in book.lines:
        assert arrays[line].tobytes() == fast[line].tobytes(), line
        assert arrays[line].tobytes() == np.array(plain.columns[line]).tobytes(), line


def test_a_factor_on_no_line_is_refused(every_word_book):
    with pytest.raises(UnknownLineError):
        factored(every_word_book, ("nothing",))


def test_kept_slots_are_the_values_of_their_lines_and_months(
    every_word_book, awkward, values, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    wide = {**values, "opening": moved(awkward, "opening", 7)}
    slots = [("cash", 0), ("cash", 29), ("so_far", 4), ("cash", 29)]
    whole = evaluate(every_word_book, wide)
    expected = np.stack([whole[line][:, month] for line, month in slots], axis=1)
    assert whole.kept(slots).tobytes() == expected.tobytes()
    fast = kernel(every_word_book)
    assert fast.kept(wide, slots).tobytes() == expected.tobytes()
    assert (
        fast.kept(values, slots).tobytes()
        == evaluate(every_word_book, values).kept(slots).tobytes()
    )
    with pytest.raises(UnknownLineError):
        fast.kept(wide, [("nothing", 0)])


def test_a_sum_in_an_arm_that_only_some_months_take_counts_every_month(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    opening = declare.given("opening", POUNDS, Kind.SCALAR)
    now = declare.given("is_open", YES_NO, Kind.SERIES)
    book = build_book(
        months=6,
        inputs=[opening, now],
        lines=[
            declare.line("cash", POUNDS, previous("cash", 1, before=opening) + value_of("gain")),
            declare.line(
                "gain", POUNDS, choose(now, previous("so_far", 1, before=opening), 1 * opening)
            ),
            declare.line("so_far", POUNDS, choose(now, total_to_date("gain"), opening)),
        ],
    )
    values = {"opening": [1.0, 7.0], "is_open": [0, 0, 1, 0, 1, 1]}
    found, fast = evaluate(book, values), kernel(book)(values)
    for place, first in enumerate(values["opening"]):
        plain = work_out(book, {**values, "opening": first})
        for key in book.lines:
            assert found[key][place].tolist() == plain.columns[key] == fast[key][place].tolist()


def test_a_program_told_what_moves_gives_the_same_bits_and_takes_no_other_scenarios(
    every_word_book, awkward, values, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fast = kernel(every_word_book, moving=("opening", "uplift"))
    wide = {**values, "opening": moved(awkward, "opening", 5), "uplift": [values["uplift"]] * 5}
    whole, found = evaluate(every_word_book, wide), fast(wide)
    for line in every_word_book.lines:
        assert found[line].tobytes() == whole[line].tobytes(), line
    with pytest.raises(InputValueError, match="one value for all scenarios"):
        fast({**values, "share": [0.1, 0.2]})
