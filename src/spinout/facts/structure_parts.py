"""Each thing asked about the structure, declared once for the case file and the site."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from spinout.facts.questions.question import Kind, Question, words_of
from spinout.facts.structure import Bar, Found, Holder, Leaver, Matter, WayOut

SECTION = "structure"
MOST_PARTS = 1_000_000
MOST_SEATS = 100
ALL = 100
MOST_YEARS = 50
MOST_SECONDEES = 1_000
MOST_POUNDS = 9_999_999
MOST_INTEREST = 50

HOLDERS: Mapping[Holder, str] = MappingProxyType(
    {
        Holder.STAFF: "Colleagues",
        Holder.TRUST: "A trust for colleagues",
        Holder.PARTNER: "A private or charity partner",
        Holder.PARENT: "Your employer now",
        Holder.COMMUNITY: "The community",
        Holder.USERS: "Those who use the service",
    }
)
MATTERS: Mapping[Matter, str] = MappingProxyType(
    {
        Matter.YEARLY_PLAN: "the yearly plan and budget",
        Matter.SPENDING: "spending over a limit",
        Matter.SENIOR_PAY: "the pay of those at the top",
        Matter.BORROWING: "borrowing",
        Matter.NEW_MEMBERS: "new members or new shares",
        Matter.AIMS: "a change of its aims or rules",
        Matter.SALE: "selling the business",
        Matter.WINDING_UP: "winding it up",
    }
)
BARS: Mapping[Bar, str] = MappingProxyType(
    {
        Bar.MORE_THAN_HALF: "More than half",
        Bar.TWO_THIRDS: "Two thirds",
        Bar.THREE_QUARTERS: "Three quarters",
        Bar.ALL: "All of them",
    }
)
LEAVERS: Mapping[Leaver, str] = MappingProxyType(
    {
        Leaver.ENDS: "Membership ends, and nothing is paid",
        Leaver.FACE_VALUE: "The share goes back for what was paid for it",
        Leaver.VALUED: "The share is bought back at what it is worth",
        Leaver.TRUST_HOLDS: "A trust goes on holding for whoever works there",
        Leaver.KEEPS: "They keep the share and the vote",
    }
)
FOUND: Mapping[Found, str] = MappingProxyType(
    {
        Found.COMPETITION: "By an open competition",
        Found.TALKS: "By talks with one body",
        Found.NOT_SETTLED: "Not settled",
    }
)
WAYS_OUT: Mapping[WayOut, str] = MappingProxyType(
    {
        WayOut.STAFF_FIRST: "It must offer its shares to colleagues first",
        WayOut.JOIN_THE_SALE: "If it sells, colleagues may sell on the same terms",
        WayOut.FORCED_SALE: "If it sells, it may make all others sell too",
        WayOut.ANYONE: "It may sell to anyone",
        WayOut.NOT_SETTLED: "Not settled",
    }
)


def _asked(
    name: str,
    kind: Kind,
    label: str,
    hint: str,
    *,
    choices: tuple[str, ...] = (),
    low: int = 0,
    high: int | None = None,
    unit: str = "",
) -> Question:
    counted = high is not None
    return Question(
        key=f"{SECTION}.{name}",
        kind=kind,
        label=label,
        hint=hint,
        error=f"Enter a number from {low:,} to {high:,}."
        if counted
        else f"Enter {'any' if kind is Kind.CHOICES else 'one'} of: {', '.join(choices)}.",
        why="",
        choices=choices,
        low=Decimal(low) if counted else None,
        high=Decimal(high) if high is not None else None,
        unit=unit,
    )


WHOLE: Mapping[str, Question] = MappingProxyType(
    {
        "elected": _asked(
            "elected",
            Kind.WHOLE,
            "How many board seats do all members vote for?",
            "Not those that one group fills by itself.",
            high=MOST_SEATS,
            unit="seats",
        ),
        "chosen": _asked(
            "chosen",
            Kind.WHOLE,
            "How many board seats does the board fill itself?",
            "Such as the chief executive, or outsiders picked for what they know.",
            high=MOST_SEATS,
            unit="seats",
        ),
        "kept": _asked(
            "kept",
            Kind.WHOLE,
            "Of every £100 of surplus, how much stays in the work?",
            "Enter 100 if none is shared out.",
            high=ALL,
            unit="pounds",
        ),
        "board_bar": _asked(
            "board_bar",
            Kind.CHOICE,
            "How much of the board does a day-to-day matter need?",
            "Such as the yearly plan.",
            choices=words_of(Bar),
        ),
        "big_bar": _asked(
            "big_bar",
            Kind.CHOICE,
            "How much of the members’ vote does a big matter need?",
            "Such as a change of aims. In a company the law asks for three quarters.",
            choices=words_of(Bar),
        ),
        "leaver": _asked(
            "leaver",
            Kind.CHOICE,
            "What happens when a colleague leaves the job?",
            "",
            choices=words_of(Leaver),
        ),
    }
)
"""What is asked of the structure as a whole."""

EACH: Mapping[str, Question] = MappingProxyType(
    {
        "votes": _asked(
            "votes", Kind.WHOLE, "Votes", "Of all members’ votes.", high=MOST_PARTS, unit="votes"
        ),
        "shares": _asked(
            "shares",
            Kind.WHOLE,
            "Shares",
            "Of what the mutual is worth. Leave blank if there are none.",
            high=MOST_PARTS,
            unit="shares",
        ),
        "surplus": _asked(
            "surplus",
            Kind.WHOLE,
            "Parts of any surplus shared out",
            "Parts of what does not stay in the work.",
            high=MOST_PARTS,
            unit="parts",
        ),
        "seats": _asked(
            "seats",
            Kind.WHOLE,
            "Board seats it fills",
            "Seats it fills and can empty again.",
            high=MOST_SEATS,
            unit="seats",
        ),
        "vetoes": _asked(
            "vetoes",
            Kind.CHOICES,
            "What needs its yes",
            "A veto: nothing happens without it.",
            choices=words_of(Matter),
        ),
    }
)
"""What is asked of each kind of holder."""

OF_PARTNER: Mapping[str, Question] = MappingProxyType(
    {
        "loan": _asked(
            "loan", Kind.MONEY, "What would it lend?", "", high=MOST_POUNDS, unit="pounds"
        ),
        "interest": _asked(
            "interest",
            Kind.PERCENT,
            "At what interest a year?",
            "",
            high=MOST_INTEREST,
            unit="percent",
        ),
        "fee": _asked(
            "fee",
            Kind.MONEY,
            "What would it charge a year for its help?",
            "A fee for managing, or for systems.",
            high=MOST_POUNDS,
            unit="pounds",
        ),
        "secondees": _asked(
            "secondees",
            Kind.WHOLE,
            "How many of its own people would it lend you?",
            "",
            high=MOST_SECONDEES,
            unit="people",
        ),
        "found": _asked(
            "found", Kind.CHOICE, "How would you find it?", "", choices=words_of(Found)
        ),
        "lock_in": _asked(
            "lock_in",
            Kind.WHOLE,
            "For how many years may no one sell?",
            "",
            high=MOST_YEARS,
            unit="years",
        ),
        "way_out": _asked(
            "way_out",
            Kind.CHOICE,
            "What may it do with its share one day?",
            "",
            choices=words_of(WayOut),
        ),
    }
)
"""What is asked of a partner besides."""
