"""A scenario is a small TOML file; whatever is wrong in one has a sentence."""

import pytest

from spinout.forecast.risk import (
    ScenarioFileError,
    TooManyScenariosError,
    compared,
    read_scenario,
)
from spinout.forecast.risk.outcomes import Changed

LOWER = """
name = "A lower price"
says = "The council pays £6.2 million."

[[change]]
input = "contract_income"
to = 6_200_000

[[change]]
input = "contract_uplift"
to = 1.5

[[change]]
input = "pay"
times = 1.02
from_year = 3
"""


def one(change):
    return f'name = "x"\n[[change]]\n{change}\n'


def test_a_scenario_changes_inputs_by_key_in_the_units_of_the_case(assumed):
    found = compared(assumed, [read_scenario(LOWER, assumed, key="a")])
    (scenario,) = found.scenarios
    assert (scenario.name, scenario.says) == ("A lower price", "The council pays £6.2 million.")
    assert scenario.income[0] == 620_000_000
    assert scenario.income[1] == pytest.approx(620_000_000 * 1.015, abs=1)
    pay = 4_216_550 * 1.015**2 * 0.02
    core_gap = found.plan.surplus[2] - scenario.surplus[2]
    expected = pay + 6_487_000 - 6_200_000 * 1.015**2
    assert core_gap / 100 == pytest.approx(expected, abs=0.5)


def test_five_values_are_one_for_each_year(assumed):
    text = one('input = "other_income"\nto = [1, 2, 3, 4, 500000]')
    (found,) = compared(assumed, [read_scenario(text, assumed, key="a")]).scenarios
    plan = compared(assumed, []).plan
    assert (plan.surplus[4] - found.surplus[4]) / 100 == pytest.approx(500_000 * 0.4, abs=0.1)


def test_an_amount_may_be_added_in_chosen_years(assumed):
    text = one('input = "other_income"\nadd = 10000\nfrom_year = 2\nto_year = 2')
    (found,) = compared(assumed, [read_scenario(text, assumed, key="a")]).scenarios
    plan = compared(assumed, []).plan
    gaps = [round((b - a) / 100) for a, b in zip(plan.surplus, found.surplus, strict=True)]
    assert gaps == [0, 4_000, 0, 0, 0]


WRONG = {
    "not toml": ("name = ", "not TOML"),
    "no change": ('name = "x"', r"from 1 to 100 changes"),
    "no name": ('[[change]]\ninput = "pay"\ntimes = 1', "name ="),
    "long name": (f'name = "{"x" * 400}"\n[[change]]\ninput = "pay"\ntimes = 1', "300 letters"),
    "hidden letter": (
        'name = "x\\u202e"\n[[change]]\ninput = "pay"\ntimes = 1',
        "letters that can be seen",
    ),
    "stranger": ('name = "x"\nwho = 1\n[[change]]\ninput = "pay"\ntimes = 1', "no “who”"),
    "stranger in a change": (one('input = "pay"\ntimes = 1\nwhy = "x"'), "no “why” in change 1"),
    "unknown input": (one('input = "nothing"\nto = 1'), "enter input = one of"),
    "two deeds": (one('input = "pay"\ntimes = 1\nto = 2'), "one of: to, add, times"),
    "no deed": (one('input = "pay"'), "one of: to, add, times"),
    "line replaced": (one('input = "pay"\nto = 1'), "only be multiplied"),
    "years on one value": (one('input = "set_up"\nto = 1\nfrom_year = 2'), "Leave the years out"),
    "years the wrong way": (
        one('input = "pay"\ntimes = 1\nfrom_year = 3\nto_year = 2'),
        "after to_year",
    ),
    "a year too far": (one('input = "pay"\ntimes = 1\nfrom_year = 6'), "from 1 to 5"),
    "a word": (one('input = "set_up"\nto = "lots"'), "enter a number"),
    "endless": (one('input = "set_up"\nto = inf'), "enter a number"),
    "huge": (one('input = "set_up"\nto = 1e30'), "enter a number"),
    "three values": (one('input = "other_income"\nto = [1, 2, 3]'), "one for each year"),
    "six values": (one('input = "other_income"\nto = [1, 2, 3, 4, 5, 6]'), "one for each year"),
    "too long": ("#" * 100_001, "longer than 100,000"),
    "deep": ("a = " + "[" * 5_000, "not TOML"),
    "changes of no kind": ('name = "x"\nchange = [1]', "under its own"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_in_a_scenario_has_a_sentence(assumed, case):
    text, says = WRONG[case]
    with pytest.raises(ScenarioFileError, match=says):
        read_scenario(text, assumed, key="a")


def test_up_to_five_are_compared(assumed):
    same = Changed(key="a", name="a", says="", changes=())
    assert len(compared(assumed, [same] * 5).scenarios) == 5
    with pytest.raises(TooManyScenariosError, match="up to 5"):
        compared(assumed, [same] * 6)
