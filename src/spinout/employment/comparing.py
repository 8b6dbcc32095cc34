"""Every post in the service compared: as now, if it moves, and for someone who joins later."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spinout.employment.alike import (
    Likeness,
    costs_by_likeness,
    likeness,
    total_cost,
    years_by_likeness,
)
from spinout.employment.alternatives import alternatives
from spinout.employment.arrangements import Arrangement
from spinout.employment.auto_enrolment import is_enrolled
from spinout.employment.errors import need_posts
from spinout.employment.figures import Basis
from spinout.employment.from_law import REGIONS, read_national_insurance
from spinout.employment.held import Held, read_held
from spinout.employment.money_lines import Stamp, Years, line_stamps, money_lines
from spinout.employment.notes import notes
from spinout.employment.scheme_questions import questions
from spinout.employment.sides import Sides, sides_by_scheme
from spinout.employment.spine import GIVEN, OWN_PAY, Place, Scales, read_scales
from spinout.employment.tax_year import tax_year
from spinout.employment.typical import typical_posts
from spinout.employment.word_lines import Terms, read_terms, word_lines
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter, Post
from spinout.facts.service import Nation
from spinout.findings import Missing
from spinout.handovers.pay import ComparedLine, Comparison, Package
from spinout.law import Reading

Pairs = list[tuple[Post, Likeness]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """One kind of post: its figures and its lines, shared by every post of that kind."""

    years: Years
    lines: tuple[ComparedLine, ...]

    def named(self, person: str) -> Comparison:
        return Comparison(
            person=person,
            stay=self.years.stay,
            go=self.years.go,
            new_joiner=self.years.new_joiner,
            lines=self.lines,
        )


class _Lines:
    """The lines of every kind of post. Words, labels and sources are made once and shared."""

    def __init__(
        self, sides: Mapping[str, Sides], scales: Scales, held: Held, terms: Terms
    ) -> None:
        self._sides, self._scales, self._held, self._terms = sides, scales, held, terms
        self._stamps: dict[tuple[Place, str, str], Mapping[str, Stamp]] = {}
        self._words: dict[tuple[str, bool, str], tuple[ComparedLine, ...]] = {}

    def of(self, kind: Likeness, years: Years) -> tuple[ComparedLine, ...]:
        """Every line for one kind of post, in order."""
        money = money_lines(years, self._sides[kind.scheme], self._stamps_of(kind))
        return money + self._words_of(kind)

    def _stamps_of(self, kind: Likeness) -> Mapping[str, Stamp]:
        place = kind.place, kind.letter, kind.scheme
        if place not in self._stamps:
            pay = GIVEN if kind.place == OWN_PAY else self._scales.backing[kind.place]
            sides = self._sides[kind.scheme]
            self._stamps[place] = line_stamps(pay, kind.letter, sides, self._held)
        return self._stamps[place]

    def _words_of(self, kind: Likeness) -> tuple[ComparedLine, ...]:
        enrolled = is_enrolled(kind.pay, self._terms.auto_enrolment)
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
    kinds: Iterable[Likeness], sides: Mapping[str, Sides], scales: Scales, held: Held, terms: Terms
) -> dict[Likeness, _Compared]:
    lines = _Lines(sides, scales, held, terms)
    worked = years_by_likeness(kinds, sides, held.figures, Basis.ANNUAL)
    return {
        kind: _Compared(years=years, lines=lines.of(kind, years)) for kind, years in worked.items()
    }


def _read(
    nation: Nation, posts: Iterable[Post], sides: Iterable[Sides], reading: Reading
) -> tuple[Held, Terms]:
    each = list(sides)
    arrangements = frozenset().union(*(side.arrangements for side in each))
    spines = {post.spine for post in posts if post.pay is None}
    held = read_held(reading, REGIONS[nation], arrangements, Basis.ANNUAL)
    schemes = {side.scheme for side in each}
    return held, read_terms(reading, held.auto_enrolment.figures, spines, schemes)


def _posts_in(pairs: Pairs, perimeter: Perimeter) -> Pairs:
    return [(post, kind) for post, kind in pairs if post.perimeter is perimeter]


def _not_enrolled(pairs: Pairs, sides: Mapping[str, Sides], held: Held) -> int:
    """Posts whose pay is too low for a new joiner to be put into a workplace pension."""
    return sum(
        sides[kind.scheme].new_joiner.arrangement is Arrangement.AUTO_ENROLMENT
        and not is_enrolled(kind.pay, held.auto_enrolment.figures)
        for _, kind in pairs
    )


def compare(facts: CaseFacts, reading: Reading) -> Package:
    """Every post inside the service compared over the tax year of the reading, in file order.

    Where the nation is not known no post is compared, and the notes say so: income tax would be
    a guess. A pension that rests on an unknown fact is left out of the figures and said in words.
    Raises PostsNotKnownError, OutsideOurDataError, PayNotKnownError and NiCategoryNotHeldError.
    """
    need_posts(facts)
    scales = read_scales(facts.posts, reading)
    sides = sides_by_scheme(facts.posts, facts.terms, reading)
    pairs = [(post, likeness(post, scales)) for post in facts.posts]
    inside, shared = _posts_in(pairs, Perimeter.IN), _posts_in(pairs, Perimeter.SHARED)
    kinds = [kind for _, kind in inside]
    alike = typical_posts((post for post, _ in inside), scales)
    found: dict[Likeness, _Compared] = {}
    left_out = 0
    if not isinstance(facts.parent.nation, Missing):
        wanted = [*kinds, *(group.kind for group in alike)]
        held, terms = _read(facts.parent.nation, facts.posts, sides.values(), reading)
        found = _compared(wanted, sides, scales, held, terms)
        left_out = _not_enrolled(inside, sides, held)
    figures = read_national_insurance(reading).figures
    costs = costs_by_likeness((kind for _, kind in pairs), sides, figures)
    others = alternatives(kinds, sides, figures, reading)
    return Package(
        tax_year=tax_year(reading.on),
        basis=Basis.ANNUAL.value,
        people=tuple(found[kind].named(post.id) for post, kind in inside if found),
        typical=tuple(group.of(found[group.kind].named(group.name)) for group in alike if found),
        posts_in=len(inside),
        posts_out=len(_posts_in(pairs, Perimeter.OUT)),
        posts_shared=len(shared),
        shared_cost=total_cost([kind for _, kind in shared], costs, sides, "stay"),
        stay_cost=total_cost(kinds, costs, sides, "stay"),
        go_cost=total_cost(kinds, costs, sides, "go"),
        notes=notes(facts, scales, sides, reading),
        joiners_not_enrolled=left_out,
        alternatives=others,
        questions=questions(facts, others, reading),
    )
