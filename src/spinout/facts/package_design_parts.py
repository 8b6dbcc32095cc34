"""Each thing asked about a design of the package, declared once for its file, schema and page."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from spinout.facts.package_design import (
    AgreedBy,
    ForWhom,
    PayForHours,
    PensionRoute,
    Reason,
    Share,
)
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, Question, words_of

SECTION = "designs"
MOST_POUNDS = 100_000_000


def _asked(name: str, kind: Kind, label: str, hint: str, error: str) -> Question:
    return Question(key=f"{SECTION}.{name}", kind=kind, label=label, hint=hint, error=error, why="")


def _text(name: str, label: str) -> Question:
    return _asked(name, Kind.TEXT, label, "", "Enter a few words, with no one’s name in them.")


def _one_of(name: str, label: str, hint: str, of: type[Enum]) -> Question:
    choices = words_of(of)
    error = f"Enter one of: {', '.join(choices)}."
    return Question(
        key=f"{SECTION}.{name}",
        kind=Kind.CHOICE,
        label=label,
        hint=hint,
        error=error,
        why="",
        choices=choices,
    )


def _number(
    name: str, kind: Kind, label: str, hint: str, ends: tuple[int, int], unit: str
) -> Question:
    low, high = ends
    return Question(
        key=f"{SECTION}.{name}",
        kind=kind,
        label=label,
        hint=hint,
        error=f"Enter a number from {low} to {high}.",
        why="",
        low=Decimal(low),
        high=Decimal(high),
        unit=unit,
    )


def _percent(name: str, label: str, hint: str, ends: tuple[int, int] = (0, 100)) -> Question:
    return _number(name, Kind.PERCENT, label, hint, ends, "percent")


def _months(name: str, label: str, most: int = 24) -> Question:
    return _number(name, Kind.WHOLE, label, "", (0, most), "months")


WHOLE: Mapping[str, Question] = MappingProxyType(
    {
        "name": _text("name", "What people call it"),
        "says": _text("says", "What it would do, in a sentence"),
        "for": _one_of("for", "Whose terms would it set?", "This must be there.", ForWhom),
        "from": Question(
            key=f"{SECTION}.from",
            kind=Kind.DATE,
            label="The day a change for those who moved would start",
            hint="",
            error="Enter a date, like 2029-04-01.",
            why="",
            low=FIRST_DAY,
            high=LAST_DAY,
        ),
        "reason": _one_of(
            "reason",
            "Why would terms change for those who moved?",
            "Use workforce for an economic, technical or organisational reason that changes the "
            "workforce.",
            Reason,
        ),
        "agreed": _one_of("agreed", "How would such a change be agreed?", "", AgreedBy),
        "cover": _percent(
            "cover",
            "Share of time off that somebody is paid to cover",
            "Without it, leave and shorter hours are not in the cost.",
        ),
    }
)
"""What the top of a design may hold."""

PARTS: Mapping[str, Mapping[str, Question]] = MappingProxyType(
    {
        "pension": {
            "route": _one_of(
                "pension.route",
                "Where would the pension be built up?",
                "The public scheme, a pot at rates of your own, or the least the law allows.",
                PensionRoute,
            ),
            "employer_rate": _percent(
                "pension.employer_rate",
                "What the mutual pays in",
                "For a pot: a percentage of all pay.",
            ),
            "colleague_rate": _percent(
                "pension.colleague_rate",
                "What a colleague pays in",
                "For a pot: a percentage of all pay.",
            ),
        },
        "leave": {
            "days": _number(
                "leave.days",
                Kind.HOURS,
                "Days of paid leave a year for a full-time week",
                "Count public holidays.",
                (0, 200),
                "days",
            ),
            "days_now": _number(
                "leave.days_now",
                Kind.HOURS,
                "Days they would have without the design",
                "For new colleagues we take the least the law gives if this is left out.",
                (0, 200),
                "days",
            ),
        },
        "sick_pay": {
            "full_months": _months("sick_pay.full_months", "Months on full pay"),
            "half_months": _months("sick_pay.half_months", "Months on half pay"),
            "full_months_now": _months(
                "sick_pay.full_months_now", "Months on full pay without the design"
            ),
            "half_months_now": _months(
                "sick_pay.half_months_now", "Months on half pay without the design"
            ),
            "cost": _percent(
                "sick_pay.cost",
                "What you take it to add to pay",
                "Below nought where it saves. Without it, sick pay is not in the cost.",
                (-20, 20),
            ),
        },
        "pay": {
            "points": _number(
                "pay.points", Kind.WHOLE, "Points up or down the pay scale", "", (-20, 20), "points"
            ),
            "percent": _percent("pay.percent", "Change in pay after that", "", (-50, 50)),
        },
        "hours": {
            "week": _number(
                "hours.week", Kind.HOURS, "The full-time week", "In hours.", (1, 60), "hours"
            ),
            "pay": _one_of(
                "hours.pay", "What happens to pay?", "It is kept, or goes by hours.", PayForHours
            ),
        },
        "bonus": {
            "pool": _number(
                "bonus.pool",
                Kind.MONEY,
                "What is shared out in a year",
                "Among all who have a part.",
                (0, MOST_POUNDS),
                "pounds",
            ),
            "share": _one_of("bonus.share", "How is it shared?", "", Share),
            "least_service_months": _months(
                "bonus.least_service_months", "Months of service before anyone has a part", 120
            ),
            "groups": _asked(
                "bonus.groups",
                Kind.PARAGRAPHS,
                "The groups of posts it goes to",
                "Leave it out where it goes to all.",
                "Enter a list of groups as posts.csv has them.",
            ),
        },
    }
)
"""What each part of a design may hold, by the table it is in."""

NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "": ("for",),
        "pension": ("route",),
        "leave": ("days",),
        "sick_pay": ("full_months", "half_months"),
        "hours": ("week", "pay"),
        "bonus": ("pool", "share"),
    }
)
"""What must be there, by the table it is in."""
