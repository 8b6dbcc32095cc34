"""The health case, whose plan goes to an NHS board, and ways to read what its pack says."""

import io
import re
import zipfile
from datetime import date

from pypdf import PdfReader

from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.facts.plan import CaseFacts

ON = date(2026, 11, 23)
OPEN = {
    "cover-paper.pdf",
    "cover-paper.docx",
    "board-proposal.pdf",
    "board-proposal.docx",
    "options-record.pdf",
    "options-record.docx",
    "timetable.pdf",
    "timetable.docx",
    "questions-for-the-scheme.pdf",
    "questions-for-the-scheme.docx",
    "forecast.xlsx",
    "findings.json",
    "sources.html",
}


def health() -> CaseFacts:
    """The health case as its files hold it."""
    return read_case(built_in_cases()["community-health"])


def words(content: bytes, name: str) -> str:
    """Everything a reader could find in a file, on one line."""
    if name.endswith(".pdf"):
        pages = PdfReader(io.BytesIO(content)).pages
        return squeezed("\n".join(page.extract_text() for page in pages))
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "\n".join(parts.read(n).decode("utf-8", "replace") for n in parts.namelist())
    return content.decode()


def squeezed(text: str) -> str:
    """The text with every gap one space wide."""
    return re.sub(r"\s+", " ", text)
