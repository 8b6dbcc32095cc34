"""Every post in the service compared: as now, if it moves, and for someone who joins later."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spinout.employment.alike import Likeness, costs_by_likeness, likeness, years_by_likeness
from spinout.employment.arrangements import Sides, sides_of
from spinout.employment.backing import Backing
from spinout.employment.figures import Basis
from spinout.employment.from_law import REGIONS, read_national_insurance
from spinout.employment.held import Held, read_held
from spinout.employment.money_lines import Years, line_backings, money_lines
from spinout.employment.notes import notes
from spinout.employment.spine import GIVEN, Spine, read_spine
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


def _compared(
    kinds: Iterable[Likeness], sides: Mapping[str, Sides], spine: Spine, held: Held, terms: Terms
) -> dict[Likeness, _Compared]:
    worked = years_by_likeness(kinds, sides, held.figures, Basis.ANNUAL)
    behind: dict[tuple[int, str, str], Mapping[str, Backing]] = {}
    found: dict[Likeness, _Compared] = {}
    for kind, years in worked.items():
        place = (kind.point, kind.letter, kind.scheme)
        if place not in behind:
            pay = spine.backing[kind.point] if kind.point else GIVEN
            behind[place] = line_backings(pay, kind.letter, sides[kind.scheme], held)
        money = money_lines(years, sides[kind.scheme], behind[place])
        words = word_lines(terms, sides[kind.scheme], kind.pay, on_spine=kind.point > 0)
        found[kind] = _Compared(years=years, lines=money + words)
    return found


def _read(nation: Nation, reading: Reading) -> tuple[Held, Terms]:
    held = read_held(reading, REGIONS[nation])
    return held, read_terms(reading, held.auto_enrolment.figures)


def _posts_in(pairs: Pairs, perimeter: Perimeter) -> Pairs:
    return [(post, kind) for post, kind in pairs if post.perimeter is perimeter]


def compare(facts: CaseFacts, reading: Reading) -> Package:
    """Every post inside the service compared over the tax year of the reading, in file order.

    Where the nation is not known no post is compared, and the notes say so: income tax would be
    a guess. A pension that rests on an unknown fact is left out of the figures and said in words.
    Raises OutsideOurDataError, PayNotKnownError and NiCategoryNotHeldError.
    """
    spine = read_spine(reading)
    sides = {post.scheme: sides_of(post.scheme, facts.terms) for post in facts.posts}
    pairs = [(post, likeness(post, spine)) for post in facts.posts]
    inside, shared = _posts_in(pairs, Perimeter.IN), _posts_in(pairs, Perimeter.SHARED)
    alike = typical_posts((post for post, _ in inside), spine)
    found: dict[Likeness, _Compared] = {}
    if not isinstance(facts.parent.nation, Missing):
        wanted = {kind for _, kind in inside} | {group.kind for group in alike}
        found = _compared(wanted, sides, spine, *_read(facts.parent.nation, reading))
    figures = read_national_insurance(reading).figures
    costs = costs_by_likeness((kind for _, kind in pairs), sides, figures)
    return Package(
        tax_year=tax_year(reading.on),
        basis=Basis.ANNUAL.value,
        people=tuple(found[kind].named(post.id) for post, kind in inside if found),
        typical=tuple(group.of(found[group.kind].named(group.name)) for group in alike if found),
        posts_in=len(inside),
        posts_out=len(_posts_in(pairs, Perimeter.OUT)),
        posts_shared=len(shared),
        shared_cost=sum(costs[kind].stay for _, kind in shared),
        stay_cost=sum(costs[kind].stay for _, kind in inside),
        go_cost=sum(costs[kind].go for _, kind in inside),
        notes=notes(facts, spine, sides, reading),
    )
