"""`spinout-web enquiries`: what waits, and what is done with it, on the command line."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from spinout.web import command
from spinout.web.enquiries import command as enquiries
from spinout.web.enquiries.events import Outcome
from spinout.web.enquiries.models import Enquiry
from tests.web.enquiries.asking import MONDAY, at, number_on, send, send_for_a_caller

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "src"
GUIDE = ROOT / "docs" / "how-to" / "answer-questions.md"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The code and all that was said."""
    code = command.main(["enquiries", *words])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_what_waits_is_listed_oldest_first_with_when_it_is_due(
    visitor: Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    one = number_on(send(visitor, "Who pays?", sector="libraries", contact="01632 960123").text)
    at(monkeypatch, MONDAY + timedelta(hours=2))
    two = number_on(send_for_a_caller(visitor, "Why us?", consent="yes").text)
    _, said = run(capsys)
    assert said.startswith("2 questions waiting.")
    assert said.index(one) < said.index(two)
    assert "Due by 30 November 2026" in said
    assert "Libraries, archives and culture" in said
    assert "Reach them by: 01632 960123" in said
    assert "The caller agreed on 2026-11-23 at 12:00." in said


def test_what_is_late_is_marked(
    visitor: Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    send(visitor)
    at(monkeypatch, MONDAY + timedelta(days=7))
    assert "LATE" not in run(capsys)[1]
    at(monkeypatch, MONDAY + timedelta(days=8))
    assert "LATE: was due by 30 November 2026" in run(capsys)[1]


def test_a_question_dealt_with_no_longer_waits(
    visitor: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    number = number_on(send(visitor).text)
    code, said = run(capsys, "--close", number, "--outcome", "sent-on", "--by", "Help desk")
    assert (code, said) == (0, f"{number} is dealt with: sent-on.\n")
    assert run(capsys)[1] == "0 questions waiting.\n"
    assert "Dealt with: sent-on" in run(capsys, "--all")[1]


def test_as_json_every_fact_is_there(visitor: Client, capsys: pytest.CaptureFixture[str]) -> None:
    send(visitor, "Who pays?", staff="10-49")
    (held,) = json.loads(run(capsys, "--json")[1])["enquiries"]
    kept = Enquiry.objects.get()
    assert held["reference"] == kept.reference
    assert held["question"] == "Who pays?"
    assert held["staff"] == "10-49"
    assert held["consent"] is None
    assert held["outcome"] == ""


def test_a_question_can_be_erased_on_the_word_of_its_asker(
    visitor: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    number = number_on(send(visitor).text)
    assert run(capsys, "--erase", number, "--by", "Help desk") == (0, f"{number} is erased.\n")
    assert not Enquiry.objects.exists()
    assert run(capsys, "--erase-old") == (0, "Questions erased: 0.\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--close", "12", "--outcome", "answered", "--by", "x"], "Enter all 12 figures"),
        (["--close", "000 000 000 000"], "Say how with --outcome"),
        (["--erase", "000 000 000 000", "--by", "x"], "We hold no question with that number"),
        (["--erase", "000 000 000 000"], "Say who does it with --by"),
    ],
)
def test_wrong_use_gets_a_sentence_and_a_two(
    run_by_somebody: None, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    code, said = run(capsys, *words)
    assert code == 2
    assert says in said


def test_what_a_terminal_would_act_on_is_not_printed(
    visitor: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    send(visitor)
    Enquiry.objects.update(question="red \x1b[31m and \u202eback", contact="\x07bell")
    said = run(capsys)[1]
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "\x07" not in said


def test_the_outcomes_are_those_of_the_house() -> None:
    assert set(enquiries.OUTCOMES) == {each.value for each in Outcome}


def test_every_option_is_in_the_guide() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    named = {word for word in command.parser().format_help().split() if word.startswith("--")}
    sub = command.parser()._subparsers
    assert sub is not None
    for name, each in sub._group_actions[0].choices.items():
        assert f"spinout-web {name}" in guide
        named |= {option for action in each._actions for option in action.option_strings}
    for option in named - {"-h", "--help"}:
        assert f"`{option}" in guide, option


def test_where_the_parts_of_the_site_are_missing_it_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['django'] = None; sys.path.insert(0, sys.argv[1]); "
        "from spinout.web.command import main; sys.exit(main(['enquiries']))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, str(SOURCE)], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert answer.stderr == "The site needs more parts: install 'spinout[web]'.\n"
