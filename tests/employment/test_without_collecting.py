"""The search for rings of objects pauses for a comparison, and is always as it was afterwards."""

import gc

import pytest

from spinout.employment.without_collecting import without_collecting


@pytest.fixture(autouse=True)
def as_before():
    """Leaves the search on for whatever comes next."""
    yield
    gc.enable()


def test_it_pauses_and_goes_on() -> None:
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error() -> None:
    with pytest.raises(KeyError), without_collecting():
        raise KeyError
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    with without_collecting():
        pass
    assert not gc.isenabled()
