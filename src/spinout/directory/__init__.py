"""What happened to others: every body and figure we found published, with source and date.

held = directory.load()
directory.search(held.entries, Wanted(words="libraries", ended=True))
directory.counts(held.entries, Axis.STATUS)
directory.outlook(held.entries, date(2026, 11, 23)).sentence
"""

from spinout.directory.alike import Alike, Described, Lesson, Likeness, alike
from spinout.directory.closed_lists import (
    Form,
    Parent,
    Region,
    Sector,
    Size,
    Status,
    UnknownCodeError,
    Wave,
    listed,
)
from spinout.directory.counting import Axis, Outlook, counts, outlook
from spinout.directory.entry import Entry, Kind, Reply, Report, Source
from spinout.directory.loading import Directory, DirectoryDataError, load, load_from
from spinout.directory.pathfinders import Pathfinders, pathfinders
from spinout.directory.searching import Wanted, search
from spinout.directory.statistics import Figure, Nearness, Question, side_by_side
from spinout.directory.written_date import in_words

__all__ = [
    "Alike",
    "Axis",
    "Described",
    "Directory",
    "DirectoryDataError",
    "Entry",
    "Figure",
    "Form",
    "Kind",
    "Lesson",
    "Likeness",
    "Nearness",
    "Outlook",
    "Parent",
    "Pathfinders",
    "Question",
    "Region",
    "Reply",
    "Report",
    "Sector",
    "Size",
    "Source",
    "Status",
    "UnknownCodeError",
    "Wanted",
    "Wave",
    "alike",
    "counts",
    "in_words",
    "listed",
    "load",
    "load_from",
    "outlook",
    "pathfinders",
    "search",
    "side_by_side",
]
