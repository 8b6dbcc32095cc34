"""Several answer files brought together: the newest of each person, and what was left out."""

from collections.abc import Mapping, Sequence

from spinout.readiness.answer_file import AnswerFileError, AnswerSheet, opened
from spinout.readiness.asked import WhatWeAsk

MOST_FILES = 60
"""As many files as one result takes: more than any team has."""


class FilesError(ValueError):
    """Files that cannot be brought together; `sentences` tells each file that is wrong."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__(" ".join(sentences))


def brought_together(
    files: Sequence[tuple[str, bytes]], held: WhatWeAsk
) -> tuple[AnswerSheet, ...]:
    """One sheet for each person, in the order of their marks and never of their files.

    Where one person answered twice, the newer file counts. Raises FilesError with a sentence for
    each file, by its name, that cannot be read.
    """
    if not files:
        raise FilesError(["Choose at least one answer file."])
    if len(files) > MOST_FILES:
        raise FilesError([f"Choose at most {MOST_FILES} files."])
    sheets, wrong = [], []
    for name, content in files:
        try:
            sheets.append(opened(content, held))
        except AnswerFileError as problem:
            wrong.append(f"{name}: {problem}")
    if wrong:
        raise FilesError(wrong)
    return _newest(sheets)


def _newest(sheets: Sequence[AnswerSheet]) -> tuple[AnswerSheet, ...]:
    kept: dict[str, AnswerSheet] = {}
    for each in sheets:
        before = kept.get(each.mark)
        if before is not None and before.day == each.day and before != each:
            raise FilesError(
                [
                    "Two of the files are from one person and one day, and differ. Bring only the "
                    "one that counts."
                ]
            )
        if before is None or before.day < each.day:
            kept[each.mark] = each
    by_mark: Mapping[str, AnswerSheet] = kept
    return tuple(by_mark[mark] for mark in sorted(by_mark))
