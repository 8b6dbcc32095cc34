"""Inputs of cash: assets, loans, facility, tax, reserves, what is shared out, the first day."""

from spinout.facts.budget.asked import Asked, Counts, Listed

SINGLES = (
    Asked(
        name="bills_next_month",
        says="share of these costs paid a month later",
        counts=Counts.PERCENT,
        line="M36",
        topic="paying",
        most=100,
    ),
    Asked(
        name="income_next_month",
        says="share of this income received a month later",
        counts=Counts.PERCENT,
        line="M35",
        topic="paying",
        most=100,
    ),
    Asked(
        name="facility_limit",
        says="most that may be drawn from the facility",
        counts=Counts.POUNDS,
        line="M37",
        topic="facility",
    ),
    Asked(
        name="facility_rate",
        says="interest on the facility",
        counts=Counts.PERCENT_A_YEAR,
        line="M37",
        topic="facility",
    ),
    Asked(
        name="facility_floor",
        says="cash below which the facility is drawn",
        counts=Counts.POUNDS,
        line="M37",
        topic="facility",
    ),
    Asked(
        name="cash_buffer",
        says="cash to keep above the lowest point",
        counts=Counts.POUNDS,
        line="M37",
        topic="buffer",
    ),
    Asked(
        name="covenant_cash",
        says="least cash the lender allows",
        counts=Counts.POUNDS,
        line="M38",
        topic="covenant",
    ),
    Asked(
        name="covenant_cover",
        says="how far earnings must cover payments to the lender",
        counts=Counts.PERCENT,
        line="M38",
        topic="covenant",
    ),
    Asked(
        name="associates",
        says="companies linked to the mutual",
        counts=Counts.NUMBER,
        line="M39",
        topic="tax",
        most=1000,
    ),
    Asked(
        name="accounts_end_month",
        says="month of the year in which accounts end, January being 1",
        counts=Counts.MONTHS,
        line="M39",
        topic="tax",
        absent="0",
        most=12,
    ),
    Asked(
        name="reserve_pay_months",
        says="months of pay the reserve must meet",
        counts=Counts.MONTHS,
        line="M40",
        topic="reserves",
    ),
    Asked(
        name="reserve_redundancy",
        says="cost of redundancy the reserve must meet",
        counts=Counts.POUNDS,
        line="M40",
        topic="reserves",
    ),
    Asked(
        name="reserve_gap_months",
        says="months of core cost the reserve must meet between contracts",
        counts=Counts.MONTHS,
        line="M40",
        topic="reserves",
    ),
    Asked(
        name="reserve_cash_swing",
        says="swing in cash the reserve must meet",
        counts=Counts.POUNDS,
        line="M40",
        topic="reserves",
    ),
    Asked(
        name="share_out",
        says="share of each year’s surplus to share out",
        counts=Counts.PERCENT,
        line="M41",
        topic="sharing",
        most=100,
    ),
    Asked(
        name="share_out_limit",
        says="most that the legal form lets it share out",
        counts=Counts.PERCENT,
        line="M41",
        topic="sharing",
        most=100,
    ),
    Asked(
        name="pension_exit",
        says="sum to pay if membership of the fund ends",
        counts=Counts.POUNDS,
        line="M42",
        topic="exit",
    ),
    Asked(
        name="pension_exit_month",
        says="month it would be paid; 0 if it does not end",
        counts=Counts.MONTH,
        line="M42",
        topic="exit",
    ),
    Asked(
        name="pension_exit_borne",
        says="share of it that the mutual bears",
        counts=Counts.PERCENT,
        line="M42",
        topic="exit",
        absent="100",
        most=100,
    ),
    Asked(
        name="pension_bond",
        says="cost of a bond or guarantee to the fund",
        counts=Counts.POUNDS_A_YEAR,
        line="M42",
        topic="exit",
    ),
)

LISTS = (
    Listed(
        key="assets",
        one="asset",
        says="Things bought to last, written off evenly over their lives",
        inputs=(
            Asked(name="cost", says="cost", counts=Counts.POUNDS, line="M34"),
            Asked(
                name="over",
                says="how far such costs go over their budget",
                counts=Counts.PERCENT,
                line="M34",
            ),
            Asked(
                name="month", says="month it is bought", counts=Counts.MONTH, line="M34", absent="1"
            ),
            Asked(name="life", says="years it lasts", counts=Counts.YEARS, line="M34", absent="1"),
        ),
    ),
    Listed(
        key="loans",
        one="loan",
        says="Loans, each repaid in even parts",
        words=("lender",),
        inputs=(
            Asked(name="amount", says="amount", counts=Counts.POUNDS, line="M38"),
            Asked(
                name="month", says="month it is drawn", counts=Counts.MONTH, line="M38", absent="1"
            ),
            Asked(name="rate", says="yearly interest", counts=Counts.PERCENT_A_YEAR, line="M38"),
            Asked(
                name="holiday",
                says="months before the first repayment",
                counts=Counts.MONTHS,
                line="M38",
            ),
            Asked(
                name="repaid_over",
                says="years over which it is repaid",
                counts=Counts.YEARS,
                line="M38",
                absent="5",
            ),
        ),
    ),
    Listed(
        key="first_day",
        one="first-day balance",
        says="What the mutual owns and owes on its first day, besides cash, line by line",
        words=("agreed_by", "role", "agreed_on", "paper", "confirmed_by", "confirmed_on"),
        inputs=(
            Asked(name="owned", says="owned on the first day", counts=Counts.POUNDS, line="M37"),
            Asked(name="owed", says="owed on the first day", counts=Counts.POUNDS, line="M37"),
            Asked(
                name="settled",
                says="month it is paid; 0 if it stays",
                counts=Counts.MONTH,
                line="M37",
            ),
        ),
    ),
)
