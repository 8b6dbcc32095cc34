"""Law and figures as dated, sourced data: what was in force on a day, and how we know it.

library = law.load()
reading = library.read(date(2026, 11, 23))
allowance = reading.figure("income-tax/personal-allowance")
allowance.pence, allowance.status, allowance.firm
reading.cited
"""

from spinout.law.answers import Cited, Column, Due, Figure, Provision, Row
from spinout.law.collection import LawLibrary
from spinout.law.entry import FigureEntry, ProvisionEntry, TableEntry
from spinout.law.errors import (
    LawDataError,
    OutsideOurDataError,
    UnknownLawKeyError,
    WrongUnitError,
)
from spinout.law.loader import load, load_from
from spinout.law.moment import day_in_words, month_in_words
from spinout.law.process import Copy, Found, Guide, Part, Process
from spinout.law.processes_read import departments, processes
from spinout.law.reading import Reading
from spinout.law.record import Source
from spinout.law.status import Status

__all__ = [
    "Cited",
    "Column",
    "Copy",
    "Due",
    "Figure",
    "FigureEntry",
    "Found",
    "Guide",
    "LawDataError",
    "LawLibrary",
    "OutsideOurDataError",
    "Part",
    "Process",
    "Provision",
    "ProvisionEntry",
    "Reading",
    "Row",
    "Source",
    "Status",
    "TableEntry",
    "UnknownLawKeyError",
    "WrongUnitError",
    "day_in_words",
    "departments",
    "load",
    "load_from",
    "month_in_words",
    "processes",
]
