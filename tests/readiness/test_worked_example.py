"""The worked example of docs/explanation/are-you-ready.md, to the letter."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from spinout.handovers.readiness import Band, Gate, GateState, Heard
from tests.readiness.sheets import TODAY, scored, sheet

ANN = sheet({"R01": 3, "R02": 4, "R03": 2})
BEN = sheet({"R01": 2, "R02": 1})
CAT = sheet({"R01": 2, "R02": 2})


def test_the_three_people_of_the_page():
    found = scored(ANN, BEN, CAT)
    shown = {key: found.question(key) for key in ("R01", "R02", "R03")}
    assert [each.level for each in shown.values()] == [2, 2, None]
    assert [each.differ for each in shown.values()] == [False, True, None]
    assert shown["R03"].heard is Heard.TOO_FEW
    assert found.areas[0].average == Fraction(2)
    assert found.band is Band.PREPARE
    assert found.gate(Gate.ASK).state is GateState.WAITS
    assert len(found.gate(Gate.ASK).waits) == 9
    assert found.gate(Gate.DECIDE).state is GateState.WAITS


def test_an_old_answer_of_ann():
    old = replace(ANN, day=TODAY - timedelta(days=91))
    found = scored(old, BEN, CAT)
    assert found.question("R02").level == 1
    assert found.gate(Gate.ASK).below == ("R02",)
