"""What the site shows of a run, as plain data: kept beside the pack, so no page computes."""

from typing import Any

from spinout.handovers.passage import Passage
from spinout.proposals import as_data
from spinout.proposals.completeness import completeness

SHOWN_OF_MONEY = ("set_up", "set_up_paid_by", "years", "lowest_cash", "flags")
SHOWN_OF_STAFF = ("tax_year", "posts_in", "stay_cost", "go_cost", "cost_sentence", "notes")


def headline(passage: Passage) -> dict[str, Any]:
    """The answers a reader wants first. Holds no post's row and no group."""
    money = as_data.money_plan(passage.money)
    staff = as_data.package(passage.package, with_people=False)
    return {
        **as_data.heading(passage),
        "variant_name": passage.variant.name,
        "route": as_data.route(passage.routes),
        "money": {key: money[key] for key in SHOWN_OF_MONEY if key in money},
        "staff": {key: staff[key] for key in SHOWN_OF_STAFF if key in staff},
        "lacks": [each["sentence"] for each in as_data.lacks(passage)],
        "not_ready": list(completeness(passage).why_not_ready),
    }
