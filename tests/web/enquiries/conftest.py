"""A copy that somebody runs: its phone, its hours, its code for helpers and its mail."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from spinout.clocks import Nation
from spinout.clocks.office_hours import office_hours
from tests.web.enquiries.asking import CODE

RUN_BY = {
    "OPERATOR": "Example Council, Change Team",
    "PHONE": "01632 960 001",
    "HOURS": office_hours("Monday to Friday, 09:00 to 17:00", Nation.ENGLAND),
    "REPLY_DAYS": 5,
    "HELPERS_CODE": CODE,
    "MAIL_TO": "help@council.example",
    "MAIL_FROM": "site@council.example",
}


@pytest.fixture
def run_by_somebody() -> Iterator[None]:
    """Somebody has said that they run this copy."""
    with override_settings(**RUN_BY):
        yield


@pytest.fixture
def visitor(run_by_somebody: None, client: Client) -> Client:
    """Someone at a copy that somebody runs."""
    return client
