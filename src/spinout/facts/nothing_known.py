"""The facts of a case about which nothing is known yet."""

import io
import zipfile
from functools import cache

from spinout.facts.case_writer import case_text
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts
from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.problems import CASE_FILE, POSTS_FILE


@cache
def nothing_known() -> CaseFacts:
    """A case as an empty case file gives it: every fact unknown."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as case:
        case.writestr(CASE_FILE, case_text({}))
        case.writestr(POSTS_FILE, NOTHING_YET)
    return read_case(zipfile.Path(held))
