"""Where a year’s pay goes on each side, as one picture. Its table is the table of the lines."""

from spinout.documents.charts.chart import Chart, Form, Unit, series
from spinout.documents.charts.drawing import svg
from spinout.employment.one_person import OneYear, OwnPackage, Place

LABELS = {
    Place.NOW: "Stays",
    Place.MOVES: "Moves",
    Place.KEEPS: "Keeps scheme",
    Place.LOSES: "Loses scheme",
    Place.JOINER: "Joins later",
}
PARTS = (
    ("Take-home", "take_home"),
    ("Pension", "pension_contribution"),
    ("Income tax", "income_tax"),
    ("National Insurance", "national_insurance"),
    ("Student loan", "student_loan"),
)


def chart_of(package: OwnPackage) -> Chart | None:
    """Where the year’s pay goes, side by side; None where no money was worked out."""
    firm = _firm(package)
    held = [
        (side.place, year)
        for side, year, said in zip(package.sides, package.years, firm, strict=False)
        if year is not None and said
    ]
    if not held:
        return None
    years = [year for _, year in held]
    parts = [(name, field) for name, field in PARTS if any(_of(year, field) for year in years)]
    return Chart(
        title="Where a year’s pay goes",
        description="One bar for each way it may go. Each bar is the same pay, split into what "
        "you take home and what is taken off. The table below holds the figures.",
        form=Form.STACKED_BARS,
        unit=Unit.PENCE,
        across="Way",
        labels=tuple(LABELS[place] for place, _ in held),
        series=tuple(series(name, *(_of(year, field) for year in years)) for name, field in parts),
    )


def _firm(package: OwnPackage) -> list[bool]:
    """For each side, whether its take-home may be said, and so drawn."""
    lines = [line for line in package.money if line.key == "take_home"]
    return [cell.pence is not None for line in lines for cell in line.cells]


def _of(year: OneYear, field: str) -> int:
    pence: int = getattr(year, field)
    return pence


def picture(package: OwnPackage) -> str:
    """The picture; blank where no money was worked out."""
    chart = chart_of(package)
    return "" if chart is None else svg(chart, identity="where-pay-goes")
