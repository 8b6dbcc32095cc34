"""Running costs: support services, premises, rates, ICT, insurance, audit, fees: M23 to M32."""

from spinout.forecast.declaring import (
    INCOME_AND_COST,
    YEARLY,
    grown,
    once,
    pounds,
    rounded,
    spread,
    spread_of,
    value_of,
)
from spinout.forecast.inputs import MONTH_NUMBER, MONTHS_IN_YEAR, NEW_YEAR
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import PLAN_YEAR, RATE, Line, at, choose, previous

_PRICED = (
    ("ict", "ICT besides licences", "M27"),
    ("insurance", "insurance and indemnity", "M28"),
    ("audit_legal_board", "audit, legal advice and the board", "M29"),
    ("regulators", "fees to regulators and registers", "M30"),
)


def _bought(lines: tuple[Line, ...], keys: tuple[str, ...]) -> Part:
    return Part(lines=lines, cost=keys, bills=keys, cash_out=keys)


def _service(shape: Shape, number: int, name: str) -> tuple[Line, Line]:
    price, dearer, starts, ends, notice = (
        shape.of_row("support", number, each)
        for each in ("price", "rise", "starts", "ends", "notice")
    )
    key = f"support_{number}"
    bought = (starts <= MONTH_NUMBER) & (ends + notice >= MONTH_NUMBER)
    return (
        pounds(
            f"{key}_yearly",
            f"{name}, a year",
            grown(f"{key}_yearly", price, dearer),
            "M24. The price, raised each year after the first.",
            YEARLY,
        ),
        pounds(
            key,
            name,
            choose(bought, spread(f"{key}_yearly"), 0),
            "M24. From its first month to its last, and then the months of notice.",
            INCOME_AND_COST,
        ),
    )


def support(shape: Shape) -> Part:
    """M24: support services one by one."""
    made = [_service(shape, number, name) for number, name in shape.rows("support")]
    lines = tuple(line for pair in made for line in pair)
    return _bought(lines, tuple(line.key for _, line in made))


def central(shape: Shape) -> Part:
    """M24: central staff as a share of all pay, the one way of counting that we use."""
    if not shape.parts.has("central"):
        return Part()
    pay = value_of("pay_cost")
    share = spread_of(shape.one("central_staff")) / pay
    line = Line(
        key="central_share",
        name="central staff as a share of all pay",
        unit=RATE,
        expression=choose(pay > 0, share, 0),
        note="M24. Pay of central staff over the pay of all staff. Already inside pay.",
        statement=YEARLY,
    )
    return Part(lines=(line,))


def _building(shape: Shape, number: int, name: str) -> tuple[Line, ...]:
    rent, repairs, dearer, energy, energy_rise, backlog, years = (
        shape.of_row("premises", number, each)
        for each in (
            "rent",
            "repairs",
            "rise",
            "energy",
            "energy_rise",
            "backlog",
            "backlog_years",
        )
    )
    key = f"premises_{number}"
    clearing = years * MONTHS_IN_YEAR >= MONTH_NUMBER
    return (
        pounds(
            f"{key}_rent_yearly",
            f"{name}: rent and repairs a year",
            grown(f"{key}_rent_yearly", rent + repairs, dearer),
            "M25. Raised each year after the first.",
            YEARLY,
        ),
        pounds(
            f"{key}_energy_yearly",
            f"{name}: energy a year",
            grown(f"{key}_energy_yearly", energy, energy_rise),
            "M25. Raised each year after the first.",
            YEARLY,
        ),
        pounds(
            f"{key}_rent",
            f"{name}: rent and repairs",
            spread(f"{key}_rent_yearly"),
            "M25. The month’s part.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_energy",
            f"{name}: energy",
            spread(f"{key}_energy_yearly"),
            "M25. The month’s part.",
            INCOME_AND_COST,
        ),
        pounds(
            f"{key}_backlog",
            f"{name}: backlog of repairs",
            choose(clearing, spread_of(backlog / years), 0),
            "M25. The backlog, cleared evenly over its years.",
            INCOME_AND_COST,
        ),
    )


def premises(shape: Shape) -> Part:
    """M25: buildings one by one."""
    lines = tuple(
        line for number, name in shape.rows("premises") for line in _building(shape, number, name)
    )
    return _bought(lines, tuple(each.key for each in lines if not each.key.endswith("_yearly")))


def rates(shape: Shape) -> Part:
    """M26: business rates after relief."""
    if not shape.parts.has("rates"):
        return Part()
    owed = shape.one("rateable_value") * shape.one("rates_multiplier")
    line = pounds(
        "business_rates",
        "business rates",
        spread_of(owed * (1 - shape.one("rates_relief"))),
        "M26. Rateable value times pence in the pound, less relief.",
        INCOME_AND_COST,
    )
    return Part(lines=(line,), cost=(line.key,), cash_out=(line.key,))


def _price_level(shape: Shape) -> Line:
    dearer = at(shape.one("price_rise"), PLAN_YEAR)
    return Line(
        key="price_level",
        name="price level beside the day of the quotes",
        unit=RATE,
        expression=previous("price_level", 1, before=1 + dearer) * (1 + dearer * NEW_YEAR),
        note="M12 and M32. Each year’s rise on the level before it.",
        statement=YEARLY,
    )


def running(shape: Shape) -> Part:
    """M27 to M30 at the price level of M12 and M32."""
    if not shape.parts.has("running"):
        return Part()
    level = value_of("price_level")
    costs = tuple(
        pounds(
            key,
            name,
            spread_of(shape.one(key) * level),
            f"{line}. The quote at the price level of the year.",
            INCOME_AND_COST,
        )
        for key, name, line in _PRICED
    )
    return _bought((_price_level(shape), *costs), tuple(line.key for line in costs))


def by_head(shape: Shape) -> Part:
    """M23 and M27: what each person in post costs besides pay."""
    if not shape.parts.has("heads"):
        return Part()
    heads = shape.one("heads")
    costs = (
        ("training_a_head", "training", "training and checks", "M23"),
        ("ict_a_head", "ict_licences", "ICT licences", "M27"),
    )
    lines = tuple(
        pounds(
            key,
            name,
            spread_of(heads * shape.one(each)),
            f"{line}. People in post times the cost of each.",
            INCOME_AND_COST,
        )
        for each, key, name, line in costs
    )
    return _bought(lines, tuple(line.key for line in lines))


def ict_exit(shape: Shape) -> Part:
    """M27: the fee to leave a system."""
    if not shape.parts.has("ict_exit"):
        return Part()
    line = pounds(
        "ict_exit",
        "fee to leave an ICT system",
        rounded(once(shape.one("ict_exit_month"), shape.one("ict_exit_fee"))),
        "M27. Paid in its month.",
        INCOME_AND_COST,
    )
    return _bought((line,), (line.key,))
