"""Inputs of income: the contract, activity, products, grants, set-up money, interest."""

from spinout.facts.budget.asked import Asked, Counts, Listed

SINGLES = (
    Asked(
        name="contract_efficiency",
        says="saving the buyer takes from the price",
        counts=Counts.PERCENT_A_YEAR,
        line="M01",
        topic="contract",
    ),
    Asked(
        name="contract_change",
        says="change in the price agreed from the start of the year",
        counts=Counts.SIGNED_A_YEAR,
        line="M01",
        topic="contract",
        years=True,
    ),
    Asked(
        name="contract_cut",
        says="cut in the price from the start of the year",
        counts=Counts.PERCENT,
        line="M02",
        topic="contract",
        years=True,
        most=100,
    ),
    Asked(
        name="kept_after_term",
        says="share of the price kept after the contract ends",
        counts=Counts.PERCENT,
        line="M03",
        topic="contract",
        absent="100",
    ),
    Asked(
        name="cost_after_term",
        says="share of core cost that goes on after the contract ends",
        counts=Counts.PERCENT,
        line="M03",
        topic="contract",
        absent="100",
        most=100,
    ),
    Asked(
        name="deposit_rate",
        says="interest earned on cash",
        counts=Counts.PERCENT_A_YEAR,
        line="M09",
        topic="interest",
    ),
)

LISTS = (
    Listed(
        key="activities",
        one="activity",
        says="Work paid for by how much is done",
        inputs=(
            Asked(name="volume", says="number a year", counts=Counts.NUMBER, line="M04"),
            Asked(name="price", says="price of one", counts=Counts.POUNDS, line="M04"),
            Asked(
                name="volume_growth",
                says="yearly rise in the number",
                counts=Counts.PERCENT_A_YEAR,
                line="M04",
            ),
            Asked(
                name="price_rise",
                says="yearly rise in the price",
                counts=Counts.PERCENT_A_YEAR,
                line="M04",
            ),
        ),
    ),
    Listed(
        key="products",
        one="product",
        says="Things sold besides the contract",
        inputs=(
            Asked(name="units", says="number sold a year", counts=Counts.NUMBER, line="M05"),
            Asked(name="price", says="price of one", counts=Counts.POUNDS, line="M05"),
            Asked(
                name="reached",
                says="share of that number reached in the year",
                counts=Counts.PERCENT,
                line="M05",
                years=True,
                absent="100",
            ),
            Asked(
                name="cost_share",
                says="cost as a share of the price",
                counts=Counts.PERCENT,
                line="M05",
            ),
        ),
    ),
    Listed(
        key="grants",
        one="grant",
        says="Grants and fundraising, each counted at its chance",
        inputs=(
            Asked(name="amount", says="amount", counts=Counts.POUNDS, line="M06"),
            Asked(name="month", says="month it comes", counts=Counts.MONTH, line="M06"),
            Asked(
                name="chance",
                says="chance that it comes",
                counts=Counts.PERCENT,
                line="M06",
                absent="100",
                most=100,
            ),
        ),
    ),
    Listed(
        key="set_up_money",
        one="milestone",
        says="Money towards setting up, by milestone",
        inputs=(
            Asked(name="amount", says="amount", counts=Counts.POUNDS, line="M07"),
            Asked(name="month", says="month it comes", counts=Counts.MONTH, line="M07"),
        ),
    ),
)
