"""A structure as the [structure] section of case.toml: what is none of it is left out."""

from decimal import Decimal

from spinout.facts.structure import Design, Found, Holder, Holding, WayOut

Table = dict[str, object]


def written(design: Design) -> Table:
    """The section. Reading it gives an equal structure again."""
    table: Table = {
        "elected": design.elected,
        "chosen": design.chosen,
        "kept": design.kept,
        "board_bar": design.board_bar.value,
        "big_bar": design.big_bar.value,
        "leaver": design.leaver.value,
    }
    for each in design.holdings:
        table[each.holder.value] = _holding(each) | (
            _partnering(design) if each.holder is Holder.PARTNER else {}
        )
    return table


def _holding(held: Holding) -> Table:
    counts = {
        "votes": held.votes,
        "shares": held.shares,
        "surplus": held.surplus,
        "seats": held.seats,
    }
    table: Table = {name: count for name, count in counts.items() if count}
    return table | ({"vetoes": [each.value for each in held.vetoes]} if held.vetoes else {})


def _partnering(design: Design) -> Table:
    held = design.partnering
    table: Table = {
        "loan": _pounds(held.loan),
        "interest": Decimal(held.interest),
        "fee": _pounds(held.fee),
        "secondees": held.secondees,
        "lock_in": held.lock_in,
    }
    table = {name: value for name, value in table.items() if value}
    if held.found is not Found.NOT_SETTLED:
        table["found"] = held.found.value
    if held.way_out is not WayOut.NOT_SETTLED:
        table["way_out"] = held.way_out.value
    return table


def _pounds(pence: int) -> int | Decimal:
    return pence // 100 if pence % 100 == 0 else Decimal(pence).scaleb(-2)
