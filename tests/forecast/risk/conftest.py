"""Grounds to run risk on: the library figures with pay assumed and with pay from made-up posts."""

from dataclasses import replace

import numpy as np
import pytest

from spinout.forecast.risk import Ground, ground
from spinout.handovers.ni_curve import NiCurve
from tests.forecast.library import AS_PRINTED, TODAY

RATE, THRESHOLD = 0.15, 500_000


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    # One folder for the whole session: compiling once is enough for every test.
    folder = tmp_path_factory.getbasetemp() / "kernels"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))


@pytest.fixture(name="assumed")
def _assumed(facts, exempt, reading) -> Ground:
    return ground(facts, AS_PRINTED, None, exempt, reading)


@pytest.fixture(name="assumed_taxed")
def _assumed_taxed(facts, taxed, reading) -> Ground:
    return ground(facts, AS_PRINTED, None, taxed, reading)


@pytest.fixture(name="one_post")
def _one_post(pay_plan):
    """One post at £20,000 a year that pays National Insurance above £5,000, and its curve."""
    factors = np.arange(192, 385) / 256
    year = np.floor((2_000_000 * factors - THRESHOLD) * RATE + 0.5).astype(np.int64)
    months = np.full((1, 60), 2_000_000 // 12 + 1, dtype=np.int64)
    months[:, 11::12] = 2_000_000 - 11 * (2_000_000 // 12 + 1)
    insurance = np.full((1, 60), 225_000 // 12, dtype=np.int64)
    return replace(
        pay_plan,
        cohorts=pay_plan.cohorts[:1],
        gross=months,
        employer_ni=insurance,
        employer_pension=months // 5,
        ni_curve=NiCurve(
            factors=factors, pence=np.tile(year, (5, 1)), most_pence=(1,) * 5, most_share=0.0
        ),
    )


@pytest.fixture(name="from_posts")
def _from_posts(facts, one_post, exempt, reading) -> Ground:
    return ground(facts, TODAY, one_post, exempt, reading)
