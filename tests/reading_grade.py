"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by vowel groups.

The formula is Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59.
"""

import re


def reading_grade(text: str) -> float:
    """The school grade that can read the text."""
    sentences = [part for part in re.split(r"[.!?:;\n]+", text) if re.search(r"[a-zA-Z]", part)]
    words = re.findall(r"[A-Za-z’'-]+", text)
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    plain = re.sub(r"[^a-z]", "", word.lower())
    silent = re.sub(r"(?<=[^aeiouylt])e[sd]?$|(?<=[^l])e$", "", plain)
    return max(1, len(re.findall(r"[aeiouy]+", silent)))
