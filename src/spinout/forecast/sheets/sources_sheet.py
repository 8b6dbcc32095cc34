"""The Sources sheet: the law this forecast read, and where every input came from."""

from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.styles import Style

_WIDTHS = (44, 40, 16, 50, 50, 14, 14)
_LAW = ("What was read", "What it says", "How we know", "Source", "Address", "From", "Checked")


def write_sources(page: Page, content: Content) -> None:
    """The law as it was read, then the inputs with their sources."""
    page.lay_out(title="Sources", note=content.note, widths=_WIDTHS)
    page.texts(3, 0, _LAW, Style.COLUMN)
    row = 4
    for each in content.cited:
        words = (each.label, each.says, each.status.value.replace("_", " "), each.source)
        dates = (each.since.isoformat(), each.checked.isoformat())
        said = (*words, each.address, *dates)
        page.texts(row, 0, said, Style.WRAPPED)
        page.make_room(row, *zip(said, _WIDTHS, strict=True))
        row += 1
    row += 1
    page.texts(row, 0, ("Input", "Values and unit", "How we know", "Source", "Owner"), Style.COLUMN)
    for used in content.plan.inputs:
        row += 1
        values = f"{', '.join(used.values)} {used.unit}"
        status = used.status.replace("_", " ")
        about = (used.label, values, status, used.source, used.owner)
        page.texts(row, 0, about, Style.WRAPPED)
        page.make_room(row, *zip(about, _WIDTHS, strict=False))
