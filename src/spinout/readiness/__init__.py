"""Readiness: is the team ready, what would be better, and which option? Our own method.

score([sheet.tally for sheet in brought_together(files, held)], reading, plan_changed=UNKNOWN)
"""

from spinout.readiness.adding import added
from spinout.readiness.answer_file import AnswerFileError, AnswerSheet, blank, opened, written
from spinout.readiness.asked import WhatWeAsk, what_we_ask
from spinout.readiness.assessing import assess
from spinout.readiness.bringing import FilesError, brought_together
from spinout.readiness.keeping import kept_as_tables
from spinout.readiness.options import options
from spinout.readiness.scoring import score

__all__ = [
    "AnswerFileError",
    "AnswerSheet",
    "FilesError",
    "WhatWeAsk",
    "added",
    "assess",
    "blank",
    "brought_together",
    "kept_as_tables",
    "opened",
    "options",
    "score",
    "what_we_ask",
    "written",
]
