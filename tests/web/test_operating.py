"""What those who run a copy may set: each read, or refused in a sentence."""

import pytest

from spinout.clocks import Nation
from spinout.web import operating
from spinout.web.environment import SETTINGS, BadSettingError


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)


def given(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name, text in settings.items():
        monkeypatch.setenv(f"SPINOUT_{name}", text)


def test_nothing_set_says_nothing() -> None:
    assert operating.hours() is None
    assert operating.reply_days() is None
    assert operating.helpers_code() == ""
    assert operating.mail().backend.endswith("dummy.EmailBackend")


def test_hours_are_those_of_a_nation(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, HOURS="Monday to Friday, 09:00 to 17:00", NATION="Wales")
    hours = operating.hours()
    assert hours is not None
    assert hours.nation is Nation.WALES
    assert hours.words == "Monday to Friday, 9am to 5pm"


@pytest.mark.parametrize("nation", ["", "France"])
def test_hours_need_a_nation_and_none_is_taken_for_granted(
    monkeypatch: pytest.MonkeyPatch, nation: str
) -> None:
    given(monkeypatch, HOURS="Monday to Friday, 09:00 to 17:00", NATION=nation)
    with pytest.raises(BadSettingError, match="SPINOUT_NATION cannot be used: enter one of engla"):
        operating.hours()


def test_hours_that_cannot_be_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, HOURS="office hours", NATION="england")
    with pytest.raises(BadSettingError, match="SPINOUT_HOURS cannot be used: enter days and times"):
        operating.hours()


@pytest.mark.parametrize("days", ["0", "61", "five", "-1", "1.5", "99999999999999999999"])
def test_days_to_answer_are_a_whole_number(monkeypatch: pytest.MonkeyPatch, days: str) -> None:
    given(monkeypatch, REPLY_DAYS=days, HOURS="x")
    with pytest.raises(BadSettingError, match="a whole number of days from 1 to 60"):
        operating.reply_days()


def test_days_to_answer_count_by_the_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, REPLY_DAYS="5")
    with pytest.raises(BadSettingError, match="set SPINOUT_HOURS too"):
        operating.reply_days()
    given(monkeypatch, HOURS="x")
    assert operating.reply_days() == 5


def test_a_short_code_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, HELPERS_CODE="open sesame")
    with pytest.raises(BadSettingError, match="at least 12 characters") as refused:
        operating.helpers_code()
    assert "sesame" not in str(refused.value)
    given(monkeypatch, HELPERS_CODE="open sesame!")
    assert operating.helpers_code() == "open sesame!"


@pytest.mark.parametrize(
    ("address", "port", "starts_tls", "is_tls"),
    [
        ("smtp://ann:p%40ss@mail.example", 587, True, False),
        ("smtps://ann:p%40ss@mail.example", 465, False, True),
        ("smtp+plain://ann:p%40ss@mail.example:2525", 2525, False, False),
    ],
)
def test_a_mail_server_is_taken_apart(
    monkeypatch: pytest.MonkeyPatch, address: str, port: int, starts_tls: bool, is_tls: bool
) -> None:
    given(monkeypatch, MAIL=address, MAIL_TO="help@council.example")
    found = operating.mail()
    assert (found.host, found.port, found.user, found.password) == (
        "mail.example", port, "ann", "p@ss",
    )  # fmt: skip
    assert (found.starts_tls, found.is_tls) == (starts_tls, is_tls)
    assert found.backend.endswith("smtp.EmailBackend")


def test_mail_can_go_to_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, MAIL="file:///srv/mail", MAIL_TO="help@council.example")
    assert operating.mail().folder == "/srv/mail"


@pytest.mark.parametrize(
    "address", ["mail.example", "http://mail.example", "smtp://h:x", "ftp://files.example"]
)
def test_another_address_is_refused_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    given(monkeypatch, MAIL=address, MAIL_TO="help@council.example")
    with pytest.raises(BadSettingError, match="SPINOUT_MAIL cannot be used") as refused:
        operating.mail()
    assert address not in str(refused.value)


def test_mail_needs_somewhere_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, MAIL="smtp://mail.example")
    with pytest.raises(BadSettingError, match="set SPINOUT_MAIL_TO too"):
        operating.mail()
