"""What stands beside a row: the body's own reply, accepted corrections, and others like it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from spinout.directory import Entry, Reply
from spinout.law import day_in_words
from spinout.web.directory.like_yours import address_of
from spinout.web.directory.models import Correction
from spinout.web.directory.suggested import Part

_OWN = "A reply, accepted as the body’s own"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What a body says of its row, and where it said so."""

    words: str
    said_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One correction that was accepted."""

    about: str
    says: str
    source: str
    when: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that stands beside one row."""

    replies: tuple[OwnWords, ...]
    corrections: tuple[Corrected, ...]
    like: str


def beside_body(entry: Entry, accepted: Iterable[Correction]) -> Beside:
    """What stands beside a row, from the data and from the corrections that were accepted."""
    return Beside(
        replies=tuple(map(_own_words, entry.replies)),
        corrections=tuple(map(_corrected, accepted)),
        like=address_of(entry),
    )


def _own_words(reply: Reply) -> OwnWords:
    return OwnWords(words=reply.words, said_in="; ".join(each.name for each in reply.sources))


def _corrected(each: Correction) -> Corrected:
    parts = {part.code: part.value for part in Part}
    decided = each.decided_at or each.received_at
    return Corrected(
        about=_OWN if each.part == Part.OWN_WORDS.code else parts[each.part],
        says=each.says,
        source=each.source,
        when=day_in_words(timezone.localdate(decided)),
        note=each.note,
    )
