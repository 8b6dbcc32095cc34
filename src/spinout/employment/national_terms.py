"""What national terms give by length of service, and the least the law gives, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.employment.backing import Backing, backing, together
from spinout.employment.scheme_words import in_one_line
from spinout.facts.post_spine import PaySpine
from spinout.law import Reading

AGREEMENTS: Mapping[PaySpine, str] = MappingProxyType(
    {PaySpine.NJC: "green-book", PaySpine.AFC_ENGLAND: "agenda-for-change"}
)
"""The national agreement that goes with a pay scale, where we hold its terms."""

_ITEMS = ("annual-leave", "sick-pay", "redundancy")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsGiven:
    """What an agreement or the law gives, by item; an item we hold nothing on is absent."""

    says: Mapping[str, str]
    behind: Mapping[str, Backing]


def read_national(reading: Reading, spine: PaySpine) -> TermsGiven:
    """The national terms that go with a pay scale. Raises OutsideOurDataError.

    Law: employment-terms
    """
    rows = reading.rows("employment-terms", terms=AGREEMENTS[spine])
    by_item = {item: tuple(row for row in rows if row["item"] == item) for item in _ITEMS}
    return TermsGiven(
        says={item: in_one_line(found) for item, found in by_item.items() if found},
        behind={item: backing(*found) for item, found in by_item.items() if found},
    )


def read_statutory(reading: Reading) -> TermsGiven:
    """The least the law gives. Raises OutsideOurDataError.

    Law: employment-terms, sick-pay/weekly, sick-pay/most-weeks, redundancy/week-cap,
    redundancy/most-years, redundancy/least-years
    """
    leave, redundancy = (
        reading.rows("employment-terms", terms="statutory", item=item)
        for item in ("annual-leave", "redundancy")
    )
    weekly, weeks = reading.figure("sick-pay/weekly"), reading.figure("sick-pay/most-weeks")
    cap, most = reading.figure("redundancy/week-cap"), reading.figure("redundancy/most-years")
    least = reading.figure("redundancy/least-years")
    return TermsGiven(
        says={
            "annual-leave": in_one_line(leave),
            "sick-pay": f"statutory sick pay: {weekly.words} for up to {weeks.words}. "
            f"{weekly.note}".rstrip(". "),
            "redundancy": f"{in_one_line(redundancy)}, after {least.words} of "
            f"service, counting at most {most.words} and {cap.words}",
        },
        behind={
            "annual-leave": backing(*leave),
            "sick-pay": backing(weekly, weeks),
            "redundancy": together(backing(*redundancy), backing(cap, most, least)),
        },
    )
