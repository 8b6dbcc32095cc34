"""The Flesch–Kincaid grade of plain text, by rule of thumb: no word list is needed."""

import re

_SILENT = re.compile(r"(?:[^aeiouy]e|[^aeiouydt]ed|[^aeiouyszx]es|[^aeiouyszhc]es)$")


def syllables(word: str) -> int:
    """How many vowel sounds a word has, silent endings left out; at least one."""
    plain = re.sub(r"[^a-z]", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", plain))
    if len(plain) > 3 and _SILENT.search(plain) and not plain.endswith("le"):
        groups -= 1
    return max(1, groups)


def grade(text: str) -> float:
    """The Flesch–Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59."""
    words = re.findall(r"[A-Za-z][A-Za-z’'-]*", text)
    sentences = max(1, len(re.findall(r"[.!?:](?:\s|$)", text)))
    if not words:
        return 0.0
    each = sum(syllables(word) for word in words) / len(words)
    return 0.39 * len(words) / sentences + 11.8 * each - 15.59
