"""Words cut to the room there is: whole sentences first, and one too long by words."""

from collections.abc import Iterable, Iterator

LETTERS_A_WORD = 7
"""Room for a word and the gap after it. Longer words take the room of several."""
LONGEST_WORD = 22
MORE = "…"
MISSING = "Still missing."


def opening_words(texts: Iterable[str], most: int) -> str:
    """Whole sentences from the start of `texts`, up to `most` words and their room in letters.

    Where the first is too long by itself it is cut by words. Ends in “…” where anything was left
    out, and says so plainly where nothing has been written.
    """
    sentences = [each for text in texts for each in _sentences(text)]
    if not sentences:
        return MISSING
    taken: list[str] = []
    for each in sentences:
        if not _fits(" ".join([*taken, each]), most):
            return f"{' '.join(taken)} {MORE}" if taken else cut(each, most)
        taken.append(each)
    return " ".join(taken)


def cut(text: str, most: int) -> str:
    """The text on one line, or its first words and “…” where it is too long."""
    words = _words(text)
    if _fits(" ".join(words), most):
        return " ".join(words)
    taken = ""
    for word in words[:most]:
        longer = f"{taken} {word}".strip()
        if not _fits(longer, most):
            break
        taken = longer
    return (taken or words[0][: most * LETTERS_A_WORD]).rstrip(" ,;:.…") + MORE


def _words(text: str) -> list[str]:
    """The words, none longer than a line of a narrow column can hold."""
    return [
        word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 1] + MORE
        for word in text.split()
    ]


def _fits(text: str, most: int) -> bool:
    return len(text.split()) <= most and len(text) <= most * LETTERS_A_WORD


def _sentences(text: str) -> Iterator[str]:
    rest = " ".join(_words(text))
    while rest:
        ends = [place for mark in (". ", "? ", "! ") if (place := rest.find(mark)) >= 0]
        cut_at = min(ends) + 1 if ends else len(rest)
        yield rest[:cut_at]
        rest = rest[cut_at:].strip()
