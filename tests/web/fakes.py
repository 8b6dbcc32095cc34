"""A run that needs no passage, so that the pages and the keeping can be tested on their own."""

import io
import zipfile
from collections.abc import Generator
from datetime import date
from typing import Any

from spinout.web.cases.passages import Taken

LIBRARY = "library-service"


def finding(code: str, outcome: str, firmness: str, *, who: str | None = None) -> dict[str, Any]:
    """One finding as the passage gives it."""
    standing = {"firmness": firmness, "who": who, "from": None, "to": None}
    reason = f"The reason for {code}."
    return {"code": code, "outcome": outcome, "standing": standing, "reason": reason}


def headline(variant: str, on: date) -> dict[str, Any]:
    """The headline of a run with one of each kind of thing in it."""
    year = {
        "label": "2027-28",
        "contract_income": 5_000_000.4,
        "other_income": 100.0,
        "pay_cost": 4_000_000.0,
        "core_cost": 4_500_000.0,
        "other_cost": 600_000.0,
        "tax": 0.0,
        "surplus": -99_899.6,
        "reserve": 0.2,
    }
    return {
        "case": "Example library service",
        "variant": variant,
        "on": on.isoformat(),
        "route": {
            "warnings": ["A yes starts a competition that others may win."],
            "findings": [
                finding("CRTC_MUST_CONSIDER", "yes", "settled"),
                finding("GROUND_1", "depends", "theirs_to_decide", who="the council"),
                finding("S33_RESERVABLE", "yes", "theirs_to_decide", who="the council"),
                finding("LIGHT_TOUCH", "other_nation", "confirm"),
            ],
            "clocks": [{"name": "Last day", "working": "30 days beginning with 2 November 2026."}],
        },
        "money": {
            "years": [year],
            "lowest_cash": {"amount": -1234.56, "month": "2028-03-01"},
            "flags": [{"sentence": "Cash falls below nought in March 2028."}],
        },
        "staff": {
            "tax_year": "2026-27",
            "posts_in": 1234,
            "stay_cost": 10.0,
            "go_cost": 11.0,
            "cost_sentence": "They cost £10 a year if the service stays and £11 if it moves.",
            "notes": ["The pay award is not known."],
        },
        "lacks": ["We could not answer <this>."],
        "not_ready": ["The case against is missing."],
    }


def pack(variant: str) -> bytes:
    """A small zip that says which variant it is of."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("open/cover.txt", variant)
    return held.getvalue()


def take_through(case_key: str, *, variant: str, on: date) -> Generator[str, None, Taken]:
    """Stands in for the passage."""
    yield f"A step <of> {case_key}"
    return Taken(headline=headline(variant, on), pack=pack(variant))
