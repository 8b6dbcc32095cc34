"""M01 to M46: each line of the model, its timing, source, owner, certainty and spread.

The lines themselves say their names, units and formulas; each names in its note the line of the
model it is part of. This says the rest, once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.lines import Line

_NUMBERED = re.compile(r"M(\d\d)(?: to M(\d\d))?(?: and M(\d\d))?\.")

BUYER, FINANCE, STAFF = "the buyer’s finance lead", "the team’s finance lead", "the team’s HR lead"
FUND, BOARD, PARENT = "the pension fund", "the board in waiting", "the employer’s finance lead"
LAW = "the law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One line of the model. `spread` says how runs of chance move it, or that they do not."""

    name: str
    timing: str
    source: str
    owner: str
    certainty: str
    spread: str


def _of(
    name: str,
    timing: str,
    source: str,
    owner: str,
    certainty: str,
    spread: str = "not drawn",
) -> Declared:
    return Declared(
        name=name,
        timing=timing,
        source=source,
        owner=owner,
        certainty=certainty,
        spread=spread,
    )


_EVEN = "even through the year, raised as each plan year begins"
_CASE = "the case file"

MODEL: Mapping[str, Declared] = MappingProxyType(
    {
        "M01": _of("core contract", _EVEN, _CASE, BUYER, "quoted", "normal, 1 point a year"),
        "M02": _of(
            "cut in mid-term",
            "from the start of a plan year",
            _CASE,
            BUYER,
            "assumed",
            "a jump: yes or no each year, then a triangle of 5%, 10%, 25%",
        ),
        "M03": _of(
            "end of term", "the month after the term", _CASE, BUYER, "assumed", "a scenario"
        ),
        "M04": _of("work paid by volume", _EVEN, _CASE, FINANCE, "assumed", "normal, 5%"),
        "M05": _of(
            "other trading", _EVEN, _CASE, FINANCE, "assumed", "a triangle of 0%, 50%, 110% of plan"
        ),
        "M06": _of(
            "grants and fundraising", "in its month", _CASE, FINANCE, "assumed", "yes or no, each"
        ),
        "M07": _of("set-up money", "in its month", _CASE, BUYER, "quoted"),
        "M08": _of(
            "VAT charged", "with the income; paid over by quarter", "VAT figures", LAW, "reported"
        ),
        "M09": _of("interest received", "monthly, on last month’s cash", _CASE, FINANCE, "assumed"),
        "M10": _of("basic pay", "in the month earned", "the pay plan", STAFF, "known"),
        "M11": _of(
            "pay award",
            "from April, paid when it is settled",
            _CASE,
            STAFF,
            "assumed",
            "normal, 1 point",
        ),
        "M12": _of(
            "path of prices",
            "as each plan year begins",
            _CASE,
            FINANCE,
            "assumed",
            "normal, 0.7 points",
        ),
        "M13": _of("steps up the scale", "on each anniversary", "the pay plan", STAFF, "known"),
        "M14": _of("empty posts", "with pay", _CASE, STAFF, "assumed", "a triangle of 1%, 3%, 6%"),
        "M15": _of("employer National Insurance", "with pay", "the pay plan", LAW, "known"),
        "M16": _of(
            "Employment Allowance",
            "by tax year, until it is used up",
            "Employment Allowance figures",
            LAW,
            "published",
        ),
        "M17": _of(
            "apprenticeship levy", "by tax year, month by month", "levy figures", LAW, "published"
        ),
        "M18": _of(
            "local government pension",
            "with pay",
            "the pay plan and the case file",
            FUND,
            "quoted",
            "a jump in 2029: normal, 3 points",
        ),
        "M19": _of(
            "NHS pension",
            "with pay",
            "the pay plan and the case file",
            FUND,
            "quoted",
            "a switch",
        ),
        "M20": _of("pension of those who join later", "with pay", "the pay plan", STAFF, "known"),
        "M21": _of(
            "cover and overtime", "with pay", _CASE, STAFF, "assumed", "the team’s own data"
        ),
        "M22": _of("redundancy", "in its month", "the cap on a week’s pay", STAFF, "assumed"),
        "M23": _of("training and checks", _EVEN, _CASE, STAFF, "quoted"),
        "M24": _of("support services", _EVEN, _CASE, FINANCE, "quoted", "normal, 10% of the quote"),
        "M25": _of("premises", _EVEN, _CASE, FINANCE, "quoted", "energy: normal, 15%"),
        "M26": _of("business rates", _EVEN, _CASE, FINANCE, "quoted"),
        "M27": _of("ICT", _EVEN, _CASE, FINANCE, "quoted", "normal, 15% of the quote"),
        "M28": _of("insurance", _EVEN, _CASE, FINANCE, "quoted", "normal, 15% of the quote"),
        "M29": _of("audit, legal advice, board", _EVEN, _CASE, FINANCE, "quoted"),
        "M30": _of("regulators", _EVEN, _CASE, FINANCE, "published"),
        "M31": _of(
            "set-up",
            "before the first month",
            _CASE,
            FINANCE,
            "quoted",
            "a triangle of 100%, 115%, 150% of plan",
        ),
        "M32": _of("prices besides pay", "as each plan year begins", _CASE, FINANCE, "assumed"),
        "M33": _of(
            "VAT that cannot be claimed",
            "by quarter, set right when the year ends",
            "VAT figures",
            LAW,
            "reported",
            "a scenario",
        ),
        "M34": _of(
            "things that last", "bought in a month, written off evenly", _CASE, FINANCE, "assumed"
        ),
        "M35": _of(
            "money owed to the mutual", "months after it is earned", _CASE, FINANCE, "assumed"
        ),
        "M36": _of(
            "money the mutual owes",
            "months after; tax on pay the month after",
            _CASE,
            FINANCE,
            "assumed",
        ),
        "M37": _of(
            "working capital", "the lowest point so far", "worked out", FINANCE, "worked out"
        ),
        "M38": _of("loans", "repaid in even parts", _CASE, FINANCE, "quoted", "a scenario"),
        "M39": _of(
            "corporation tax",
            "charged as profit is made, paid nine months and a day after the year",
            "corporation tax figures",
            LAW,
            "published",
        ),
        "M40": _of("reserve aimed for", "every month", "worked out", BOARD, "assumed"),
        "M41": _of("sharing out and partners", "when a year ends", _CASE, BOARD, "assumed"),
        "M42": _of(
            "leaving the pension fund, and closing",
            "in its month",
            _CASE,
            FUND,
            "assumed",
            "a scenario",
        ),
        "M43": _of("overheads left behind", "falling evenly", _CASE, PARENT, "assumed"),
        "M44": _of("client side", "even through the year", _CASE, PARENT, "assumed"),
        "M45": _of("guarantees", "over the plan", _CASE, PARENT, "assumed", "a scenario"),
        "M46": _of("VAT of the buyer", "with the contract", _CASE, PARENT, "assumed", "a scenario"),
    }
)
"""Every line of the model by its number."""


def numbers_of(line: Line) -> tuple[str, ...]:
    """The lines of the model that a line of the book is part of, as its note names them."""
    found = _NUMBERED.match(line.note)
    if found is None:
        return ()
    first, last, also = found.groups()
    whole = range(int(first), int(last or first) + 1)
    return (*(f"M{number:02d}" for number in whole), *((f"M{also}",) if also else ()))
