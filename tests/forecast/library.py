"""The published library figures as assumptions, and ways to change them."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from spinout.facts.assumptions import Assumption, Certainty, OtherValue
from spinout.facts.check_list import CheckList
from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.handovers.ni_curve import NiCurve
from spinout.handovers.structure import Structure

GO_LIVE = date(2028, 4, 1)


def everyone_in_post() -> dict[str, Any]:
    """What a pay plan says of who is in post where nobody leaves, and of no tax at all."""
    return {
        "moved_share": np.ones(60),
        "started_share": np.zeros(60),
        "as_moved": 0,
        "ni_curve": NiCurve(
            factors=np.array([0.75, 1.5]),
            pence=np.zeros((5, 2), dtype=np.int64),
            most_pence=(0,) * 5,
            most_share=None,
        ),
    }


LIBRARY = {
    "contract_income": ("6487000",),
    "contract_uplift": ("0",),
    "core_cost": ("6487000",),
    "pay_share": ("65",),
    "pay_award": ("1.5",),
    "other_cost_growth": ("2",),
    "other_income": ("300000", "450000", "600000", "800000", "1000000"),
    "other_income_margin": ("40",),
    "set_up": ("652000",),
    "set_up_paid_by_parent": ("1",),
    "in_house_cost": ("8961000",),
    "discount_rate": ("3.5",),
    "reserve_floor_months": ("1",),
    "opening_cash": ("0",),
    "contract_paid_in_advance_months": ("0",),
    "other_income_debtor_months": ("1",),
    "supplier_credit_months": ("1",),
    "contract_term_months": ("60",),
    "one_customer_share_flag": ("80",),
}

UNSAID = ("opening_deficit", "contract_paid_in_arrears_months")
"""What a case may leave out, because it once was not asked."""

HEALTH = {
    "contract_income": ("35000000",),
    "contract_uplift": ("-1.5",),
    "core_cost": ("35000000",),
    "pay_share": ("75",),
    "pay_award": ("2",),
    "other_cost_growth": ("2.5",),
    "other_income": ("0",),
    "other_income_margin": ("0",),
    "set_up": ("170000",),
    "supplier_credit_months": ("0",),
    "contract_term_months": ("36",),
    "thin_margin": ("0.3",),
    "like_surplus": ("109000",),
    "like_deficit": ("1000000",),
    "like_deficit_income": ("87000000",),
    "late_payment_days": ("30",),
}
"""The published figures of a community health body, and of two bodies like it."""

AS_PRINTED = Variant(
    key="as-printed", name="As printed", says="Pay is assumed.", pay_from=PayFrom.ASSUMED
)
TODAY = Variant(key="today", name="Today", says="Pay comes from the posts.", pay_from=PayFrom.POSTS)


def assumption(key: str, *values: str) -> Assumption:
    """One assumption, marked as assumed."""
    return Assumption(
        key=key,
        label=key.replace("_", " ").capitalize(),
        value=values,
        unit="pounds a year",
        source="Suffolk County Council, 2012",
        status="reported",
        owner="the team",
        certainty=Certainty.ASSUMED,
        also=(
            (OtherValue(value=("8100000",), source="the charity", note="Does not reconcile."),)
            if key == "contract_income"
            else ()
        ),
    )


def with_values(facts: CaseFacts, **values: str | tuple[str, ...]) -> CaseFacts:
    """The case with some assumptions changed."""
    changed = {
        key: assumption(key, *((value,) if isinstance(value, str) else value))
        for key, value in values.items()
    }
    return replace(facts, assumptions={**facts.assumptions, **changed})


def standing_still(facts: CaseFacts) -> CaseFacts:
    """The health figures, with the checks that go with them; nothing on staying is known."""
    health = replace(with_values(facts, **HEALTH), check_list=CheckList.STANDING_STILL)
    return without(health, "in_house_cost", "discount_rate")


def without(facts: CaseFacts, *keys: str) -> CaseFacts:
    """The case with some assumptions not known."""
    kept = {key: value for key, value in facts.assumptions.items() if key not in keys}
    return replace(facts, assumptions=kept)


def structure(*, tax_exempt: bool) -> Structure:
    """A structure of which the forecast needs only one answer."""
    return Structure(options=(), chosen="CBS", tests=(), tax_exempt=tax_exempt, findings=())
