"""Inputs of running costs: support services, premises, ICT, insurance, VAT."""

from spinout.facts.budget.asked import Asked, Counts, Listed


def _running(name: str, says: str, line: str) -> Asked:
    return Asked(name=name, says=says, counts=Counts.POUNDS_A_YEAR, line=line, topic="running")


SINGLES = (
    _running("ict", "ICT besides licences", "M27"),
    _running("insurance", "insurance and indemnity", "M28"),
    _running("audit_legal_board", "audit, legal advice and the board", "M29"),
    _running("regulators", "fees to regulators and registers", "M30"),
    Asked(
        name="price_rise",
        says="rise in prices at the start of the year",
        counts=Counts.PERCENT_A_YEAR,
        line="M32",
        topic="running",
        years=True,
    ),
    Asked(
        name="ict_exit_fee",
        says="fee to leave an ICT system",
        counts=Counts.POUNDS,
        line="M27",
        topic="ict_exit",
    ),
    Asked(
        name="ict_exit_month",
        says="month that fee is paid",
        counts=Counts.MONTH,
        line="M27",
        topic="ict_exit",
    ),
    Asked(
        name="rateable_value",
        says="rateable value of the premises",
        counts=Counts.POUNDS,
        line="M26",
        topic="rates",
    ),
    Asked(
        name="rates_multiplier",
        says="pence in the pound of business rates",
        counts=Counts.PERCENT,
        line="M26",
        topic="rates",
    ),
    Asked(
        name="rates_relief",
        says="relief from business rates",
        counts=Counts.PERCENT,
        line="M26",
        topic="rates",
        most=100,
    ),
    Asked(
        name="set_up_overrun",
        says="how far set-up goes over its budget",
        counts=Counts.PERCENT,
        line="M31",
        topic="overrun",
    ),
    Asked(
        name="central_staff",
        says="pay of central staff",
        counts=Counts.POUNDS_A_YEAR,
        line="M24",
        topic="central",
    ),
    Asked(
        name="contract_taxable",
        says="share of contract income that is taxable",
        counts=Counts.PERCENT,
        line="M08",
        topic="vat",
        most=100,
    ),
    Asked(
        name="contract_exempt",
        says="share of contract income that is exempt",
        counts=Counts.PERCENT,
        line="M08",
        topic="vat",
        most=100,
    ),
    Asked(
        name="other_taxable",
        says="share of other income that is taxable",
        counts=Counts.PERCENT,
        line="M08",
        topic="vat",
        most=100,
    ),
    Asked(
        name="other_exempt",
        says="share of other income that is exempt",
        counts=Counts.PERCENT,
        line="M08",
        topic="vat",
        most=100,
    ),
    Asked(
        name="cost_with_vat",
        says="share of costs besides pay that bear VAT",
        counts=Counts.PERCENT,
        line="M33",
        topic="vat",
        most=100,
    ),
)

LISTS = (
    Listed(
        key="support",
        one="support service",
        says="Support services, each bought from the employer now, bought elsewhere or done inside",
        words=("how", "from"),
        inputs=(
            Asked(name="price", says="price", counts=Counts.POUNDS_A_YEAR, line="M24"),
            Asked(
                name="rise", says="yearly rise in price", counts=Counts.PERCENT_A_YEAR, line="M24"
            ),
            Asked(
                name="starts",
                says="first month",
                counts=Counts.MONTH,
                line="M24",
                absent="1",
            ),
            Asked(
                name="ends",
                says="last month",
                counts=Counts.MONTH,
                line="M24",
                absent="60",
            ),
            Asked(
                name="notice",
                says="months of notice still to pay after the last",
                counts=Counts.MONTHS,
                line="M24",
                most=24,
            ),
        ),
    ),
    Listed(
        key="premises",
        one="building",
        says="Buildings, each with its rent, energy, repairs and the backlog of repairs",
        inputs=(
            Asked(name="rent", says="rent", counts=Counts.POUNDS_A_YEAR, line="M25"),
            Asked(name="repairs", says="repairs", counts=Counts.POUNDS_A_YEAR, line="M25"),
            Asked(
                name="rise",
                says="yearly rise in rent and repairs",
                counts=Counts.PERCENT_A_YEAR,
                line="M25",
            ),
            Asked(name="energy", says="energy", counts=Counts.POUNDS_A_YEAR, line="M25"),
            Asked(
                name="energy_rise",
                says="yearly rise in energy",
                counts=Counts.PERCENT_A_YEAR,
                line="M25",
            ),
            Asked(name="backlog", says="backlog of repairs", counts=Counts.POUNDS, line="M25"),
            Asked(
                name="backlog_years",
                says="years to clear the backlog",
                counts=Counts.YEARS,
                line="M25",
                absent="1",
            ),
        ),
    ),
)
