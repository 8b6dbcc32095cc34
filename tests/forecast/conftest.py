"""A small case of our own for the forecast: the published library figures, and made-up posts."""

from dataclasses import fields
from datetime import date
from typing import TypeVar

import numpy as np
import pytest

from spinout import law
from spinout.facts.narrative import Narrative
from spinout.facts.plan import CaseFacts
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Expression,
    Parent,
    ParentKind,
    Proposer,
    Service,
    Terms,
    Wishes,
)
from spinout.findings import UNKNOWN
from spinout.handovers.pay import CarriedForward, Cohort, PayPlan
from spinout.handovers.structure import Structure
from spinout.law import Reading
from tests.forecast.library import (
    AS_PRINTED,
    GO_LIVE,
    LIBRARY,
    TODAY,
    assumption,
    everyone_in_post,
    structure,
)


@pytest.fixture(name="exempt")
def _exempt() -> Structure:
    return structure(tax_exempt=True)


@pytest.fixture(name="taxed")
def _taxed() -> Structure:
    return structure(tax_exempt=False)


@pytest.fixture(name="reading")
def _reading() -> Reading:
    return law.load().read(date(2026, 11, 2))


Facts = TypeVar("Facts")


def all_unknown(kind: type[Facts]) -> Facts:
    """Facts the forecast never reads, so it must not matter that none is known."""
    return kind(**{each.name: UNKNOWN for each in fields(kind)})


@pytest.fixture(name="facts")
def _facts() -> CaseFacts:
    return CaseFacts(
        name="Library service",
        go_live=GO_LIVE,
        default_variant="as-printed",
        variants={"as-printed": AS_PRINTED, "today": TODAY},
        parent=Parent(
            name="Example County Council", kind=ParentKind.COUNTY_COUNCIL, nation=UNKNOWN
        ),
        proposer=all_unknown(Proposer),
        service=all_unknown(Service),
        expression=all_unknown(Expression),
        circumstances=all_unknown(Circumstances),
        contract=all_unknown(Contract),
        control=all_unknown(Control),
        wishes=all_unknown(Wishes),
        terms=all_unknown(Terms),
        assumptions={key: assumption(key, *values) for key, values in LIBRARY.items()},
        narrative=Narrative(**{each.name: () for each in fields(Narrative)}),
        posts=(),
    )


HEADS = (
    ("Librarian", 18, 12),
    ("Librarian", 20, 3),
    ("Library assistant", 5, 120),
    ("Library assistant", 6, 4),
    ("Mobile library driver", 9, 2),
    ("Senior library assistant", 10, 30),
    ("Support", 7, 1),
)


@pytest.fixture(name="pay_plan")
def _pay_plan() -> PayPlan:
    cohorts = tuple(
        Cohort(
            group=group,
            scheme="lgps_ew_2014",
            point=point,
            pay=None,
            hours=1850,
            full_time_hours=3700,
            ni_category="A",
            heads=heads,
        )
        for group, point, heads in HEADS
    )
    month = np.arange(60, dtype=np.int64)[None, :]
    heads = np.array([heads for _, _, heads in HEADS], dtype=np.int64)[:, None]
    points = np.array([point for _, point, _ in HEADS], dtype=np.int64)[:, None]
    gross = heads * (100_001 + 3_701 * points + 1_113 * (month // 12))
    return PayPlan(
        first_month=GO_LIVE,
        cohorts=cohorts,
        gross=gross,
        employer_ni=gross * 9 // 100,
        employer_pension=gross // 5,
        **everyone_in_post(),
        carried_forward=(
            CarriedForward(
                key="njc-spine",
                rule="hold",
                says="Pay points are carried forward from 2026-27: the award is not known.",
            ),
        ),
    )
