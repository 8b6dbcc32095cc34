"""Asking the check and reading its pages, as a reader would."""

import html
import re

from django.test import Client

ADDRESS = "/could-we/"
LIBRARY = {
    "nation": "england",
    "employer": "county-council",
    "who": "some-of-us",
    "service": "libraries",
    "tender": "no",
}
RECEIVED = {"received-day": "2", "received-month": "11", "received-year": "2026", "window": "no"}
AS_AT = {"on-day": "23", "on-month": "11", "on-year": "2026"}


def found(client: Client, **said: object) -> str:
    """The page of answers, as words."""
    answer = client.post(ADDRESS, said)
    assert answer.status_code == 200
    return words(answer.text)


def words(page: str) -> str:
    """What a reader sees in the main part of the page."""
    main = page[page.index("<main") : page.index("</main>")]
    main = re.sub(r"</(p|li|h\d|dt|dd|label|legend|option|summary)>", ". ", main)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def state_of(page: str) -> str:
    """The answers that a page of answers carries in its buttons."""
    return html.unescape(re.search(r'name="told" value="([^"]+)"', page)[1])


def state(client: Client, address: str = ADDRESS, **said: object) -> str:
    """The answers as the page of answers carries them."""
    answer = client.post(address, said)
    assert answer.status_code == 200
    return state_of(answer.text)
