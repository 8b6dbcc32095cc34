"""What a start of the program must not wait for."""

import subprocess
import sys


def test_the_bank_holidays_are_read_only_when_working_days_are_counted() -> None:
    """The list of them is the slowest thing to import, and most cases need none."""
    asked = (
        "import sys, spinout.cli.main; print('holidays' in sys.modules);"
        "from datetime import date; from spinout.clocks import Nation, is_working_day;"
        "print(is_working_day(date(2026, 12, 25), Nation.ENGLAND), 'holidays' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "False", "True"]
