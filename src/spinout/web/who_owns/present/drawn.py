"""What is found of a structure, in words: any page shows it the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from spinout.documents import Division
from spinout.documents.charts import division
from spinout.facts.structure import Design, Holding
from spinout.facts.structure_parts import HOLDERS, MATTERS
from spinout.handovers.drawn import Drawn, PartnerCase
from spinout.handovers.structure import ControlTest, Verdict
from spinout.money import brief
from spinout.proposals.ownership_picture import who_holds_what
from spinout.web.asking.behind import Behind, Rule

VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.PASSES: ("Passes", "govuk-tag--green"),
    Verdict.FLAGGED: ("In doubt", "govuk-tag--yellow"),
    Verdict.FAILS: ("Fails", "govuk-tag--red"),
    Verdict.UNKNOWN: ("Not known yet", "govuk-tag--grey"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TestShown:
    """One test: its answer, the words that decide, the smallest change, and the rule behind."""

    key: str
    name: str
    said: str
    colour: str
    words: str
    change: str
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseShown:
    """A real mutual that had a partner."""

    name: str
    address: str
    lines: tuple[tuple[str, str], ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnShown:
    """All that is found of one structure."""

    parts: Division
    """The votes and the seats, as a picture with its table."""
    holders: tuple[tuple[str, ...], ...]
    """Name, votes, shares, parts of surplus, board seats, vetoes."""
    cautions: tuple[str, ...]
    tests: tuple[TestShown, ...]
    decisions: tuple[tuple[str, str, str], ...]
    """What, who says, who decides and who can stop it."""
    surplus: tuple[tuple[str, str], ...]
    leaver: str
    beside: tuple[tuple[str, str, str], ...]
    """What, with the partner, and without."""
    partner_says: tuple[str, ...]
    cases: tuple[CaseShown, ...]

    @property
    def picture(self) -> str:
        """The votes and the seats as SVG, as wide as a phone."""
        return division.svg(self.parts, identity="owners", wide=division.ON_A_PHONE)


def drawn_shown(found: Drawn, behind: Behind) -> DrawnShown:
    """What was found, with the rules behind each test."""
    return DrawnShown(
        parts=who_holds_what(found.design),
        holders=tuple(_holders(found.design)),
        cautions=found.cautions,
        tests=tuple(_test(each, behind) for each in found.tests),
        decisions=tuple(
            (
                f"{each.name[:1].upper()}{each.name[1:]}",
                "The board" if each.by_board else "Members",
                each.says,
            )
            for each in found.decisions
        ),
        surplus=tuple(_surplus(found)),
        leaver=found.leaver,
        beside=tuple((each.name, each.with_it, each.without_it) for each in found.partner),
        partner_says=found.partner_says,
        cases=tuple(map(_case, found.partner_cases)),
    )


def _holders(design: Design) -> Iterator[tuple[str, ...]]:
    for each in design.holdings:
        yield _holder(each)
    if design.elected:
        yield "Seats that all members vote for", "", "", "", str(design.elected), ""
    if design.chosen:
        yield "Seats that the board fills itself", "", "", "", str(design.chosen), ""
    surplus = f"{design.kept} of every £100 stays"
    yield "In all", f"{design.votes:,}", "", surplus, str(design.seats), ""


def _holder(held: Holding) -> tuple[str, ...]:
    vetoes = "; ".join(MATTERS[each] for each in held.vetoes)
    counts = (held.votes, held.shares, held.surplus, held.seats)
    return HOLDERS[held.holder], *(f"{each:,}" if each else "–" for each in counts), vetoes or "–"


def _test(test: ControlTest, behind: Behind) -> TestShown:
    said, colour = VERDICTS[test.verdict]
    return TestShown(
        key=test.key,
        name=test.name,
        said=said,
        colour=colour,
        words=test.deciding_words,
        change=test.smallest_change,
        behind=behind.rules(test.citations),
    )


def _surplus(found: Drawn) -> Iterator[tuple[str, str]]:
    told = found.surplus
    if told.interest or told.fee:
        yield "Interest to the partner, a cost", brief(told.interest)
        yield "The partner’s fee, a cost", brief(told.fee)
        yield "What is left", brief(told.surplus)
    for each in told.shares:
        yield f"Paid out: {HOLDERS[each.holder].lower()}", brief(each.pence)
    yield "Stays in the work", brief(told.kept)


def _case(case: PartnerCase) -> CaseShown:
    return CaseShown(
        name=case.name,
        address=reverse("directory-body", kwargs={"slug": case.body}),
        lines=(
            ("How the partner was chosen", case.chosen),
            ("What it brought", case.brought),
            ("Who held what", case.shares),
            ("What staff gave up", case.gave_up),
            ("Since then", case.since),
        ),
        source=case.source,
    )
