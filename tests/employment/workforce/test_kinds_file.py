"""The kinds of a workforce from a file: what each table comes to, and what is refused."""

from datetime import date

import pytest

from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import Basis
from spinout.employment.workforce.errors import KindsFileError
from spinout.employment.workforce.kinds_file import read_kinds
from spinout.money import Rate
from tests.employment.a_case import reading

ON = date(2026, 11, 23)
TWO = """
["nurses"]
nation = "england"
ni_category = "A"
scheme = "nhs_2015"
scheme_after = "workplace"

["libraries"]
nation = "scotland"
ni_category = "M"
scheme = "lgps_s_2015"
scheme_after = "none"
employer_rate = "17.6"
"""


def test_each_table_is_a_kind_in_order_with_the_rate_of_law_or_its_own() -> None:
    kinds = read_kinds(TWO, reading(ON), Basis.ANNUAL)
    assert list(kinds) == ["nurses", "libraries"]
    nurses, libraries = kinds.values()
    assert (nurses.stay.arrangement, nurses.go.arrangement) == (
        Arrangement.NHS,
        Arrangement.AUTO_ENROLMENT,
    )
    assert nurses.stay.employer_rate == Rate.percent("23.78")
    assert (libraries.letter, libraries.go.arrangement) == ("M", Arrangement.NO_SCHEME)
    assert libraries.stay.employer_rate == Rate.percent("17.6")
    assert len(libraries.figures.income_tax.bands) > len(nurses.figures.income_tax.bands)


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('nation = "england"\n', "", "nurses: “nation” is not there"),
        ('"england"', '"France"', "nurses: “nation” must be one of england"),
        ('"nhs_2015"', '"police"', "nurses: “scheme” must be one of lgps_ew_2014"),
        ('"workplace"', '"mine"', "nurses: “scheme_after” must be one of"),
        ('ni_category = "A"', 'ni_category = "Z"', "nurses: “ni_category” must be one of A"),
        ('ni_category = "A"', "ni_category = 1", "nurses: enter a table of texts"),
        ('"17.6"', '"lots"', "libraries: “employer_rate” must be from 0 to 100"),
        ('"17.6"', '"101"', "libraries: “employer_rate” must be from 0 to 100"),
        ('"17.6"', '"1e99999999"', "libraries: “employer_rate” must be from 0 to 100"),
        ('employer_rate = "17.6"\n', "", "libraries: Enter “employer_rate”"),
        ('"workplace"', '"workplace"\nemployer_rate = "9"', "nurses: Leave out “employer_rate”"),
        ('"workplace"', '"workplace"\nage = "9"', "nurses: “age” is not read"),
        (TWO, "", "the file: enter from 1 to 10,000 kinds"),
        (TWO, "nurses = 1", "nurses: enter a table of texts"),
        (TWO, "[", "the file: it is not TOML"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_kind(was: str, now: str, said: str) -> None:
    assert was in TWO
    with pytest.raises(KindsFileError) as problem:
        read_kinds(TWO.replace(was, now), reading(ON), Basis.ANNUAL)
    assert said in str(problem.value)
