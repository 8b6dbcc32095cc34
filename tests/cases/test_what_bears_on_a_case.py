"""Section 33's tests of control are asked only where a contract may be kept for mutuals."""

from datetime import date

from spinout.case import run
from spinout.cli.asked import built_in_cases

ON = date(2026, 11, 23)


def keys(case: str) -> set[str]:
    """The tests of control that the case is shown."""
    return {test.key for test in run(built_in_cases()[case], variant=None, on=ON).structure.tests}


def test_the_library_is_asked_who_would_control_it_under_section_33() -> None:
    assert {"s33-control", "s33-profit", "s33-main"} < keys("library-service")


def test_the_nurses_are_not_since_the_nhs_rules_keep_no_contract_for_mutuals() -> None:
    assert keys("community-health") == {"government-definition"}
