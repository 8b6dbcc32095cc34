"""Every answer comes from the one table of result codes."""

import pytest

from spinout.findings import (
    CONFIRM,
    RESULTS,
    Firmness,
    Outcome,
    UnknownResultCodeError,
    finding,
)


def test_a_finding_takes_its_outcome_and_standing_from_the_table() -> None:
    answer = finding(
        "S33_RESERVABLE", reason="It may be.", citations=("procurement-act-2023/s33-1",)
    )
    assert answer.outcome is Outcome.YES
    assert answer.standing.firmness is Firmness.THEIRS_TO_DECIDE
    assert answer.standing.who == "the council"


def test_a_standing_may_be_weakened_where_the_law_is_not_read() -> None:
    answer = finding("LIGHT_TOUCH", reason="It is.", citations=(), standing=CONFIRM)
    assert answer.standing is CONFIRM


def test_a_code_outside_the_table_is_refused() -> None:
    with pytest.raises(UnknownResultCodeError, match="not a result code"):
        finding("CRTC_PERHAPS", reason="", citations=())


def test_another_nation_is_never_a_plain_no() -> None:
    assert RESULTS["CRTC_NO(nation)"][0] is Outcome.OTHER_NATION


@pytest.mark.parametrize("code", sorted(RESULTS))
def test_theirs_to_decide_always_names_who(code: str) -> None:
    _, standing = RESULTS[code]
    assert (standing.firmness is Firmness.THEIRS_TO_DECIDE) == (standing.who is not None)
