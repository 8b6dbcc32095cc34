"""Text that the PDF’s fonts can print, and words that its lines can hold."""

import re
import unicodedata

from spinout.documents.legible import legible

CANNOT_PRINT = "\ufffd"
LONGEST_WORD = 30
# Latin, Greek and Cyrillic letters and the usual signs: what typst’s own fonts hold. PDF/A refuses
# a file with a missing letter, and typst fails outright on some scripts it has no font for.
_HELD = re.compile(
    "[ -\u0482\u048a-\u04ff\u1e00-\u2040\u2044-\u2052\u2054-\u2064\u2070-\u20c0\u2100-\u211e\u2122"
    "\u2126\u2150\u2151\u2153-\u2184\u2190-\u23ff\u2460-\u24ff\u25a0-\u2606\u26a0"
    "\u2713\u2714\u2717\u2718\ufffd]"
)
_ACCENTS = "\u0300-\u036f"
# An accent with no letter to sit on has no glyph of its own.
_LOOSE_ACCENT = re.compile(rf"(?<![^\W_{_ACCENTS}])(?<![{_ACCENTS}])[{_ACCENTS}]+")
_BREAK = "\u200b"


def printable(text: str) -> str:
    """The text, legible, with what cannot be printed shown as U+FFFD."""
    return _LOOSE_ACCENT.sub(CANNOT_PRINT, "".join(map(_held, legible(text))))


def _held(character: str) -> str:
    if character < "\u0250":
        return character
    assigned = unicodedata.category(character) != "Cn"
    return character if assigned and _HELD.match(character) else CANNOT_PRINT


def breakable(text: str, longest: int) -> str:
    """The text with places to break inside any word of more letters than `longest`."""
    if len(text) <= longest:
        return text
    return re.sub(rf"\S{{{longest}}}(?=[^\s{_ACCENTS}])", lambda found: found[0] + _BREAK, text)
