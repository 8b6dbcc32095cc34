"""What the law may ask of a mutual before it takes work on, and what the case says of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.completions import Part, choice, combine, settled, waiting, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProfitRule
from spinout.findings import Missing


class Need(Enum):
    """One thing the law may ask of the mutual."""

    BODY_CORPORATE = "body corporate"
    SOCIAL_WORKERS = "social workers"
    NOT_FOR_PROFIT = "not for profit"
    ADOPTION_SOCIETY = "adoption society"
    FIRE_FIGHTERS = "fire-fighters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a case meets one need; the need as a condition and as a rule; what would help."""

    met: Callable[[CaseFacts], Part[bool]]
    condition: str
    rule: str
    cure: str


COMPANIES_AND_SOCIETIES = frozenset({"CIC-G", "CIC-S", "CBS", "COOP", "CLG", "EOT", "SHARES", "JV"})
"""The legal forms that are a company or a registered society, and so a body corporate."""


def body_corporate(facts: CaseFacts) -> Part[bool]:
    """Whether the mutual would be a body corporate: as told, or by its legal form."""
    return combine(
        lambda told, formed: told or formed,
        yes_or_no(facts.functions.body_corporate, "functions.body_corporate"),
        _by_its_form(facts.control.form),
    )


def _by_its_form(form: str | Missing) -> Part[bool]:
    if isinstance(form, Missing):
        return waiting((True, False), "control.form")
    return settled(form in COMPANIES_AND_SOCIETIES)


def not_for_profit(facts: CaseFacts) -> Part[bool]:
    """Whether any surplus would go back into the work."""
    return combine(
        lambda rule: rule is ProfitRule.NOT_FOR_PROFIT,
        choice(facts.control.profit, "control.profit", ProfitRule),
    )


NEEDS: Mapping[Need, Asked] = MappingProxyType(
    {
        Need.BODY_CORPORATE: Asked(
            met=body_corporate,
            condition="The mutual is a body in law, such as a company or a society.",
            rule="It may go only to a body in law, such as a company or a society.",
            cure="Set the mutual up as a company, a society or another body in law.",
        ),
        Need.SOCIAL_WORKERS: Asked(
            met=lambda facts: yes_or_no(
                facts.functions.social_workers_supervise, "functions.social_workers_supervise"
            ),
            condition="The work is done by registered social workers, or they supervise it.",
            rule="The work must be done by registered social workers, or they must supervise it.",
            cure="Let the work be done by registered social workers, or have them supervise it.",
        ),
        Need.NOT_FOR_PROFIT: Asked(
            met=not_for_profit,
            condition="The mutual is not run for profit.",
            rule="A body that shares out its profit may not hold it.",
            cure="Make the mutual not-for-profit, or set up a not-for-profit body under it to hold "
            "this work.",
        ),
        Need.ADOPTION_SOCIETY: Asked(
            met=lambda facts: yes_or_no(
                facts.functions.adoption_society, "functions.adoption_society"
            ),
            condition="The mutual is a registered adoption society.",
            rule="Only a registered adoption society may hold it.",
            cure="Leave this part with {who}, or become a registered adoption society.",
        ),
        Need.FIRE_FIGHTERS: Asked(
            met=lambda facts: yes_or_no(
                facts.functions.employs_fire_fighters, "functions.employs_fire_fighters"
            ),
            condition="The mutual has fire-fighters on its own staff.",
            rule="The body must have fire-fighters on its own staff.",
            cure="Have fire-fighters on the mutual’s own staff, or leave this part with {who}.",
        ),
    }
)
"""Each need, and how a case meets it."""
