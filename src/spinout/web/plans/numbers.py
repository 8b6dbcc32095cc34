"""Numbers to try on the page of all stages: only those that were changed there are changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from spinout.facts.answer import UnfitAnswerError
from spinout.facts.questions import BY_KEY, in_section
from spinout.web.plans.forms import clean, names_of, value_of
from spinout.web.plans.plan import Plan

AWARD_FOR_POSTS = "terms.pay_award"
"""Where pay comes from the posts, this award moves it and not the one in the money."""

_MAY_BE_SENT = (*(each.key for each in in_section("money")), AWARD_FOR_POSTS)


@dataclass(slots=True, kw_only=True)
class Tried:
    """The numbers sent: each changed key’s value, its fields as sent, and what is unfit."""

    values: dict[str, object | None] = field(default_factory=dict)
    fields: dict[str, dict[str, str]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def onto(self, plan: Plan) -> Plan:
        """The plan with the changed numbers put in."""
        for key, value in self.values.items():
            plan = plan.with_answer(BY_KEY[key], value)
        return plan


def field_names(key: str) -> tuple[str, ...]:
    """The fields of one number, unlike those of any other."""
    return tuple(f"{key}.{name}" for name in names_of(BY_KEY[key]))


def tried(sent: QueryDict) -> Tried:
    """What was changed on the page: a field counts only where it differs from what was shown."""
    found = Tried()
    for key in _MAY_BE_SENT:
        names = field_names(key)
        fields = {name: clean(sent.get(name, "")) for name in names if name in sent}
        if not fields or "|".join(fields.values()) == sent.get(f"{key}.was", ""):
            continue
        found.fields[key] = fields
        try:
            found.values[key] = _value(key, fields)
        except UnfitAnswerError as unfit:
            found.errors[key] = str(unfit)
    return found


def _value(key: str, fields: Mapping[str, str]) -> object | None:
    if not any(fields.values()):
        return None
    asked = BY_KEY[key]
    return value_of(asked, dict(zip(names_of(asked), fields.values(), strict=True)))
