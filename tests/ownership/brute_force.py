"""Small structures decided the long way: every voter and every director asked one by one.

Nothing here uses the house's own arithmetic: votes and seats are lists of yes and no, counted.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations, product

from spinout.facts.structure import Bar, Design, Holder, Holding, Leaver, Matter
from spinout.handovers.structure import Verdict

STAFF, TRUST, PARTNER = Holder.STAFF, Holder.TRUST, Holder.PARTNER
PARENT, COMMUNITY = Holder.PARENT, Holder.COMMUNITY
NEEDED = {
    Bar.MORE_THAN_HALF: lambda share: share > Fraction(1, 2),
    Bar.TWO_THIRDS: lambda share: share >= Fraction(2, 3),
    Bar.THREE_QUARTERS: lambda share: share >= Fraction(3, 4),
    Bar.ALL: lambda share: share == 1,
}
BY_BOARD = (Matter.YEARLY_PLAN, Matter.SPENDING, Matter.SENIOR_PAY, Matter.BORROWING)


def design(*held: Holding, elected: int = 0, chosen: int = 0, **rules: Bar) -> Design:
    """A structure of these holdings that keeps all of its surplus."""
    return Design(
        holdings=held,
        elected=elected,
        chosen=chosen,
        kept=100,
        board_bar=rules.get("board_bar", Bar.MORE_THAN_HALF),
        big_bar=rules.get("big_bar", Bar.THREE_QUARTERS),
        leaver=Leaver.ENDS,
    )


def groups(drawn: Design) -> Iterator[frozenset[Holder]]:
    """Every group of holders, the empty one among them."""
    holders = [each.holder for each in drawn.holdings]
    sizes = range(len(holders) + 1)
    yield from map(frozenset, chain.from_iterable(combinations(holders, n) for n in sizes))


def members_agree(drawn: Design, yes: frozenset[Holder], bar: Bar) -> bool:
    """Each vote cast on its own: those of the group say yes, all others no."""
    cast = [each.holder in yes for each in drawn.holdings for _ in range(each.votes)]
    return bool(cast) and NEEDED[bar](Fraction(cast.count(True), len(cast)))


def board_agrees(drawn: Design, yes: frozenset[Holder], bar: Bar, *, friendly: bool) -> bool:
    """Each director asked: those a holder fills follow it; those elected follow who elects them.

    Those the board picked say yes only where they are `friendly`.
    """
    asked = [each.holder in yes for each in drawn.holdings for _ in range(each.seats)]
    asked += [members_agree(drawn, yes, Bar.MORE_THAN_HALF)] * drawn.elected
    asked += [friendly] * drawn.chosen
    return bool(asked) and NEEDED[bar](Fraction(asked.count(True), len(asked)))


def agreed(drawn: Design, matter: Matter, yes: frozenset[Holder], *, friendly: bool) -> bool:
    """Whether the matter is carried when just this group says yes."""
    if any(matter in each.vetoes and each.holder not in yes for each in drawn.holdings):
        return False
    if matter in BY_BOARD:
        return board_agrees(drawn, yes, drawn.board_bar, friendly=friendly)
    return members_agree(drawn, yes, drawn.big_bar)


def control(drawn: Design, colleagues: frozenset[Holder]) -> Verdict:
    """The rule of models.md 2.2, read from the words and not from our table.

    Pass where they win an ordinary vote and fill most of the board and no one else can block
    ordinary business; fail where others win, or can block it; in doubt between.
    """
    others = frozenset(each.holder for each in drawn.holdings) - colleagues
    blocks = any(
        Matter.YEARLY_PLAN in each.vetoes
        for each in drawn.holdings
        if each.holder in others - {TRUST}
    )
    if drawn.board_bar is not Bar.MORE_THAN_HALF:
        blocks |= not board_agrees(drawn, colleagues, drawn.board_bar, friendly=False)
    wins = members_agree(drawn, colleagues, Bar.MORE_THAN_HALF)
    loses = members_agree(drawn, others, Bar.MORE_THAN_HALF)
    fills = board_agrees(drawn, colleagues, Bar.MORE_THAN_HALF, friendly=False)
    if blocks or loses:
        return Verdict.FAILS
    return Verdict.PASSES if wins and fills else Verdict.FLAGGED


def section_33(drawn: Design) -> Verdict:
    """In doubt where it is not the same with a trust counted as colleagues and without."""
    found = {control(drawn, frozenset({STAFF})), control(drawn, frozenset({STAFF, TRUST}))}
    return found.pop() if len(found) == 1 else Verdict.FLAGGED


def parent_stops_something(drawn: Design) -> bool:
    """Whether the employer now can stop anything while all others want it."""
    others = frozenset(each.holder for each in drawn.holdings) - {PARENT}
    if PARENT not in [each.holder for each in drawn.holdings]:
        return False
    return not members_agree(drawn, others, Bar.MORE_THAN_HALF) or not all(
        agreed(drawn, matter, others, friendly=True) for matter in Matter
    )


Moves = Callable[[Design], Iterator[Design]]


def fewest_steps(drawn: Design, done: Callable[[Design], bool], moves: Moves, most: int) -> int:
    """The fewest single steps to a structure that is done, by trying all of them in turn."""
    waiting, seen = deque([(drawn, 0)]), {drawn}
    while waiting:
        here, steps = waiting.popleft()
        if done(here):
            return steps
        if steps < most:
            for after in moves(here):
                if after not in seen:
                    seen.add(after)
                    waiting.append((after, steps + 1))
    return most + 1


def to_colleagues(drawn: Design) -> Iterator[Design]:
    """Every single step: a vote or a seat to colleagues, a veto gone, the board's bar lowered."""
    for giver in drawn.holdings:
        if giver.holder is not STAFF:
            yield from _given(drawn, giver.holder)
    for name in ("elected", "chosen"):
        if getattr(drawn, name):
            less = replace(drawn, **{name: getattr(drawn, name) - 1})
            yield _changed(less, STAFF, "seats", 1)
    if drawn.board_bar is not Bar.MORE_THAN_HALF:
        yield replace(drawn, board_bar=Bar.MORE_THAN_HALF)


def from_the_parent(drawn: Design) -> Iterator[Design]:
    """Every single step: a vote or a seat of the employer now to colleagues, or a veto gone."""
    yield from _given(drawn, PARENT)


def _given(drawn: Design, giver: Holder) -> Iterator[Design]:
    for name in ("votes", "seats"):
        if any(getattr(each, name) for each in drawn.holdings if each.holder is giver):
            yield _changed(_changed(drawn, giver, name, -1), STAFF, name, 1)
    for each in drawn.holdings:
        if each.holder is giver:
            for veto in each.vetoes:
                left = tuple(one for one in each.vetoes if one is not veto)
                yield _put(drawn, replace(each, vetoes=left))


def _changed(drawn: Design, holder: Holder, name: str, by: int) -> Design:
    held = next((e for e in drawn.holdings if e.holder is holder), Holding(holder=holder))
    return _put(drawn, replace(held, **{name: getattr(held, name) + by}))


def _put(drawn: Design, held: Holding) -> Design:
    by_holder = {each.holder: each for each in drawn.holdings} | {held.holder: held}
    return replace(drawn, holdings=tuple(by_holder[h] for h in Holder if h in by_holder))


def small_structures() -> Iterator[Design]:
    """Structures of up to three holders with few votes, seats and vetoes, of every shape."""
    plan, sale = Matter.YEARLY_PLAN, Matter.SALE
    for staff, other, third in product((0, 1, 2), (0, 2), ((0, 0), (1, 1), (2, 0))):
        for seats, theirs in product((0, 1, 2), (0, 1)):
            for vetoes, extra in product(((), (plan,), (sale,)), ((0, 0), (1, 0), (0, 1), (2, 1))):
                for kind, bar in product((TRUST, COMMUNITY), (Bar.MORE_THAN_HALF, Bar.TWO_THIRDS)):
                    drawn = design(
                        Holding(holder=STAFF, votes=staff, seats=seats),
                        Holding(holder=kind, votes=third[0], seats=third[1]),
                        Holding(holder=PARENT, votes=other, seats=theirs, vetoes=vetoes),
                        elected=extra[0],
                        chosen=extra[1],
                        board_bar=bar,
                    )
                    if drawn.votes and drawn.seats:
                        yield drawn
