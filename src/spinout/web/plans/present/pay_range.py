"""The picture of what pay could cost, where posts are known by their grade alone."""

from spinout.documents import Chart, Form, Unit, series
from spinout.handovers.pay import Package
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.web.plans.present.money import Figure, figure_of


def range_figure(found: Package | None) -> Figure | None:
    """Pay and cost at both ends of grades; None where there is no range, or none may be shown."""
    if found is None or found.by_grade is None or found.bottom is None:
        return None
    if found.posts_in < FEWEST_SHOWN or not found.by_grade.may_be_told:
        return None
    ends = (
        ("Pay alone", found.bottom.pay, found.pay),
        ("Cost if it stays", found.bottom.stay_cost, found.stay_cost),
        ("Cost if it moves", found.bottom.go_cost, found.go_cost),
    )
    known = [
        (label, low, high) for label, low, high in ends if low is not None and high is not None
    ]
    return figure_of(
        Chart(
            title="What the posts could cost in a year",
            description=f"Their pay alone is {found.amount('pay')} a year.",
            form=Form.BARS,
            unit=Unit.PENCE,
            across="",
            labels=tuple(label for label, _, _ in known),
            series=(
                series("Lowest pay of each grade", *(low for _, low, _ in known)),
                series("Highest pay of each grade", *(high for _, _, high in known)),
            ),
        ),
        "chart-pay",
    )
