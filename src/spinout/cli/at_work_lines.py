"""What colleagues may use from work while they plan, in plain lines for a terminal."""

from collections.abc import Sequence

from spinout.cli.words import bullet, headline, wrapped
from spinout.handovers.at_work import AtWork


def at_work_lines(found: Sequence[AtWork]) -> list[str]:
    """Each thing to ask for or keep to, who can say more, and whether it is ours or to check."""
    if not found:
        return []
    lines = headline("What you may use from work, who steps back, and interests to tell")
    for each in found:
        known = "Our suggestion, not law." if each.ours else "We could not check the law on this."
        lines += [bullet(each.says), wrapped(f"{known} Ask: {each.ask}.", indent="    ")]
    return lines
