"""What is asked of a structure, in fields named by the kind of holder."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.questions.question import Kind, Question
from spinout.facts.structure import Bar, Found, Holder, Leaver, Matter, WayOut
from spinout.facts.structure_parts import (
    BARS,
    EACH,
    FOUND,
    HOLDERS,
    LEAVERS,
    MATTERS,
    MOST_INTEREST,
    OF_PARTNER,
    WAYS_OUT,
    WHOLE,
)
from spinout.web.asking.declared import Asked, Choice, Takes
from spinout.web.first_check.asked import BY_NAME as OF_THE_CHECK
from spinout.web.first_check.asked import ON

SHORT: Mapping[Holder, str] = MappingProxyType(
    {
        Holder.STAFF: "staff",
        Holder.TRUST: "trust",
        Holder.PARTNER: "partner",
        Holder.PARENT: "now",
        Holder.COMMUNITY: "public",
        Holder.USERS: "users",
    }
)
"""The name of each kind of holder in the names of its fields."""

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "board_bar": {each.value: BARS[each] for each in Bar},
        "big_bar": {each.value: BARS[each] for each in Bar},
        "leaver": {each.value: LEAVERS[each] for each in Leaver},
        "found": {each.value: FOUND[each] for each in Found},
        "way_out": {each.value: WAYS_OUT[each] for each in WayOut},
        "vetoes": {
            each.value: f"{MATTERS[each][:1].upper()}{MATTERS[each][1:]}" for each in Matter
        },
    }
)


def _field(name: str, part: str, asked: Question) -> Asked:
    """A part of the structure as a form asks it. Interest is asked in pounds on each £100."""
    if part == "interest":
        return Asked(
            name=name,
            takes=Takes.MONEY,
            label="What interest a year on each £100 it lends?",
            high=MOST_INTEREST * 100,
        )
    match asked.kind:
        case Kind.CHOICE | Kind.CHOICES:
            takes = Takes.ONE if asked.kind is Kind.CHOICE else Takes.SOME
            choices = tuple(Choice(key=key, words=said) for key, said in WORDS[part].items())
            return Asked(
                name=name, takes=takes, label=asked.label, hint=asked.hint, choices=choices
            )
        case _:
            money = asked.kind is Kind.MONEY
            high = int(str(asked.high)) * (100 if money else 1)
            return Asked(
                name=name,
                takes=Takes.MONEY if money else Takes.WHOLE,
                label=asked.label,
                hint=asked.hint,
                high=high,
                unit="" if money else asked.unit,
            )


def _of(holder: Holder) -> tuple[Asked, ...]:
    parts = EACH if holder is not Holder.PARTNER else {**EACH, **OF_PARTNER}
    return tuple(
        _field(f"{SHORT[holder]}-{part.replace('_', '-')}", part, asked)
        for part, asked in parts.items()
    )


_FORM = question_for("control.form")
OF_FORM = Asked(
    name="form",
    takes=Takes.ONE,
    label="Which legal form do you have in mind?",
    hint="Its own rules are then tested too.",
    choices=tuple(Choice(key=key, words=choice_on_screen(_FORM, key)) for key in _FORM.choices),
)
FOUNDERS = Asked(
    name="founders",
    takes=Takes.WHOLE,
    label=question_for("control.founders").label,
    hint="A society needs three.",
    high=100_000,
    unit="people",
)
BIDS = OF_THE_CHECK["bids"]
BY_HOLDER: Mapping[Holder, tuple[Asked, ...]] = MappingProxyType(
    {holder: _of(holder) for holder in Holder}
)
OF_WHOLE = tuple(_field(name.replace("_", "-"), name, asked) for name, asked in WHOLE.items())
OTHERS = (OF_FORM, FOUNDERS, BIDS)
STRUCTURE = (*(each for held in BY_HOLDER.values() for each in held), *OF_WHOLE)
"""What is asked of the structure itself."""

ASKED = (*STRUCTURE, *OTHERS)
FORM = (*ASKED, ON)
BOARD, RULES = OF_WHOLE[:2], OF_WHOLE[2:]
FOLDS = (
    *((HOLDERS[holder], BY_HOLDER[holder]) for holder in Holder if holder is not Holder.STAFF),
    ("The legal form, and the contract", OTHERS),
    ("The law as at another day", (ON,)),
)
