"""The result: what it comes to in words, the picture and its table, and each line in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spinout.employment.one_person import (
    Cell,
    Line,
    OwnPackage,
    Place,
    places_of,
)
from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.behind import Rule, rule_of
from spinout.web.asking.entered import told
from spinout.web.asking.sharing import NOTHING_SINCE, Since
from spinout.web.own_package.answering import Answered
from spinout.web.own_package.asked import ASKED, BY_NAME
from spinout.web.own_package.present.picture import picture

SHORT = {
    Place.NOW: "Stays",
    Place.MOVES: "Moves",
    Place.KEEPS: "Moves, scheme kept",
    Place.LOSES: "Moves, scheme lost",
    Place.JOINER: "Joins later",
}
"""What each column is called at the head of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineShown:
    """One line of money with a cell for each column, and the rules behind it."""

    key: str
    label: str
    cells: tuple[Cell, ...]
    how: str
    later: str
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsShown:
    """One line in words: what is so, after the sides it is so on, and the rules behind it."""

    label: str
    says: tuple[tuple[str, str], ...]
    how: str
    later: str
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A fact we need: the question that settles it, and where it stands on the form."""

    name: str
    anchor: str
    label: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """The result of one person’s answers."""

    law_on: str
    tax_year: str
    state: str
    since: Since
    told: tuple[tuple[str, str], ...]
    package: OwnPackage
    columns: tuple[str, ...]
    picture: str
    money: tuple[LineShown, ...]
    later: tuple[TermsShown, ...]
    words: tuple[TermsShown, ...]
    promise_behind: tuple[Rule, ...]
    wanted: tuple[Wanted, ...]


def result_page(held: Answered, *, since: Since = NOTHING_SINCE) -> ResultPage:
    """The result, as a page shows it; `since` is what has changed since a file was saved."""
    package, answers = held.package, held.told.answers
    places = places_of(package.sides)
    with_money = [at for at, year in enumerate(package.years) if year is not None]
    return ResultPage(
        law_on=day_in_words(held.told.on),
        tax_year=package.tax_year,
        state=link.written(ASKED, held.told),
        since=since,
        told=tuple((each.label, words) for each, words in told(ASKED, answers)),
        package=package,
        columns=tuple(SHORT[places[at]] for at in with_money),
        picture=picture(package),
        money=tuple(_line(each, with_money, held.told.on) for each in package.money),
        later=tuple(_terms(each, places, held.told.on) for each in package.later),
        words=tuple(_terms(each, places, held.told.on) for each in package.words),
        promise_behind=_behind(package, held.told.on),
        wanted=tuple(_wanted(package)),
    )


def _behind(package: OwnPackage, on: date) -> tuple[Rule, ...]:
    if package.promise is None:
        return ()
    return tuple(rule_of(each, on) for each in package.promise.trace.cited)


def _line(line: Line, columns: list[int], on: date) -> LineShown:
    return LineShown(
        key=line.key,
        label=line.label,
        cells=tuple(line.cells[at] for at in columns),
        how=line.how,
        later=line.later,
        behind=tuple(rule_of(each, on) for each in line.trace.cited),
    )


def _terms(line: Line, places: tuple[Place, ...], on: date) -> TermsShown:
    said: dict[str, list[str]] = {}
    for place, cell in zip(places, line.cells, strict=True):
        said.setdefault(cell.says, []).append(place.value)
    return TermsShown(
        label=line.label,
        says=tuple((_sides(held), words) for words, held in said.items()),
        how=line.how,
        later=line.later,
        behind=tuple(rule_of(each, on) for each in line.trace.cited),
    )


def _sides(held: list[str]) -> str:
    """Sides on which the same is so, in one line."""
    first, *rest = held
    return " – ".join([first, *(f"{each[:1].lower()}{each[1:]}" for each in rest)])


def _wanted(package: OwnPackage) -> Iterator[Wanted]:
    for each in package.lacks:
        asked = BY_NAME[each.name]
        yield Wanted(name=asked.name, anchor=asked.anchor, label=asked.label, says=each.says)
