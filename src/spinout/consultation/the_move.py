"""The move as every duty reads it: the day, the nation, and who is affected."""

from dataclasses import dataclass
from datetime import date

from spinout.clocks import Nation, weekday_in_words
from spinout.completions import Part, choice
from spinout.facts import service
from spinout.facts.plan import CaseFacts
from spinout.facts.transfer import Transfer
from spinout.findings import Missing

STAYS = "transfer.stay_affected"
DAY = "case.go_live"
"""The fact asked for where no day is known: the plan's own day stands for the move's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What the duties turn on. `day` is None while neither the move's nor the plan's is known."""

    day: date | None
    nation: Part[Nation]
    kind: service.ParentKind | Missing
    transfer: Transfer

    @property
    def northern(self) -> bool:
        """Whether it may be in Northern Ireland, for all we know."""
        return Nation.NORTHERN_IRELAND in self.nation.possible

    @property
    def northern_law(self) -> tuple[str, ...]:
        """What else a duty rests on where the move may be in Northern Ireland.

        Law: tupe-ni/scope
        """
        return ("tupe-ni/scope",) if self.northern else ()

    @property
    def day_in_words(self) -> str:
        """The day as a sentence names it."""
        return "the day of the move" if self.day is None else weekday_in_words(self.day)

    @property
    def waits_for_day(self) -> tuple[str, ...]:
        """The fact that would give the day, where there is none."""
        return (DAY,) if self.day is None else ()


def the_move(facts: CaseFacts) -> Move:
    """The move in a case; its day is the plan's own where it has none of its own."""
    day = facts.go_live if isinstance(facts.transfer.day, Missing) else facts.transfer.day
    nation = facts.parent.nation
    return Move(
        day=None if isinstance(day, Missing) else day,
        nation=choice(
            nation if isinstance(nation, Missing) else Nation(nation.value), "parent.nation", Nation
        ),
        kind=facts.parent.kind,
        transfer=facts.transfer,
    )
