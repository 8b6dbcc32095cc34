"""The words of the search page. The template only lays them out."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from spinout.web.finding.index import MOST_LETTERS, Asked, find, looked_for, our_index, worth
from spinout.web.finding.papers import Paper
from spinout.web.finding.passage import Piece, passage
from spinout.web.finding.stems import every_stem
from spinout.web.guidance.glossary import SLUG, words

MOST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A word of the glossary that was asked about."""

    name: str
    says: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One page that may answer."""

    title: str
    address: str
    part: str
    overdue: bool
    passage: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The search page: what was asked, what was found, and what else to try."""

    title: str
    asked: str
    cut: bool
    found: str
    meanings: tuple[Meaning, ...]
    results: tuple[Result, ...]


def search_page(words_asked: str, *, on: date) -> SearchPage:
    """The page for a question as on `on`, or the empty form where nothing was asked."""
    asked = words_asked.strip()
    sought = looked_for(asked)
    results = results_for(sought, on=on)
    return SearchPage(
        title="Search the guidance",
        asked=asked[:MOST_LETTERS],
        cut=len(asked) > MOST_LETTERS,
        found=_found(asked, len(results)),
        meanings=_meanings(asked),
        results=results,
    )


def results_for(sought: Asked, *, on: date) -> tuple[Result, ...]:
    """The pages that may answer, best first."""
    return tuple(_result(each, sought, on) for each in find(sought, our_index()))


def _result(paper: Paper, sought: Asked, on: date) -> Result:
    return Result(
        title=paper.title,
        address=paper.address,
        part=paper.kind.value,
        overdue=paper.review_by is not None and paper.review_by < on,
        passage=passage(paper.blocks, worth(sought, our_index())),
    )


def _meanings(asked: str) -> tuple[Meaning, ...]:
    said = frozenset(every_stem(asked[:MOST_LETTERS]))
    held = [each for each in words() if said.issuperset(every_stem(each.name))]
    page = reverse("guidance-page", kwargs={"slug": SLUG})
    return tuple(
        Meaning(name=each.name, says=each.says, address=f"{page}#{each.part}")
        for each in held[:MOST_WORDS]
    )


def _found(asked: str, number: int) -> str:
    if not asked:
        return ""
    match number:
        case 0:
            return "We found no page with those words"
        case 1:
            return "1 page may help"
        case _:
            return f"{number} pages may help, the closest first"
