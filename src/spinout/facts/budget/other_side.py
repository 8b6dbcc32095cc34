"""Inputs of the other side: staying, what the parent body keeps, partners, and the end."""

from spinout.facts.budget.asked import Asked, Counts, Listed


def _staying(name: str, says: str, counts: Counts) -> Asked:
    return Asked(name=name, says=says, counts=counts, line="4.2", topic="value")


SINGLES = (
    Asked(
        name="recharged",
        says="overheads the employer now charges to the service",
        counts=Counts.POUNDS_A_YEAR,
        line="M43",
        topic="parent",
    ),
    Asked(
        name="avoided",
        says="overheads the employer stops paying",
        counts=Counts.POUNDS_A_YEAR,
        line="M43",
        topic="parent",
    ),
    Asked(
        name="bought_back",
        says="overheads the mutual buys back",
        counts=Counts.POUNDS_A_YEAR,
        line="M43",
        topic="parent",
    ),
    Asked(
        name="stranded_months",
        says="months until the employer has shed what is left",
        counts=Counts.MONTHS,
        line="M43",
        topic="parent",
        absent="60",
    ),
    Asked(
        name="client_side",
        says="people the employer keeps to watch the contract",
        counts=Counts.POUNDS_A_YEAR,
        line="M44",
        topic="parent",
    ),
    Asked(
        name="parent_recovers",
        says="share of VAT on the contract that the buyer gets back",
        counts=Counts.PERCENT,
        line="M46",
        topic="parent_vat",
        absent="100",
        most=100,
    ),
    Asked(
        name="parent_vat_lost",
        says="VAT the buyer can no longer claim on its other work",
        counts=Counts.POUNDS_A_YEAR,
        line="M46",
        topic="parent_vat",
    ),
    _staying("staying_cost", "cost of the service if it stays as it is", Counts.POUNDS_A_YEAR),
    _staying("staying_rise", "yearly rise in that cost", Counts.PERCENT_A_YEAR),
    _staying("changed_cost", "cost of the service changed from inside", Counts.POUNDS_A_YEAR),
    _staying("changed_rise", "yearly rise in the cost when changed", Counts.PERCENT_A_YEAR),
    _staying("changed_once", "cost of changing it, paid once", Counts.POUNDS),
    _staying("inflation", "yearly rise in prices taken out", Counts.PERCENT_A_YEAR),
    _staying("real_rate", "discount rate with prices taken out", Counts.PERCENT_A_YEAR),
    Asked(
        name="partner_shares",
        says="money a partner puts in for shares",
        counts=Counts.POUNDS,
        line="M41",
        topic="partner",
    ),
    Asked(
        name="partner_month",
        says="month the partner pays for them",
        counts=Counts.MONTH,
        line="M41",
        topic="partner",
        absent="1",
    ),
    Asked(
        name="partner_fee",
        says="fee paid to the partner",
        counts=Counts.POUNDS_A_YEAR,
        line="M41",
        topic="partner",
    ),
    Asked(
        name="partner_dividend",
        says="dividend on the partner’s shares",
        counts=Counts.PERCENT_A_YEAR,
        line="M41",
        topic="partner",
    ),
    Asked(
        name="partner_exit_month",
        says="month the partner leaves; 0 if it does not",
        counts=Counts.MONTH,
        line="M41",
        topic="partner",
    ),
    Asked(
        name="partner_exit_price",
        says="what the partner is paid for its shares",
        counts=Counts.POUNDS,
        line="M41",
        topic="partner",
    ),
)

LISTS = (
    Listed(
        key="guarantees",
        one="guarantee",
        says="What the employer now would have to pay if things go wrong",
        words=("given_by",),
        inputs=(
            Asked(name="amount", says="most it could cost", counts=Counts.POUNDS, line="M45"),
            Asked(
                name="chance",
                says="chance over the plan that it is called",
                counts=Counts.PERCENT,
                line="M45",
                most=100,
            ),
        ),
    ),
    Listed(
        key="closing",
        one="closing step",
        says="What it costs to close if the contract ends or the mutual fails, in order",
        words=("who", "when"),
        inputs=(Asked(name="amount", says="cost", counts=Counts.POUNDS, line="M42"),),
    ),
)
