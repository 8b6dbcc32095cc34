"""The rows kept apart as a CSV file to mend in a spreadsheet and bring back."""

import csv
import io

from spinout.facts.post_list.columns import MEANINGS
from spinout.facts.post_list.placing import sentences_of
from spinout.web.plans.bulk.kept import KeptList

LINE, SAYS = "Row in your list", "What to put right"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def left_file(kept: KeptList) -> bytes:
    """Each row with its cells and what to put right. No cell begins like a formula."""
    held = io.StringIO(newline="")
    made = csv.writer(held)
    made.writerow([*(MEANINGS[name] for name in kept.columns), LINE, SAYS])
    for bad in kept.bad:
        cells = (_plain(bad.cells.get(name, "")) for name in kept.columns)
        made.writerow([*cells, bad.line, " ".join(sentences_of(bad))])
    # The mark in front lets every spreadsheet read it as UTF-8.
    return held.getvalue().encode("utf-8-sig")


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
