"""What is owed before colleagues move, the days of a plan, and the papers for asking."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from spinout.clocks import weekday_in_words
from spinout.documents.dates import Dated
from spinout.findings import Outcome
from spinout.handovers.duties import Duty
from spinout.handovers.passage import Passage
from spinout.proposals import places
from spinout.web.asking.days import dated, told_apart

BEGIN_BY = "Begin by (our suggestion, not law)"
_WORDS = {
    "expression-of-interest.docx": "The letter that asks (Word)",
    "for-your-solicitor.pdf": "For your solicitor, with every source (PDF)",
    "for-your-solicitor.docx": "For your solicitor, to change (Word)",
    "duties-and-dates.pdf": "For your union: duties and dates (PDF)",
    "duties-and-dates.docx": "For your union, to change (Word)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One duty: who owes what to whom, and by when."""

    name: str
    says: str
    parties: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesPart:
    """The days that are known, then every duty that is owed or may be, and those that are not."""

    days: tuple[tuple[str, str], ...]
    owed: tuple[DutyLine, ...]
    not_owed: tuple[DutyLine, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLink:
    """One file to save: its words and its address."""

    words: str
    address: str


def duties_part(passage: Passage) -> DutiesPart:
    """The duties around the move of this plan; why there are none where there are none."""
    owed = [each for each in passage.duties if each.owed is not Outcome.NO]
    days = sorted(_days_of_duties(passage), key=lambda each: each.day)
    lacks = () if passage.duties else _lacks(passage)
    return DutiesPart(
        days=tuple((weekday_in_words(each.day), each.name) for each in days),
        owed=tuple(map(_line, owed)),
        not_owed=tuple(_line(each) for each in passage.duties if each.owed is Outcome.NO),
        lacks=lacks,
    )


def missing_from_duties(passage: Passage) -> Iterator[str]:
    """The facts that would change a duty that is owed or may be."""
    yield from (
        key for each in passage.duties if each.owed is not Outcome.NO for key in each.missing
    )


def days_of(passage: Passage) -> tuple[Dated, ...]:
    """Every day of the plan that has a date: of the ways to ask, then of the move."""
    clocks = passage.routes.every_clock if passage.routes else ()
    asking = (dated(each) for each in told_apart(clocks))
    return (*(each for each in asking if each), *_days_of_duties(passage))


def papers_of(passage: Passage) -> tuple[PaperLink, ...]:
    """What can be saved to ask with."""
    chosen = f"?{urlencode({'variant': passage.variant.key})}"
    made = tuple(
        PaperLink(
            words=_WORDS[place],
            address=reverse("plan-paper", kwargs={"place": place}) + chosen,
        )
        for place in places(passage)
    )
    if not days_of(passage):
        return made
    diary = PaperLink(
        words="Every date, for a diary (.ics)", address=reverse("plan-dates") + chosen
    )
    return (*made, diary)


def _days_of_duties(passage: Passage) -> Iterator[Dated]:
    for each in passage.duties:
        if each.begin_by:
            yield Dated(
                identity=f"{each.key}:begin",
                day=each.begin_by,
                name=f"{BEGIN_BY}: {_after(each.name)}",
            )
        if each.latest:
            yield Dated(
                identity=each.key,
                day=each.latest,
                name=f"Last day: {_after(each.name)}",
                says=_sentence(each.working),
            )


def _line(duty: Duty) -> DutyLine:
    return DutyLine(
        name=duty.name if duty.owed is not Outcome.DEPENDS else f"{duty.name} (it depends)",
        says=" ".join(filter(None, (duty.says, duty.unchecked))),
        parties=_sentence(f"{duty.who}, to {duty.to}" if duty.to else duty.who),
        when=_sentence(duty.working),
    )


def _lacks(passage: Passage) -> tuple[str, ...]:
    return tuple(each.sentence for each in passage.lacks if each.stage == "consultation")


def _after(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""
