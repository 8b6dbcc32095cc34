"""After a change of law or of the bank holidays, the cases whose dates moved are listed."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from spinout import law
from spinout.clocks import bank_holidays
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ParentKind
from spinout.findings import UNKNOWN
from spinout.law import LawLibrary
from spinout.open_cases import OpenCase, answer, moved
from tests.ownership.plans import MUSEUM, having

ON = date(2026, 11, 23)


def open_case(name: str, changes: Mapping[str, object]) -> OpenCase:
    facts: CaseFacts = having(MUSEUM, changes)
    return OpenCase(name=name, facts=facts, answer=answer(facts, law.load(), on=ON))


NOTICE = "[[notice-days.values]]\nfrom = 2012-06-27\nvalue = "


@pytest.fixture
def longer_notice(tmp_path: Path) -> LawLibrary:
    """The law we hold, but with 40 days for the notice in place of 30."""
    shutil.copytree(Path(str(files("spinout.law"))), tmp_path / "law")
    changed = tmp_path / "law" / "figures" / "crtc.toml"
    text = changed.read_text("utf-8")
    assert f"{NOTICE}30" in text
    changed.write_text(text.replace(f"{NOTICE}30", f"{NOTICE}40"), "utf-8")
    return law.load_from(tmp_path / "law")


@pytest.fixture
def received() -> OpenCase:
    return open_case("received", {"expression.received": date(2026, 11, 2)})


def test_nothing_is_listed_where_nothing_changed(received: OpenCase) -> None:
    assert list(moved([received], law.load(), on=ON)) == []


def test_a_longer_time_for_notice_moves_the_clock_and_says_why(
    received: OpenCase, longer_notice: LawLibrary
) -> None:
    (found,) = moved([received], longer_notice, on=ON)
    assert found.name == "received"
    (day,) = found.dates
    assert (day.before, day.after) == (date(2026, 12, 1), date(2026, 12, 11))
    assert day.working.startswith("40 days beginning with Monday 2 November 2026")
    assert any("30 days" in why and "40 days" in why for why in found.why)
    assert (found.codes_gone, found.codes_new) == ((), ())


def test_a_case_whose_dates_do_not_move_is_not_listed(
    received: OpenCase, longer_notice: LawLibrary
) -> None:
    not_sent = open_case("not sent", {"expression.received": UNKNOWN})
    assert [each.name for each in moved([not_sent, received], longer_notice, on=ON)] == ["received"]


def test_an_answer_that_changes_lists_the_codes_that_came_and_went(received: OpenCase) -> None:
    alone = replace(received, facts=having(received.facts, {"proposer.employees": 1}))
    (found,) = moved([alone], law.load(), on=ON)
    assert found.codes_gone[0] == "CRTC_MUST_CONSIDER"
    assert "CRTC_NO(body)" in found.codes_new
    assert found.why


def test_a_new_bank_holiday_moves_the_wait_before_signing_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nurses = open_case(
        "nurses",
        {
            "parent.kind": ParentKind.NHS_TRUST,
            "service.cpv": "85141200",
            "notices.intention_published": date(2026, 12, 3),
        },
    )
    ours = bank_holidays.our_corrections()
    more = {nation: days | {date(2026, 12, 8)} for nation, days in ours.added.items()}
    changed = replace(ours, added=more)
    monkeypatch.setattr("spinout.clocks.working_days.our_corrections", lambda: changed)
    (found,) = moved([nurses], law.load(), on=ON)
    (day,) = found.dates
    assert (day.before, day.after) == (date(2026, 12, 16), date(2026, 12, 17))
    assert "Tuesday 8 December 2026" in day.working
    assert found.why == ("The law is as it was. The working days in between have changed.",)
