"""Numbers that can be read over a phone: a slip never makes another number."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.web.enquiries.reference import (
    FIGURES,
    MistypedReferenceError,
    in_groups,
    new_reference,
    reference_typed,
)

DRAWN = st.builds(new_reference)


@given(DRAWN, st.integers(0, FIGURES - 1), st.integers(1, 9))
def test_one_wrong_figure_is_caught(number: str, place: int, by: int) -> None:
    wrong = str((int(number[place]) + by) % 10)
    with pytest.raises(MistypedReferenceError, match="One figure is wrong"):
        reference_typed(number[:place] + wrong + number[place + 1 :])


@given(DRAWN, st.integers(0, FIGURES - 2))
def test_two_figures_that_changed_places_are_caught(number: str, place: int) -> None:
    one, two = number[place : place + 2]
    swapped = number[:place] + two + one + number[place + 2 :]
    if one == two:
        assert reference_typed(swapped) == number
        return
    with pytest.raises(MistypedReferenceError):
        reference_typed(swapped)


@given(DRAWN)
def test_a_number_is_read_back_as_it_is_shown(number: str) -> None:
    assert reference_typed(f" {in_groups(number)} ") == number
    assert in_groups(number).count(" ") == 3


def test_numbers_are_not_alike() -> None:
    assert len({new_reference() for _ in range(500)}) == 500


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    with contextlib.suppress(MistypedReferenceError):
        assert len(reference_typed(text)) == FIGURES
