"""Control totals: what a list comes to in rows, posts, full-time equivalents and pay.

They are read from the cells as they stand, apart from the reading of posts, so that they check it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spinout.facts.post_list.columns import THEIR_PAY, THEIR_TIME
from spinout.facts.sheet_layout import NUMBER

_NUMBER = re.compile(r"£?\s?(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(\.\d{1,4})?", re.ASCII)
_MOST_POSTS_A_ROW = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over rows. `time` is full-time equivalents; `pay` is pounds a year, as a list gives it.

    `no_time` and `no_pay` count the posts whose cells do not say.
    """

    rows: int
    posts: int
    time: Fraction
    pay: Fraction
    no_time: int
    no_pay: int

    def plus(self, other: "Totals") -> "Totals":
        """Both together."""
        return Totals(
            rows=self.rows + other.rows,
            posts=self.posts + other.posts,
            time=self.time + other.time,
            pay=self.pay + other.pay,
            no_time=self.no_time + other.no_time,
            no_pay=self.no_pay + other.no_pay,
        )


NOTHING = Totals(rows=0, posts=0, time=Fraction(), pay=Fraction(), no_time=0, no_pay=0)


def totals_of(held: Mapping[str, str]) -> Totals:
    """What one row comes to. A row of several posts gives the hours and the pay of each."""
    posts = _posts(held.get(NUMBER, ""))
    time, pay = _time(held), _amount(held.get(THEIR_PAY) or held.get("pay", ""))
    return Totals(
        rows=1,
        posts=posts,
        time=Fraction() if time is None else time * posts,
        pay=Fraction() if pay is None else pay * posts,
        no_time=posts if time is None else 0,
        no_pay=posts if pay is None else 0,
    )


def _posts(text: str) -> int:
    number = _amount(text)
    whole = number is not None and number.denominator == 1 and number <= _MOST_POSTS_A_ROW
    return int(number) if number is not None and whole else 1


def _time(held: Mapping[str, str]) -> Fraction | None:
    given = _amount(held.get(THEIR_TIME, ""))
    if given is not None:
        return given
    hours, full = _amount(held.get("hours", "")), _amount(held.get("full_time_hours", ""))
    return hours / full if hours is not None and full else None


def _amount(text: str) -> Fraction | None:
    """The number in a cell; None where it holds none."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    return Fraction(Decimal(found[1].replace(",", "") + (found[2] or "")))
