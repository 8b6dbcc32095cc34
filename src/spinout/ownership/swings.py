"""Which single weight decides the form that leads: the order of the forms is only as firm."""

from collections.abc import Iterator, Sequence

from spinout.handovers.structure import FormOption, Swing

LEFT_OUT, DOUBLED = "counted for nothing", "counted double"
CHANGES = ((LEFT_OUT, -1), (DOUBLED, 1))
"""Each change of one weight, and how many times its points are added to a total."""


def swings(options: Sequence[FormOption]) -> tuple[Swing, ...]:
    """Each weight that, left out or doubled, puts other open forms in the lead."""
    held = [each for each in options if not each.shut_out_by]
    return tuple(_swings(held)) if len(held) > 1 else ()


def leaders(options: Sequence[FormOption]) -> tuple[FormOption, ...]:
    """The open forms with the most points, as weighed."""
    held = [each for each in options if not each.shut_out_by]
    most = max((each.total for each in held), default=0)
    return tuple(each for each in held if each.total == most)


def _swings(held: Sequence[FormOption]) -> Iterator[Swing]:
    now = {each.name for each in leaders(held)}
    for place, criterion in enumerate(held[0].scores):
        for change, times in CHANGES:
            totals = {
                each.name: each.total + times * each.scores[place].score * each.scores[place].weight
                for each in held
            }
            most = max(totals.values())
            then = tuple(name for name, total in totals.items() if total == most)
            if now.isdisjoint(then):
                yield Swing(criterion=criterion.criterion, change=change, leaders=then)
