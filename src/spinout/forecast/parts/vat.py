"""VAT on each stream, what cannot be claimed back, and when it is paid: M08 and M33.

Amounts in the plan stand without VAT. Each quarter tests whether exempt input tax is small; the
year is tested again at its end, and the difference is set right then.
"""

from spinout.forecast.declaring import (
    BALANCES,
    CASH,
    INCOME_AND_COST,
    VAT,
    pounds,
    rounded,
    value_of,
)
from spinout.forecast.inputs import (
    DE_MINIMIS_MONTH,
    DE_MINIMIS_SHARE,
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    QUARTER_ENDS,
    VAT_RATE,
    YEAR_ENDS,
)
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import (
    PLAN_QUARTER,
    PLAN_YEAR,
    Expression,
    Input,
    Line,
    choose,
    is_equal,
    previous,
    to_date,
    total,
)

PAID_MONTHS_AFTER = 2
"""A month and seven days after the quarter ends falls in the second month after its last."""


def _streams(shape: Shape) -> tuple[Line, ...]:
    contract, other = value_of("contract_income"), value_of("other_income")

    def of(kind: str) -> Expression:
        return rounded(
            contract * shape.one(f"contract_{kind}") + other * shape.one(f"other_{kind}")
        )

    return (
        pounds(
            "taxable_income", "taxable income", of("taxable"), "M08. VAT is charged on it.", VAT
        ),
        pounds("exempt_income", "exempt income", of("exempt"), "M08. No VAT is charged.", VAT),
        pounds(
            "outside_income",
            "income outside VAT",
            contract + other - value_of("taxable_income") - value_of("exempt_income"),
            "M08. What is neither taxable nor exempt, such as a grant.",
            VAT,
        ),
        pounds(
            "vat_charged",
            "VAT charged",
            rounded(value_of("taxable_income") * VAT_RATE),
            "M08. The standard rate on taxable income.",
            VAT,
        ),
    )


def _on_costs(shape: Shape, bills: tuple[str, ...]) -> Line:
    bought = total(
        value_of("other_core_cost"), value_of("other_cost"), *(value_of(key) for key in bills)
    )
    return pounds(
        "vat_on_costs",
        "VAT paid on costs",
        rounded(bought * shape.one("cost_with_vat") * VAT_RATE),
        "M33. The standard rate on the share of costs besides pay that bear it.",
        VAT,
    )


def _lost(prefix: str, words: str, by: Input, months: Input) -> tuple[Line, ...]:
    """What a period so far cannot claim: the part outside VAT, and the exempt part if not small."""
    paid = to_date("vat_on_costs", by=by)
    taxable, exempt, outside = (
        to_date(f"{each}_income", by=by) for each in ("taxable", "exempt", "outside")
    )
    whole, business = taxable + exempt + outside, taxable + exempt
    outside_key, exempt_key = f"{prefix}_vat_outside", f"{prefix}_vat_exempt"
    claimable = paid - value_of(outside_key)
    exempt_part = value_of(exempt_key)
    small = (exempt_part <= DE_MINIMIS_MONTH * months) & (
        exempt_part <= claimable * DE_MINIMIS_SHARE
    )
    return (
        pounds(
            outside_key,
            f"VAT on costs of work outside VAT, {words}",
            choose(whole > 0, rounded(paid * outside / whole), 0),
            "M33. By income outside VAT over all income.",
            VAT,
        ),
        pounds(
            exempt_key,
            f"VAT on costs of exempt work, {words}",
            choose(business > 0, rounded(claimable * exempt / business), 0),
            "M33. By exempt income over taxable and exempt income.",
            VAT,
        ),
        pounds(
            f"{prefix}_vat_lost",
            f"VAT that cannot be claimed, {words}",
            value_of(outside_key) + choose(small, 0, exempt_part),
            "M33. Exempt input tax is claimed in full where it passes both small tests.",
            VAT,
        ),
    )


def _settled() -> tuple[Line, ...]:
    quarter_ends, year_ends = is_equal(QUARTER_ENDS, 1), is_equal(YEAR_ENDS, 1)
    return (
        pounds(
            "vat_lost_in_quarter",
            "VAT lost in the quarter",
            choose(quarter_ends, value_of("quarter_vat_lost"), 0),
            "M33. Known when the quarter ends.",
            VAT,
        ),
        pounds(
            "vat_adjusted",
            "yearly adjustment of VAT lost",
            choose(
                year_ends,
                value_of("year_vat_lost") - to_date("vat_lost_in_quarter", by=PLAN_YEAR),
                0,
            ),
            "M33. The year tested as a whole, less what its quarters lost.",
            VAT,
        ),
        pounds(
            "vat_lost",
            "VAT that cannot be claimed back",
            value_of("vat_lost_in_quarter") + value_of("vat_adjusted"),
            "M33. The quarter’s loss and the year’s adjustment.",
            INCOME_AND_COST,
        ),
        pounds(
            "vat_due",
            "VAT due for the quarter",
            choose(
                quarter_ends,
                to_date("vat_charged", by=PLAN_QUARTER)
                - to_date("vat_on_costs", by=PLAN_QUARTER)
                + value_of("vat_lost"),
                0,
            ),
            "M36. VAT charged, less VAT on costs, plus what cannot be claimed.",
            VAT,
        ),
        pounds(
            "vat_paid",
            "VAT paid over",
            previous("vat_due", PAID_MONTHS_AFTER, before=0),
            "M36. Paid a month and seven days after the quarter ends.",
            CASH,
        ),
        pounds(
            "vat_owed",
            "VAT owed",
            previous("vat_owed", 1, before=0)
            + value_of("vat_charged")
            - value_of("vat_on_costs")
            + value_of("vat_lost")
            - value_of("vat_paid"),
            "M36. VAT charged and not yet paid over, less what is still to be claimed.",
            BALANCES,
        ),
    )


def vat(shape: Shape, bills: tuple[str, ...]) -> Part:
    """VAT of the mutual, worked on the costs that `bills` and the plain book hold."""
    if not shape.parts.has("vat"):
        return Part()
    return Part(
        lines=(
            *_streams(shape),
            _on_costs(shape, bills),
            *_lost("quarter", "quarter so far", PLAN_QUARTER, MONTHS_IN_QUARTER),
            *_lost("year", "year so far", PLAN_YEAR, MONTHS_IN_YEAR),
            *_settled(),
        ),
        cost=("vat_lost",),
        cash_in=("vat_charged",),
        cash_out=("vat_on_costs", "vat_paid"),
        owed=("vat_owed",),
    )
