"""The law as at the day these notes were checked."""

from datetime import date

import pytest

from spinout import law
from spinout.law import Reading


@pytest.fixture
def reading() -> Reading:
    """A fresh reading, with nothing cited yet."""
    return law.load().read(date(2026, 11, 23))
