"""What posts are paid together, from the lowest to the highest where only grades are known."""

from collections.abc import Iterable
from dataclasses import dataclass

from spinout.employment.placing import ends
from spinout.employment.spine import PayNotKnownError, gross_pay, read_scales
from spinout.facts.posts import Post
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class PayTotal:
    """Whole pence a year, alike at both ends where the pay of every post is known."""

    lowest: int
    highest: int
    not_known: int
    """Posts whose pay we cannot tell, and which are in neither sum."""


def pay_total(posts: Iterable[tuple[Post, int]], reading: Reading) -> PayTotal:
    """What the posts are paid a year, each with how many there are of it.

    Raises OutsideOurDataError.
    """
    held = list(posts)
    scales = read_scales([post for post, _ in held], reading)
    lowest = highest = not_known = 0
    for post, number in held:
        low, high = ends(post, scales)
        try:
            low_pay = gross_pay(low, scales.place(low), scales)
            high_pay = gross_pay(high, scales.place(high), scales)
        except PayNotKnownError:
            not_known += number
            continue
        lowest, highest = lowest + low_pay * number, highest + high_pay * number
    return PayTotal(lowest=lowest, highest=highest, not_known=not_known)
