"""Asking “Would I lose out?” and reading its result, as a reader would."""

from django.test import Client

from tests.web.first_check.asking import words

ADDRESS = "/would-i-lose-out/"
NURSE = {
    "nation": "england",
    "employer": "nhs",
    "scheme": "nhs_2015",
    "pay": "31,049",
    "per": "year",
    "letter": "A",
    "loans": "none",
    "engaged": "permanent",
    "contract": "agenda-for-change",
    "served": "3",
    "born": "1980",
    "on-day": "23",
    "on-month": "11",
    "on-year": "2026",
}


def result(client: Client, **said: object) -> str:
    """The page of the result, as words."""
    answer = client.post(ADDRESS, NURSE | said)
    assert answer.status_code == 200
    return words(answer.text)
