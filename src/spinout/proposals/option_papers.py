"""The idea note, the options record and the readiness report: what comes before any proposal."""

from datetime import date

from spinout.documents import Document
from spinout.handovers.passage import Passage
from spinout.proposals.idea_note import PLACE as IDEA_NOTE
from spinout.proposals.idea_note import idea_note
from spinout.proposals.options_record import PLACE as OPTIONS_RECORD
from spinout.proposals.options_record import options_record
from spinout.proposals.paper_set import EVERY_WAY, TO_CHANGE, PaperSet, ways
from spinout.proposals.readiness_report import PLACE as READINESS
from spinout.proposals.readiness_report import readiness_report

NOTE_SPARE, RECORD_SPARE = 8, 20
"""Lines kept free where Word, with wider margins, sets the same words on more of a page."""


def _note(passage: Passage, made_on: date) -> Document:
    return idea_note(passage, made_on=made_on)


def _record(passage: Passage, made_on: date) -> Document:
    return options_record(passage, made_on=made_on)


def _note_for_word(passage: Passage, made_on: date) -> Document:
    return idea_note(passage, made_on=made_on, spare=NOTE_SPARE)


def _record_for_word(passage: Passage, made_on: date) -> Document:
    return options_record(passage, made_on=made_on, spare=RECORD_SPARE)


def _readiness(passage: Passage, made_on: date) -> Document:
    found = passage.readiness
    if found is None:
        raise KeyError(READINESS)
    return readiness_report(found, name=passage.facts.name, made_on=made_on)


def _has(passage: Passage, name: str) -> bool:
    """A note always; a record once options are weighed; a report once anyone has answered."""
    if name == READINESS:
        return passage.readiness is not None
    if name == OPTIONS_RECORD:
        return passage.options is not None and passage.options.weighed is not None
    return True


_SET = PaperSet(
    papers={
        IDEA_NOTE: {**ways(_note, EVERY_WAY), **ways(_note_for_word, TO_CHANGE)},
        OPTIONS_RECORD: {**ways(_record, EVERY_WAY), **ways(_record_for_word, TO_CHANGE)},
        READINESS: ways(_readiness, EVERY_WAY),
    },
    has=_has,
)
places = _SET.places
option_paper = _SET.paper
option_papers = _SET.each
write_option_papers = _SET.write
