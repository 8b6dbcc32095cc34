"""What every paper made from answers that are not kept has in common."""

from collections.abc import Iterable
from datetime import date

from spinout.documents import Block, Document, Opening

NOTE = "Information, not advice. Made by Spinout, which kept none of the answers."


def printed(
    title: str, subtitle: str, body: Iterable[Block], *, on: date, note: str = NOTE
) -> Document:
    """A short paper with its title at the head of its first page."""
    return Document(
        title=title,
        subtitle=subtitle,
        author="Spinout",
        made_on=on,
        language="en-GB",
        opening=Opening.TITLE,
        running_note=note,
        notice="",
        contents=False,
        body=tuple(body),
    )
