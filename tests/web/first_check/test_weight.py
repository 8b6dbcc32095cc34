"""The heaviest answers are light on the line, with all that the page fetches."""

import pytest
from django.test import Client

from spinout.facts.functions import FunctionKind
from tests.web.first_check.asking import LIBRARY, RECEIVED
from tests.web.weight import A_PAGE_MAY_WEIGH, weight_of_the_look

ALL_WORK = {"work": [each.value for each in FunctionKind], "asker": "voluntary"}


@pytest.mark.parametrize("address", ["/could-we/", "/a-proposal/"])
@pytest.mark.parametrize("who", ["some-of-us", "someone-else"])
def test_the_heaviest_answers_are_light(client: Client, address: str, who: str) -> None:
    said = LIBRARY | RECEIVED | ALL_WORK | {"who": who, "sender": "staff"}
    answer = client.post(address, said, headers={"accept-encoding": "gzip"})
    assert answer.status_code == 200
    assert len(answer.content) + weight_of_the_look() < A_PAGE_MAY_WEIGH
