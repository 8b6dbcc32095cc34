"""What happened to others: every body and figure we found published, with source and date.

held = directory.load()
directory.search(held.entries, Wanted(words="libraries", ended=True))
directory.counts(held.entries, Axis.STATUS)
directory.outlook(held.entries, date(2026, 11, 23)).sentence
"""

from spinout.directory.closed_lists import (
    Form,
    Region,
    Sector,
    Status,
    UnknownCodeError,
    Wave,
    listed,
)
from spinout.directory.counting import Axis, Outlook, counts, outlook
from spinout.directory.entry import Entry, Kind, Report, Source
from spinout.directory.loading import Directory, DirectoryDataError, load, load_from
from spinout.directory.pathfinders import Pathfinders, pathfinders
from spinout.directory.searching import Wanted, search
from spinout.directory.statistics import Figure, Nearness, Question, side_by_side
from spinout.directory.written_date import in_words

__all__ = [
    "Axis",
    "Directory",
    "DirectoryDataError",
    "Entry",
    "Figure",
    "Form",
    "Kind",
    "Nearness",
    "Outlook",
    "Pathfinders",
    "Question",
    "Region",
    "Report",
    "Sector",
    "Source",
    "Status",
    "UnknownCodeError",
    "Wanted",
    "Wave",
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
