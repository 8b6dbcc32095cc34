"""A text about one person is told by its looks; what is said of posts, money and days is not."""

import re
import time
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.facts.about_people import BIRTH, EMAIL, IN_ITS_PLACE, TELEPHONE, refused_value
from tests.facts.written import EXAMPLES, posts_of, tables_of
from tests.house.reading_grade import grade

TELEPHONES = [
    "01632 960123",
    "01632960123",
    "(01632) 960 123",
    "01632-960-123",
    "01632.960.123",
    "01632 96 01 23",
    "016977 3555",
    "020 7946 0000",
    "02079460000",
    "0207 946 0000",
    "(020) 7946 0000",
    "0800 00 1066",
    "0845 1234567",
    "07700 900123",
    "07700900123",
    "07700 900 123",
    "+44 7700 900123",
    "+447700900123",
    "+44 (0)20 7946 0000",
    "+44(0)1632 960123",
    "0044 1632 960123",
    "tel:01632960123",
    "０１６３２ ９６０１２３",
    "01632\u00a0960\u00a0123",
    "01632–960123",
]
BIRTHS = [
    "born 1/2/1970",
    "Born on 1 February 1970",
    "DOB 01.02.70",
    "d.o.b. 1-2-1970",
    "dob: 01021970",
    "Date of birth: 1970-02-01",
    "date of birth is the 1st of February 1970",
    "birthday 1 Feb 1970",
    "Birth-date Feb 1, 1970",
    "1/2/1970 (date of birth)",
    "1 February 1970, born",
]
ORDINARY = [
    "6487000",
    "£6,487,000.50 a year",
    "£0.50 a visit",
    "1234567890",
    "7700900123 visits",
    "12 posts at point 5, 18.5 hours",
    "92511000",
    "92511000-9, 09251100, 03111000-2",
    "09251100 03111000 09111000",
    "2026-27, 2027-28 and 2028-29",
    "2012 2013 2014 2015 2016",
    "01/04/2028",
    "01-04-2028 to 31-03-2033",
    "1 April 2028",
    "28.02.2027 01.03.2027",
    "0800 to 1800",
    "0900-1700 260 days a year",
    "0123456789.50",
    "Charity 01234567",
    "VAT number 012 3456 78",
    "LA-001 LA-002 LA-003",
    "001 002 003 004 005",
    "P01234567890",
    "0.0123456789",
    "born in 1974",
    "The service was born of a merger in 2012",
    "children born on or after 1 September 2020",
    "those born between 1 April 2001 and 31 March 2005",
    "new-born checks from 1 April 2028",
    "newborn 1/4/2028",
    "The birth centre opens on 1 April 2028",
    "The right was born in law. It came into force on 27 June 2012.",
    "air-borne 01/04/2028",
]


@pytest.mark.parametrize("text", TELEPHONES)
def test_a_telephone_number_is_told_however_it_is_written(text: str) -> None:
    assert refused_value(text) == TELEPHONE
    assert refused_value(f"Ask the lead on {text}, or write.") == TELEPHONE
    assert refused_value(f"{text} 12 posts") == TELEPHONE


@pytest.mark.parametrize("text", BIRTHS)
def test_a_date_of_birth_is_told_beside_its_word(text: str) -> None:
    assert refused_value(text) == BIRTH
    assert refused_value(f"She was {text}.") == BIRTH


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_said_of_posts_money_and_days_is_not_refused(text: str) -> None:
    assert refused_value(text) is None


def grouped(digits: str, at: tuple[int, ...]) -> str:
    """The digits in groups that begin at these places."""
    return "".join(f" {each}" if place in at else each for place, each in enumerate(digits))


@given(
    st.from_regex(r"0(1[1-9]|2[03489]|3[03]|7[1-9]|8[04])[0-9]{8}", fullmatch=True),
    st.sampled_from([(), (3, 7), (4, 7), (5,), (5, 8)]),
    st.sampled_from(["", "Ring ", "a, ", "("]),
)
def test_any_number_of_a_telephone_in_its_usual_groups_is_told(
    digits: str, at: tuple[int, ...], before: str
) -> None:
    if at == (3, 7) and digits[1] not in "27":
        at = (5,)
    assert refused_value(f"{before}{grouped(digits, at)} any day") == TELEPHONE


@given(st.from_regex(r"[1-9][0-9]{8,9}", fullmatch=True), st.sampled_from(["+44", "+44 ", "0044 "]))
def test_any_number_from_abroad_is_told(digits: str, code: str) -> None:
    assert refused_value(f"Tel {code}{digits}") == TELEPHONE


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}", "£{:,}", "{} posts", "{}%", "-{}"]))
def test_no_number_or_amount_is_refused(number: int, shown: str) -> None:
    assert refused_value(shown.format(number)) is None


@given(st.dates(date(1900, 1, 1), date(2049, 12, 31)))
def test_no_day_is_refused_on_its_own(day: date) -> None:
    for shown in ("{:%d/%m/%Y}", "{:%Y-%m-%d}", "{:%d.%m.%Y}", "{:%-d %B %Y}", "{:%d %m %Y}"):
        said = shown.format(day)
        assert refused_value(f"It moves on {said}.") is None
        assert refused_value(f"{said} {said} {said}") is None


@given(st.dates(date(1900, 1, 1), date(2049, 12, 31)), st.sampled_from(["born", "DOB:", "D.O.B."]))
def test_any_day_beside_such_a_word_is_told(day: date, word: str) -> None:
    for shown in ("{:%d/%m/%Y}", "{:%Y-%m-%d}", "{:%d.%m.%y}", "{:%-d %B %Y}", "{:%B %-d, %Y}"):
        assert refused_value(f"{word} {shown.format(day)}") == BIRTH


def test_no_code_of_the_public_buying_list_is_refused() -> None:
    listed = (files("spinout") / "law" / "tables" / "cpv-light-touch.csv").read_text("utf-8")
    codes = re.findall(r"\b\d{8}\b", listed)
    assert len(codes) > 300
    for between in (" ", ", ", "-3 ", "\n"):
        assert refused_value(between.join(codes)) is None
    assert refused_value(" ".join(f"0{each[1:]}" for each in codes)) is None


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_holds_nothing_that_would_be_refused(example: str) -> None:
    assert refused_value(str(tables_of(example))) is None
    assert refused_value(posts_of(example)) is None


def test_there_is_something_to_enter_in_the_place_of_each_and_it_reads_plainly() -> None:
    assert {EMAIL, TELEPHONE, BIRTH} <= set(IN_ITS_PLACE)
    assert all(grade(says) <= 7 for says in IN_ITS_PLACE.values())


@pytest.mark.parametrize(
    "piece", ["0", "01", "0123 ", "born ", "1/", "x@", "+44 ", "01/02 ", "dob 1"]
)
def test_a_long_text_is_read_in_good_time(piece: str) -> None:
    started = time.process_time()
    refused_value(piece * (500_000 // len(piece)))
    assert time.process_time() - started < 2.0
