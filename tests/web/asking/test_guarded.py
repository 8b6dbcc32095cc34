"""A fault on a page of answers is noted by its kind and place, and by none of its words."""

import pytest
from django.test import Client

from spinout.web.first_check import views as check
from spinout.web.received import views as received
from spinout.web.which_mutual import views as which_mutual
from tests.web.first_check.asking import LIBRARY

MARKER = "zebra-crossing"


@pytest.mark.parametrize(
    ("address", "views"),
    [("/could-we/", check), ("/a-proposal/", received), ("/which-kind-of-mutual/", which_mutual)],
)
def test_a_fault_is_logged_without_a_word_of_the_answers(
    address: str,
    views: object,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError(MARKER)

    monkeypatch.setattr(views, "answered", fail)
    answer = Client(raise_request_exception=False).post(address, LIBRARY)
    assert answer.status_code == 500
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Something went wrong on our side" in answer.text
    assert "A page of answers that are not kept failed: ZeroDivisionError at fail" in caplog.text
    assert MARKER not in caplog.text + answer.text
