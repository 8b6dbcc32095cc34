"""Every post in the service compared: as now, if it moves, and for someone who joins later."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spinout.employment.agreement_questions import agreement_letters
from spinout.employment.alike import (
    Likeness,
    costs_by_likeness,
    total_cost,
    years_by_likeness,
)
from spinout.employment.arrangements import Arrangement
from spinout.employment.auto_enrolment import is_enrolled
from spinout.employment.both_ends import alternatives_at_ends, at_ends
from spinout.employment.errors import need_posts
from spinout.employment.figures import Basis
from spinout.employment.firmness import FirmnessOf
from spinout.employment.from_law import REGIONS, read_national_insurance
from spinout.employment.fund_questions import fund_questions
from spinout.employment.held import Held, read_held
from spinout.employment.money_lines import Stamps, Years, line_stamps, money_lines
from spinout.employment.notes import notes
from spinout.employment.officers import officers_apart
from spinout.employment.pensions.uniformed import deferred_posts
from spinout.employment.placing import Placed, by_grade, placed
from spinout.employment.scheme_questions import questions
from spinout.employment.sides import Sides, sides_by_scheme
from spinout.employment.spine import GIVEN, OWN_PAY, Place, Scales, read_scales
from spinout.employment.tax_year import tax_year
from spinout.employment.typical import typical_posts
from spinout.employment.who_moves import if_it_stays, rows_of, who_moves
from spinout.employment.without_collecting import without_collecting
from spinout.employment.word_lines import Terms, read_terms, word_lines
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Engaged, Perimeter, Post
from spinout.facts.service import Nation
from spinout.findings import Missing
from spinout.handovers.pay import ComparedLine, Comparison, Package
from spinout.handovers.who_moves import WhoMoves
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """One kind of post: its figures and its lines, shared by every post of that kind."""

    years: Years
    lines: tuple[ComparedLine, ...]
    why: tuple[str, ...]

    def named(
        self, person: str, *, moves: WhoMoves | None = None, bottom: Comparison | None = None
    ) -> Comparison:
        return Comparison(
            person=person,
            moves=moves,
            stay=self.years.stay,
            go=self.years.go,
            new_joiner=self.years.new_joiner,
            lines=self.lines,
            why=self.why,
            bottom=bottom,
        )


class _Lines:
    """The lines of every kind of post. Words, labels and sources are made once and shared."""

    def __init__(
        self, sides: Mapping[str, Sides], scales: Scales, held: Held, terms: Terms
    ) -> None:
        self._sides, self._scales, self._held, self._terms = sides, scales, held, terms
        self._stamps: dict[tuple[Place, str, str], Stamps] = {}
        self._firm = FirmnessOf(scales, sides, held)
        self._words: dict[tuple[str, bool, str], tuple[ComparedLine, ...]] = {}

    def of(self, kind: Likeness, years: Years) -> _Compared:
        """One kind of post with every line, in order."""
        sides = self._sides[kind.scheme]
        firm = self._firm[kind]
        money = money_lines(years, sides, self._stamps_of(kind), firm.known)
        return _Compared(years=years, lines=money + self._words_of(kind), why=firm.why)

    def _stamps_of(self, kind: Likeness) -> Stamps:
        place = kind.place, kind.letter, kind.scheme
        if place not in self._stamps:
            pay = GIVEN if kind.place == OWN_PAY else self._scales.backing[kind.place]
            sides = self._sides[kind.scheme]
            self._stamps[place] = line_stamps(pay, kind.letter, sides, self._held)
        return self._stamps[place]

    def _words_of(self, kind: Likeness) -> tuple[ComparedLine, ...]:
        enrolled = is_enrolled(kind.pay, self._terms.auto_enrolment.figures)
        place = kind.scheme, enrolled, kind.place.spine
        if place not in self._words:
            self._words[place] = word_lines(
                self._terms,
                self._sides[kind.scheme],
                enrolled=enrolled,
                spine=kind.place.spine,
            )
        return self._words[place]


def _compared(
    kinds: Iterable[Likeness],
    sides: Mapping[str, Sides],
    scales: Scales,
    held: Held,
    terms: Terms,
    basis: Basis,
) -> dict[Likeness, _Compared]:
    lines = _Lines(sides, scales, held, terms)
    worked = years_by_likeness(kinds, sides, held.figures, basis)
    return {kind: lines.of(kind, years) for kind, years in worked.items()}


def _read(
    nation: Nation, posts: Iterable[Post], sides: Iterable[Sides], reading: Reading, basis: Basis
) -> tuple[Held, Terms]:
    each = list(sides)
    arrangements = frozenset().union(*(side.arrangements for side in each))
    spines = {post.spine for post in posts if post.pay is None}
    held = read_held(reading, REGIONS[nation], arrangements, basis)
    schemes = {side.scheme for side in each}
    return held, read_terms(reading, held.auto_enrolment, spines, schemes)


def _of(each: Iterable[Placed], perimeter: Perimeter) -> list[Placed]:
    return [post for post in each if post.perimeter is perimeter]


def _not_enrolled(kinds: Iterable[Likeness], sides: Mapping[str, Sides], held: Held) -> int:
    """Posts whose pay is too low for a new joiner to be put into a workplace pension."""
    workplace = {
        scheme
        for scheme, each in sides.items()
        if each.new_joiner.arrangement is Arrangement.AUTO_ENROLMENT
    }
    return sum(
        kind.scheme in workplace and not is_enrolled(kind.pay, held.auto_enrolment.figures)
        for kind in kinds
    )


def _people(
    inside: list[Placed],
    found: Mapping[Likeness, _Compared],
    moving: Mapping[Engaged, WhoMoves],
) -> Iterator[Comparison]:
    for each in inside if found else ():
        post = each.high
        bottom = found[each.lowest].named(post.id) if each.by_grade else None
        moves = moving[post.works] if post.works else None
        yield found[each.highest].named(post.id, moves=moves, bottom=bottom)


def compare(facts: CaseFacts, reading: Reading) -> Package:
    """Every post inside the service compared on yearly amounts: see `compare_on`."""
    return compare_on(facts, reading, Basis.ANNUAL)


def compare_on(facts: CaseFacts, reading: Reading, basis: Basis) -> Package:
    """Every post inside the service compared over the tax year of the reading, in file order.

    `basis` is how the year's income tax is worked out. Papers are always on yearly amounts.

    Where the nation is not known no post is compared, and the notes say so: income tax would be
    a guess. A pension that rests on an unknown fact is left out of the figures and said in words.
    Raises PostsNotKnownError, OutsideOurDataError, PayNotKnownError and NiCategoryNotHeldError.
    """
    need_posts(facts)
    rest, officers = officers_apart(facts)
    with without_collecting():
        found = _package(rest, reading, basis)
    if not officers:
        return found
    deferred = deferred_posts(officers, reading)
    told = (*(each.says for each in deferred), *found.notes)
    if not rest.posts:
        found = replace(found, stay_cost=None, go_cost=None)
    return replace(found, deferred=deferred, notes=told)


def _package(facts: CaseFacts, reading: Reading, basis: Basis) -> Package:
    scales = read_scales(facts.posts, reading)
    sides = sides_by_scheme(facts.posts, facts.terms, reading)
    each = placed(facts.posts, scales)
    inside, shared = _of(each, Perimeter.IN), _of(each, Perimeter.SHARED)
    low, high = at_ends(inside, shared)
    alike = typical_posts(inside, scales)
    found: dict[Likeness, _Compared] = {}
    left_out = perhaps = 0
    if not isinstance(facts.parent.nation, Missing):
        wanted = [*high.inside, *low.inside, *(group.kind for group in alike)]
        held, terms = _read(facts.parent.nation, facts.posts, sides.values(), reading, basis)
        found = _compared(wanted, sides, scales, held, terms, basis)
        left_out = _not_enrolled(high.inside, sides, held)
        perhaps = _not_enrolled(low.inside, sides, held) - left_out
    figures = read_national_insurance(reading).figures
    every = (*high.inside, *high.shared, *low.inside, *low.shared)
    costs = costs_by_likeness(every, sides, figures)
    others = alternatives_at_ends(low, high, sides, figures, reading)
    grades, totals = by_grade(inside), high.totals(costs, sides)
    moving = who_moves([each.high for each in inside], reading)
    return Package(
        tax_year=tax_year(reading.on),
        basis=basis.value,
        people=tuple(_people(inside, found, moving)),
        typical=tuple(
            group.of(
                found[group.kind].named(group.name), total_cost(group.members, costs, sides, "go")
            )
            for group in alike
            if found
        ),
        posts_in=len(inside),
        posts_out=len(_of(each, Perimeter.OUT)),
        posts_shared=len(shared),
        shared_cost=totals.shared_cost,
        stay_cost=totals.stay_cost,
        go_cost=totals.go_cost,
        notes=notes(facts, each, scales, sides, reading),
        if_it_stays=if_it_stays(facts.terms),
        who_moves=rows_of(moving),
        joiners_not_enrolled=left_out,
        alternatives=others,
        questions=questions(facts, others, grades, reading),
        fund_questions=fund_questions(facts, reading),
        letters=agreement_letters(facts, reading),
        by_grade=grades,
        bottom=None if low == high else low.totals(costs, sides),
        pay=totals.pay,
        joiners_perhaps_not_enrolled=perhaps,
    )
