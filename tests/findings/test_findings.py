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
    assert answer.standing.who == "your employer now"


def test_a_finding_names_the_body_whose_answer_it_is() -> None:
    answer = finding("S33_RESERVABLE", reason="It may be.", citations=(), who="the fire authority")
    assert answer.verdict == "Yes (for the fire authority to decide)"
    own = finding("STAY", reason="It may.", citations=(), who="the fire authority")
    assert own.standing.who == "your team"
    settled = finding("PSR", reason="They do.", citations=(), who="the fire authority")
    assert settled.standing.who is None


def test_a_standing_may_be_weakened_where_the_law_is_not_read() -> None:
    answer = finding("LIGHT_TOUCH", reason="It is.", citations=(), standing=CONFIRM)
    assert answer.standing is CONFIRM


def test_a_code_outside_the_table_is_refused() -> None:
    with pytest.raises(UnknownResultCodeError, match="not a result code"):
        finding("CRTC_PERHAPS", reason="", citations=())


def test_another_nation_is_never_a_plain_no() -> None:
    assert RESULTS["CRTC_NO(nation)"].outcome is Outcome.OTHER_NATION


@pytest.mark.parametrize("code", sorted(RESULTS))
def test_theirs_to_decide_always_names_who(code: str) -> None:
    standing = RESULTS[code].standing
    assert (standing.firmness is Firmness.THEIRS_TO_DECIDE) == (standing.who is not None)


@pytest.mark.parametrize("code", sorted(RESULTS))
def test_every_answer_has_a_question(code: str) -> None:
    answer = finding(code, reason="It is so.", citations=())
    assert answer.asks == RESULTS[code].asks
    assert answer.asks.endswith("?")
    assert answer.headline == f"{answer.asks} {answer.verdict}"


def test_codes_that_answer_yes_and_no_answer_a_yes_or_no_question() -> None:
    for code, result in RESULTS.items():
        if result.outcome in (Outcome.YES, Outcome.NO):
            assert result.asks.split()[0] in ("May", "Do", "Is"), code


def test_a_date_we_do_not_hold_is_not_said_to_depend() -> None:
    answer = finding("OUTSIDE_OUR_DATA", reason="We hold it from 2012 on.", citations=())
    assert answer.verdict == "We cannot say (outside our data)"
