"""The nation whose registers and working days count."""

from spinout.clocks import Nation
from spinout.completions import Part, choice
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing


def nation_of(facts: CaseFacts) -> Part[Nation]:
    """The parent body's nation, or each one while it is not known."""
    nation = facts.parent.nation
    held = nation if isinstance(nation, Missing) else Nation(nation.value)
    return choice(held, "parent.nation", Nation)
