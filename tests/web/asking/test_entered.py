"""What is sent by a form: used where it can be, and a sentence where it cannot."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from spinout.web.asking.declared import Asked, Choice, Takes, yes_or_no
from spinout.web.asking.entered import entered, in_words, shown_again, told

ONE = yes_or_no("one", "One?")
SOME = Asked(
    name="some",
    takes=Takes.SOME,
    label="Some?",
    choices=(Choice(key="a", words="A thing"), Choice(key="b", words="B thing")),
)
DAY = Asked(name="day", takes=Takes.DAY, label="Which day?")
WHOLE = Asked(name="whole", takes=Takes.WHOLE, label="How many?", low=1, high=50, unit="years")
ALL = (ONE, SOME, DAY, WHOLE)


def sent(query: str) -> QueryDict:
    """A form as it comes."""
    return QueryDict(query)


def test_a_form_filled_in_gives_its_answers() -> None:
    form = sent("one=yes&some=b&some=a&day-day=2&day-month=11&day-year=2026&whole=5")
    found = entered(ALL, form)
    assert found.errors == {}
    assert found.answers == {
        "one": "yes",
        "some": ("a", "b"),
        "day": date(2026, 11, 2),
        "whole": 5,
    }


def test_a_form_left_blank_gives_none_and_no_errors() -> None:
    assert entered(ALL, sent("one=&day-day=&day-month=&day-year=&whole=")).answers == {}


def test_an_answer_that_is_not_on_its_list_counts_as_left_out() -> None:
    assert entered(ALL, sent("one=maybe&some=z&some=<b>")).answers == {}


@pytest.mark.parametrize(
    "query",
    [
        "day-day=32&day-month=1&day-year=2026",
        "day-day=1&day-month=1",
        "day-day=x&day-month=1&day-year=2026",
        "day-day=-1&day-month=1&day-year=2026",
        "day-day=1&day-month=1&day-year=99999999999999",
        "day-day=٢&day-month=1&day-year=2026",
    ],
)
def test_a_day_that_is_none_is_said_with_how_to_write_one(query: str) -> None:
    assert "needs a day, a month and a year" in entered(ALL, sent(query)).errors["day-day"]


def test_a_day_beyond_our_law_is_said_with_its_bounds() -> None:
    found = entered(ALL, sent("day-day=1&day-month=1&day-year=1999"))
    assert "takes a day from 1 January 2012 to 31 December 2049" in found.errors["day-day"]


@pytest.mark.parametrize("text", ["0", "51", "-1", "five", "1.5", "1e3", "9" * 5000])
def test_a_number_that_does_not_fit_is_said_with_its_bounds(text: str) -> None:
    found = entered(ALL, sent(f"whole={text}"))
    assert found.errors == {"whole": "“How many?” takes a whole number from 1 to 50."}


def test_the_last_of_an_answer_sent_twice_is_the_one_taken() -> None:
    assert entered(ALL, sent("one=yes&one=no&whole=2&whole=3")).answers == {"one": "no", "whole": 3}


def test_answers_filled_in_again_are_the_same_answers() -> None:
    answers = {"one": "no", "some": ("b",), "day": date(2026, 2, 28), "whole": 50}
    again = QueryDict(mutable=True)
    for name, values in shown_again(ALL, answers).fields.items():
        again.setlist(name, list(values))
    assert entered(ALL, again).answers == answers


def test_answers_are_told_in_words() -> None:
    answers = {"some": ("a", "b"), "day": date(2026, 2, 1), "whole": 2}
    assert [words for _, words in told(ALL, answers)] == [
        "A thing; B thing",
        "1 February 2026",
        "2 years",
    ]
    assert in_words(ONE, "yes") == "Yes"


@given(st.dictionaries(st.sampled_from([f for a in ALL for f in a.fields]), st.text(), max_size=6))
def test_whatever_is_sent_is_never_a_fault(form: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(form)
    found = entered(ALL, query)
    assert set(found.answers) <= {each.name for each in ALL}
