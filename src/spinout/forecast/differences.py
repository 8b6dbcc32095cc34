"""What differs between two runs of the forecast, line by line and year by year."""

from spinout.handovers.money_plan import DifferenceRow, MoneyPlan

COMPARED = (
    ("contract_income", "Contract income"),
    ("other_income", "Other income"),
    ("pay_cost", "Pay"),
    ("core_cost", "Core cost"),
    ("other_cost", "Cost of other income"),
    ("tax", "Corporation tax"),
    ("surplus", "Surplus"),
    ("reserve", "Reserve at the end of the year"),
    ("closing_cash", "Cash at the end of the year"),
)


class DifferentYearsError(ValueError):
    """Two runs do not cover the same years."""

    def __init__(self) -> None:
        super().__init__("Compare two forecasts with the same go-live date.")


def difference(a: MoneyPlan, b: MoneyPlan) -> tuple[DifferenceRow, ...]:
    """Every compared line in every year, line by line. Raises DifferentYearsError."""
    if a.first_month != b.first_month:
        raise DifferentYearsError
    rows = []
    for key, label in COMPARED:
        for one, other in zip(a.years, b.years, strict=True):
            first, second = int(getattr(one, key)), int(getattr(other, key))
            rows.append(
                DifferenceRow(
                    key=key,
                    label=label,
                    year=one.number,
                    year_label=one.label,
                    a=first,
                    b=second,
                    difference=second - first,
                )
            )
    return tuple(rows)
