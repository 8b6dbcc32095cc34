"""The page of the idea, the options and readiness: what comes before any proposal."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from spinout.facts.appraisal import WAYS_IN_A_WORD
from spinout.facts.questions import BY_KEY, Question, in_section
from spinout.handovers.options import OptionsFindings, WayWeighed, Weighed
from spinout.handovers.passage import Passage
from spinout.handovers.readiness import ReadinessFindings
from spinout.law import day_in_words
from spinout.proposals.option_papers import places
from spinout.proposals.readiness_report import GATES, people_words
from spinout.web.asking.gate_tags import TAGS
from spinout.web.plans.plan import Plan
from spinout.web.plans.present.alike import alike_address
from spinout.web.plans.present.answers import OF_OPTIONS
from spinout.web.plans.present.answers import Part as Answers
from spinout.web.plans.present.answers import line_of as answer_line

IN_ORDER = ("narrative.summary", "narrative.case_against")
"""Words of the plan that the idea note takes up."""

_NAMES = {
    "idea-note": "Idea note, one side",
    "options-record": "Options record, three pages at most",
    "are-you-ready": "Are you ready? The report",
}
_KINDS = {"pdf": "PDF", "docx": "Word", "html": "web page"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One paper, and the kinds of file it comes as with their addresses."""

    name: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateLine:
    """One gate in a line."""

    title: str
    tag: str
    colour: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The readiness the plan holds, in brief."""

    people: str
    differ: tuple[str, ...]
    gates: tuple[GateLine, ...]
    band_says: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsPage:
    """All of it: the questions of each part, what they come to, and the papers."""

    name: str
    better: Answers
    claims_say: str
    claims: tuple[tuple[str, str], ...]
    weighing: Answers
    says: str
    lacks: tuple[str, ...]
    moves: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    dissent: tuple[tuple[str, str], ...]
    ready: Ready | None
    wrong: tuple[str, ...]
    papers: tuple[PaperRow, ...]
    alike: str


def options_page(plan: Plan, passage: Passage, *, wrong: tuple[str, ...] = ()) -> OptionsPage:
    """The page as the plan stands; `wrong` says what is amiss with files that were brought."""
    found = passage.options
    weighed = None if found is None else found.weighed
    better = (*(BY_KEY[key] for key in IN_ORDER), *in_section(OF_OPTIONS[0]))
    return OptionsPage(
        name=plan.name,
        better=_part("What would be better", better, plan),
        claims_say="" if found is None else found.claims_say,
        claims=tuple(_claims(found)),
        weighing=_part("The options", in_section(OF_OPTIONS[1]), plan),
        says="" if weighed is None else weighed.says,
        lacks=() if weighed is None else weighed.lacks,
        moves=() if weighed is None else weighed.moves,
        heads=() if weighed is None else _heads(weighed),
        rows=() if weighed is None else tuple(_rows(weighed)),
        dissent=() if weighed is None else tuple((each.by, each.says) for each in weighed.dissent),
        ready=_ready(passage.readiness),
        wrong=wrong,
        papers=tuple(_papers(passage)),
        alike=alike_address(passage.facts),
    )


def _part(title: str, asked: tuple[Question, ...], plan: Plan) -> Answers:
    lines = tuple(answer_line(each.key, plan, then="options") for each in asked)
    return Answers(title=title, lines=lines)


def _claims(found: OptionsFindings | None) -> Iterator[tuple[str, str]]:
    for each in () if found is None else found.claims:
        lacks = f"Counts as nought. We need to know: {'; '.join(each.lacks)}."
        yield each.change.change, "It counts." if each.counts else lacks


def _heads(weighed: Weighed) -> tuple[str, ...]:
    return ("Judged by", "Weight", *(WAYS_IN_A_WORD[each.way] for each in weighed.ways))


def _rows(weighed: Weighed) -> Iterator[tuple[str, ...]]:
    for place, each in enumerate(weighed.criteria):
        scores = (_score(way, place) for way in weighed.ways)
        yield (each.name, str(each.weight), *scores)
    points = ("–" if each.points is None else str(each.points) for each in weighed.ways)
    yield (f"Points, of {weighed.most}", "", *points)


def _score(way: WayWeighed, place: int) -> str:
    score = way.cells[place].score
    return "–" if score is None else str(score)


def _ready(found: ReadinessFindings | None) -> Ready | None:
    if found is None:
        return None
    return Ready(
        people=f"{people_words(found)}. As at {day_in_words(found.on)}.",
        differ=tuple(found.question(key).asks for key in found.differ),
        gates=tuple(
            GateLine(
                title=GATES[each.gate],
                tag=TAGS[each.state][0],
                colour=TAGS[each.state][1],
                says=each.says,
            )
            for each in found.gates
        ),
        band_says=found.band_says,
        steps=tuple(f"{each.says} {each.who}; {each.effort.words}." for each in found.steps),
        notes=found.notes,
    )


def _papers(passage: Passage) -> Iterator[PaperRow]:
    chosen = f"?{urlencode({'variant': passage.variant.key})}"
    held: dict[str, list[tuple[str, str]]] = {}
    for place in places(passage):
        name, _, ending = place.rpartition(".")
        address = reverse("plan-paper", kwargs={"place": place}) + chosen
        held.setdefault(name, []).append((_KINDS[ending], address))
    for name, files in held.items():
        yield PaperRow(name=_NAMES[name], files=tuple(files))
