"""Does the expression of interest hold everything the law asks for?"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.partners import ASKED_OF_EACH
from spinout.facts.service import Expression, Proposer, ProposerKind
from spinout.findings import UNKNOWN, Closed
from spinout.handovers.challenge import PartnerItem
from spinout.handovers.route_findings import RequiredItem
from spinout.law import Reading

IN_WRITING = "E0"
OF_PARTNERS = "E1"


class For(Closed):
    """Whose expression of interest an item is asked of."""

    ALL = "all"
    CONSORTIUM = "consortium"
    EMPLOYEES = "employees"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing an expression of interest must hold: of whom it is asked, and who writes it."""

    code: str
    whose: For
    says: str
    who: str
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Everything the law may ask for, in order, and the codes asked of each kind of proposer.

    `asked` goes by who proposes and whether partners deliver. That it is in writing from a
    relevant body is judged apart, and is not among the codes.
    """

    all: tuple[Item, ...]
    asked: Mapping[tuple[ProposerKind, bool], tuple[str, ...]]


def listed(reading: Reading) -> Items:
    """What an expression of interest must hold, whoever sends it.

    Law: eoi-items
    """
    items = _every_item(reading)
    return Items(
        all=items,
        asked=MappingProxyType(
            {
                (kind, partners): tuple(
                    item.code
                    for item in items
                    if item.code != IN_WRITING and ASKED[item.whose, kind, partners]
                )
                for kind in ProposerKind
                for partners in (True, False)
            }
        ),
    )


def _every_item(reading: Reading) -> tuple[Item, ...]:
    return tuple(
        Item(
            code=row["item"],
            whose=For(row["applies"]),
            says=row["says"],
            who=row["who"],
            provision=row["provision"],
        )
        for row in reading.table("eoi-items")
    )


ASKED: Mapping[tuple[For, ProposerKind, bool], bool] = MappingProxyType(
    {
        (whose, kind, partners): whose is For.ALL
        or (whose is For.CONSORTIUM and partners)
        or (whose is For.EMPLOYEES and kind is ProposerKind.EMPLOYEES)
        for whose in For
        for kind in ProposerKind
        for partners in (True, False)
    }
)
"""Whether an item is asked for, from whose it is, who proposes, and whether partners deliver."""


def lacking(
    expression: Expression, items: Items, kind: ProposerKind, partners: bool
) -> tuple[str, ...]:
    """The codes of the items asked of this proposer that hold no text.

    That it is in writing from a relevant body is judged apart, and never listed here.
    Law: crtc-eoi-regs-2012/sch1-para1, crtc-eoi-regs-2012/sch1-para2,
    crtc-eoi-regs-2012/sch1-para3, crtc-eoi-regs-2012/sch1-para4, crtc-eoi-regs-2012/sch1-para5,
    crtc-eoi-regs-2012/sch1-para6
    """
    return tuple([code for code in items.asked[kind, partners] if not held(expression, code)])


def held(expression: Expression, item: str) -> bool:
    """Whether the expression holds text for the item; blanks are not text.

    Once partners are named, theirs is held when each of them gives all that is asked of it.
    """
    if item == OF_PARTNERS and expression.partners:
        return all(each.present for each in of_partners(expression))
    return bool(expression.items.get(item, "").strip())


def of_partners(expression: Expression) -> tuple[PartnerItem, ...]:
    """What the law asks of each partner that is named, one partner at a time.

    Law: crtc-eoi-regs-2012/sch1-para1
    """
    return tuple(
        PartnerItem(
            label=partner.label or f"Partner {place}",
            role=partner.role,
            item=item,
            present=partner.gives(item),
        )
        for place, partner in enumerate(expression.partners, start=1)
        for item in ASKED_OF_EACH
    )


def contents(
    expression: Expression, proposer: Proposer, reading: Reading, *, from_a_body: bool
) -> tuple[RequiredItem, ...]:
    """Every item surely asked of this proposer, and whether it is there.

    Law: localism-act-2011/s81-1, crtc-eoi-regs-2012/sch1-para1, crtc-eoi-regs-2012/sch1-para2,
    crtc-eoi-regs-2012/sch1-para3, crtc-eoi-regs-2012/sch1-para4, crtc-eoi-regs-2012/sch1-para5,
    crtc-eoi-regs-2012/sch1-para6
    """
    asked = frozenset(whose for whose in For if _surely_asked(whose, proposer))
    return tuple(
        RequiredItem(
            code=item.code,
            says=item.says,
            present=from_a_body if item.code == IN_WRITING else held(expression, item.code),
            supplied_by=item.who,
            citation=reading.provision(item.provision).key,
            parts=of_partners(expression) if item.code == OF_PARTNERS else (),
        )
        for item in reading.worked_out(listed).all
        if item.whose in asked
    )


def _surely_asked(whose: For, proposer: Proposer) -> bool:
    kinds = (proposer.kind,) if isinstance(proposer.kind, ProposerKind) else tuple(ProposerKind)
    partners = (True, False) if proposer.partners is UNKNOWN else (proposer.partners is True,)
    return all(ASKED[whose, kind, delivers] for kind in kinds for delivers in partners)


def missing(items: tuple[RequiredItem, ...]) -> tuple[str, ...]:
    """The codes of the items not there."""
    return tuple(item.code for item in items if not item.present)


def reason(items: tuple[RequiredItem, ...], who: str) -> str:
    """Why the expression may be rejected as incomplete, and what is still to write."""
    named = " ".join(_still_to_write(item) for item in items if not item.present)
    return (
        f"You may use the right, but your expression of interest is not complete. So {who} may "
        f"reject it on ground 1. Still to write: {named}"
    )


def _still_to_write(item: RequiredItem) -> str:
    """The item in words, with the partners that lack something."""
    lacking = [f"{part.label} ({part.item})" for part in item.parts if not part.present]
    of_whom = f", still to come from {', '.join(lacking)}" if lacking else ""
    return f"{item.code}: {item.says.rstrip('.')}{of_whom}."


CURE = "Write what is still missing, and send it again."
"""What answers ground 1 where a part is not there."""
