"""The tax year a day falls in."""

from datetime import date


def tax_year(day: date) -> str:
    """The tax year, from 6 April, as people write it: “2026-27”."""
    first = day.year if day >= date(day.year, 4, 6) else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"
