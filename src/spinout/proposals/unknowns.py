"""What we do not know: what no stage could answer, facts still to come, and what is assumed."""

from collections.abc import Iterable, Iterator

from spinout.documents import Block, bullets, heading, paragraph
from spinout.facts.journey import missing_facts
from spinout.facts.wanted import in_words
from spinout.findings import Missing
from spinout.handovers.money_plan import InputUsed
from spinout.handovers.passage import Passage
from spinout.proposals.inputs_table import in_words as value_in_words
from spinout.proposals.scheme_questions import PLACE, asked
from spinout.proposals.voice import FACTS_STILL_NEEDED, of_the_team

_TOLD_ELSEWHERE = frozenset({"narrative", "expression", "money"})
"""Parts whose gaps the notice and the lists below tell in words of their own."""
_ASSUMED = "assumed"
_CONFIRM = "confirm"
_MARKS = (
    "† beside a line of a table of posts or terms means that we could not check part of it.",
    "“As reported” after a figure means that we took it from a report and not from its first "
    "source.",
    "“We could not check this” after an answer means that someone else must confirm it.",
)


def unknowns_section(passage: Passage) -> tuple[Block, ...]:
    """Everything that we know to be missing, assumed or unchecked, in lists."""
    return (
        heading(1, "What we do not know"),
        *_listed("What we could not work out", (each.sentence for each in passage.lacks)),
        *_facts(passage),
        *_listed("What others have still to say", _from_others(passage)),
        *_listed("What the plan assumes", _assumed(passage)),
        *_listed("Figures that we could not check", _unchecked(passage)),
        heading(2, "Marks in this paper"),
        bullets(*_MARKS),
        paragraph("There may be more that we do not know, and that nothing here marks."),
    )


def _listed(title: str, sentences: Iterable[str]) -> tuple[Block, ...]:
    found = tuple(dict.fromkeys(sentences))
    return (heading(2, title), bullets(*found)) if found else ()


def waits(passage: Passage) -> tuple[str, ...]:
    """The keys of the facts that an answer on the law or on control waits for."""
    routes, structure = passage.routes, passage.structure
    keys = [key for each in (routes.findings if routes else ()) for key in each.missing]
    keys += [key for each in (routes.grounds if routes else ()) for key in each.missing]
    keys += [key for each in (routes.clocks if routes else ()) for key in each.missing]
    keys += [key for each in (structure.tests if structure else ()) for key in each.missing]
    keys += [key for each in (structure.options if structure else ()) for key in each.waits_for]
    return tuple(dict.fromkeys(keys))


def _facts(passage: Passage) -> Iterator[Block]:
    """Each fact that is still to come, as its question, a line to each."""
    deciding = waits(passage)
    others = [
        key
        for key in missing_facts(passage.facts)
        if key.partition(".")[0] not in _TOLD_ELSEWHERE and key not in deciding
    ]
    if deciding or others:
        yield heading(2, FACTS_STILL_NEEDED)
    if deciding:
        yield paragraph("Some answers wait for these. We need to know:")
        yield _questions(deciding)
    if others:
        yield paragraph("The team has not yet answered:")
        yield _questions(others)


def _questions(keys: Iterable[str]) -> Block:
    return bullets(*dict.fromkeys(of_the_team(in_words(key)) for key in keys))


def _from_others(passage: Passage) -> Iterator[str]:
    for clock in passage.routes.clocks if passage.routes else ():
        if clock.last is None:
            yield f"{clock.name}. {clock.working}"
    if asked(passage):
        yield (
            "We do not know what the pension scheme would say. Our questions are in "
            f"{PLACE}.pdf, beside this file."
        )
    scheme = passage.facts.terms.pension_scheme
    if isinstance(scheme, str) and scheme.startswith("lgps"):
        yield (
            "If the pension fund would ask for a bond or a guarantee, and who would give it. "
            "Neither is in any figure."
        )


def _assumed(passage: Passage) -> Iterator[str]:
    terms = passage.facts.terms
    for label, value in (
        ("The rate that the pension fund would ask of the mutual", terms.employer_rate_after),
        ("The pay award each year after the first, for the posts", terms.pay_award),
    ):
        if not isinstance(value, Missing):
            yield f"{label}: {value}%."
    if passage.package is not None and passage.package.by_grade is not None:
        yield f"{passage.package.by_grade.counted} taken to be at the highest pay of their grade."
    for each in passage.money.inputs if passage.money else ():
        if each.certainty == _ASSUMED:
            yield _told(each)


def _unchecked(passage: Passage) -> Iterator[str]:
    for each in passage.money.inputs if passage.money else ():
        if each.certainty != _ASSUMED and each.status == _CONFIRM:
            yield _told(each)


def _told(each: InputUsed) -> str:
    mark = "" if each.label.endswith("?") else ":"
    return f"{each.label}{mark} {value_in_words(each.values, each.unit)}."
