"""One document with every kind of block, on the library case's printed five-year table."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from spinout.documents import (
    Chart,
    Dated,
    Document,
    Form,
    Opening,
    PageBreak,
    Source,
    SourceList,
    Table,
    Timeline,
    Unit,
    bullets,
    cite,
    heading,
    information,
    key_figures,
    link,
    number_column,
    numbered,
    paragraph,
    row,
    series,
    spans,
    strong,
    text_column,
    total_row,
    warning,
)

YEARS = ("Year 1", "Year 2", "Year 3", "Year 4", "Year 5")

CHALLENGE = Source(
    key="localism-act-2011/s81",
    title="Localism Act 2011, section 81",
    says="A council must consider an expression of interest that is made in time and in form.",
    standing="Law. In force from 27 June 2012. We last read it on 1 November 2026.",
    address="https://www.legislation.gov.uk/ukpga/2011/20/section/81",
)
RESERVED = Source(
    key="procurement-act-2023/s33",
    title="Procurement Act 2023, section 33",
    says="A council may keep a contract of up to five years for bodies run by their employees.",
    standing="Law. In force from 24 February 2025.",
    address="https://www.legislation.gov.uk/ukpga/2023/54/section/33",
)

STATEMENT = Table(
    caption="Five years from go-live",
    columns=(
        text_column("Line"),
        *(number_column(year) for year in YEARS),
    ),
    rows=(
        row("Contract income", "£6.487m", "£6.487m", "£6.487m", "£6.487m", "£6.487m"),
        row("Other income", "£0.300m", "£0.450m", "£0.600m", "£0.800m", "£1.000m"),
        row("Core cost", "£6.487m", "£6.596m", "£6.706m", "£6.819m", "£6.933m"),
        row("Cost of other income", "£0.180m", "£0.270m", "£0.360m", "£0.480m", "£0.600m"),
        total_row("Surplus", "£0.120m", "£0.071m", "£0.021m", "−£0.012m", "−£0.046m"),
    ),
    note=spans("Assumed lines are marked in ", strong("the workbook"), "."),
)
OPTIONS = Table(
    caption="What you could decide",
    columns=(
        text_column("Option", weight=2),
        text_column("What follows", weight=4),
        number_column("First-year cost", weight=2),
    ),
    rows=(
        row(
            "No: the service stays", "Nothing changes for colleagues. The gap stays.", "£8,961,000"
        ),
        row(
            "Accept the expression of interest",
            spans(
                "A procurement exercise must follow, and others may win it. ", cite(CHALLENGE.key)
            ),
            "£6,487,000",
        ),
    ),
)
SURPLUS = Chart(
    title="Surplus in each year",
    description="The surplus falls from £120,000 in year 1 to a loss of £46,000 in year 5.",
    form=Form.BARS,
    unit=Unit.PENCE,
    across="Year",
    labels=YEARS,
    series=(series("Surplus", 12_000_000, 7_100_000, 2_100_000, -1_200_000, -4_600_000),),
)
INCOME = Chart(
    title="Where the money comes from",
    description="Contract income is flat at £6.487 million. Other income grows to £1 million.",
    form=Form.STACKED_BARS,
    unit=Unit.PENCE,
    across="Year",
    labels=YEARS,
    series=(
        series("Contract", *[648_700_000] * 5),
        series("Other income", 30_000_000, 45_000_000, 60_000_000, 80_000_000, 100_000_000),
    ),
)
MONTHS = tuple(f"Month {place}" for place in range(1, 25))
CASH = Chart(
    title="Cash at the end of each month",
    description="Cash rises in each quarter and is never below the lowest safe level.",
    form=Form.LINES,
    unit=Unit.PENCE,
    across="Month",
    labels=MONTHS,
    series=(
        series(
            "Cash", *(30_000_000 + month % 3 * 6_000_000 + month * 400_000 for month in range(24))
        ),
        series("Lowest safe level", *[20_000_000] * 24),
    ),
)
DATES = Timeline(
    title="Dates that matter",
    dates=(
        Dated(identity="a", day=date(2026, 11, 2), name="The council gets the letter"),
        Dated(
            identity="b",
            day=date(2026, 12, 1),
            name="Last day to hear when it will decide",
            says="30 days beginning with Monday 2 November 2026.",
        ),
    ),
)

SAMPLE = Document(
    title="A library service run by its own colleagues",
    subtitle="Proposal to Example County Council",
    author="Library service team",
    made_on=date(2026, 11, 23),
    language="en-GB",
    opening=Opening.COVER,
    running_note="Team’s draft. Not the view of Example County Council.",
    notice="Not ready to send: the case against is missing.",
    contents=True,
    body=(
        heading(1, "What we ask you to decide"),
        paragraph(
            "We ask the council to consider our expression of interest. ",
            strong("No law gives us the contract."),
            " ",
            cite(CHALLENGE.key),
            cite(RESERVED.key),
        ),
        key_figures(
            ("Colleagues in the service", "400"),
            ("Contract each year", "£6.487m"),
            ("Set-up, at most", "£652,000"),
        ),
        warning("Withdrawing does not stop a procurement exercise once it has begun."),
        OPTIONS,
        heading(2, "What happens next"),
        numbered(
            "You confirm that you have our papers.",
            "You tell us within 30 days when you will decide.",
            "You decide, and say why.",
        ),
        DATES,
        heading(1, "The money"),
        paragraph("The plan holds its reserve for five years and then needs a change."),
        heading(2, "Surplus"),
        SURPLUS,
        STATEMENT,
        heading(2, "Income"),
        INCOME,
        heading(3, "Cash"),
        CASH,
        information(
            "This is information, not advice. Read more at ",
            link("the council’s site", "https://www.example.org/libraries"),
            ".",
        ),
        PageBreak(),
        heading(1, "What we have not found out"),
        bullets(
            "The fund’s rate from April 2027.", spans("The pay award for 2026–27. ", strong("Ask."))
        ),
        Table(caption="Objections", columns=(text_column("From"), text_column("Point")), rows=()),
        heading(1, "Sources"),
        SourceList(),
    ),
    sources=(CHALLENGE, RESERVED),
)


@pytest.fixture
def sample() -> Document:
    """The document with every kind of block."""
    return SAMPLE


@pytest.fixture
def with_body() -> Callable[..., Document]:
    """Makes the sample anew with another body, and any other change asked for."""
    return lambda *body, **changes: replace(SAMPLE, body=tuple(body), **changes)
