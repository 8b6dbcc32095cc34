"""A day and a standing, as plain data holds them everywhere."""

from datetime import date
from typing import Any

from spinout.findings import Standing


def day(found: date | None) -> str | None:
    """The day as ISO writes it, or None where there is none."""
    return None if found is None else found.isoformat()


def standing(found: Standing) -> dict[str, Any]:
    """How firmly an answer stands, whose it is to give, and the days our data cover."""
    return {
        "firmness": found.firmness.value,
        "who": found.who,
        "from": day(found.since),
        "to": day(found.until),
    }
