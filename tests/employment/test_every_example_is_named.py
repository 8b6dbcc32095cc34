"""Each of the 46 worked examples of pay and pension is the name of a test or of its case."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
NAMED = re.compile(r"(?:def test_px_|\"PX-)(\d\d)\b|def test_px_(\d\d)_")


def test_every_worked_example_is_a_named_test() -> None:
    found = {
        int(number)
        for room in ("employment", "forecast")
        for file in (TESTS / room).glob("test_*.py")
        for numbers in NAMED.findall(file.read_text(encoding="utf-8"))
        for number in numbers
        if number
    }
    assert found == set(range(1, 47))
