"""What the finer lines say to each side, as data."""

from typing import Any

from spinout.handovers.sides import FirstDayLine, ParentYear, Sides, ValueForMoney
from spinout.proposals.plain_data import told, told_in_pounds

Data = dict[str, Any]


def sides(found: Sides) -> Data:
    """The first day, the employer’s budget, value for money, closing and the partner."""
    return {
        "first_day": [_first_day(each) for each in found.first_day],
        "employer_budget": [_year(each) for each in found.parent],
        "value_for_money": None if found.value is None else _value(found.value),
        "closing": [
            {**told(each, "name", "who", "when"), **told_in_pounds(each, "cost", "left")}
            for each in found.closing
        ],
        "partner": [
            {**told(each, "name"), **told_in_pounds(each, "with_partner", "without")}
            for each in found.partner
        ],
    }


def _first_day(each: FirstDayLine) -> Data:
    return {
        **told(each, "name", "owner", "says"),
        **told_in_pounds(each, "owned", "owed"),
        "state": each.state.value,
    }


def _year(each: ParentYear) -> Data:
    sums = ("contract", "stranded", "client_side", "vat", "set_up", "staying", "change")
    return {**told(each, "number", "label"), **told_in_pounds(each, *sums)}


def _value(found: ValueForMoney) -> Data:
    return {
        **told(found, "rate", "says"),
        "ways": [
            {**told(each, "key", "name"), **told_in_pounds(each, "worth")} for each in found.ways
        ],
        "switching": [told(each, "key", "says") for each in found.switching],
    }
