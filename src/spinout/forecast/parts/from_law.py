"""Figures of law that finer lines use, carried forward over the plan in the open."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from spinout.forecast.parts.chosen import Parts
from spinout.forecast.tax_bands import from_law
from spinout.handovers.money_plan import InputUsed
from spinout.law import Reading

_BY_TOPIC: Mapping[str, tuple[str, ...]] = {
    "levy": ("levy/rate", "levy/allowance"),
    "allowance": ("employment-allowance/amount",),
    "vat": ("vat/standard-rate", "vat/small-exempt-month", "vat/small-exempt-share"),
}
_BY_LIST: Mapping[str, tuple[str, ...]] = {"redundancies": ("redundancy/week-cap",)}


def _keys(parts: Parts) -> Iterator[str]:
    for topic, keys in _BY_TOPIC.items():
        if topic in parts.topics:
            yield from keys
    for listed, keys in _BY_LIST.items():
        if parts.named(listed):
            yield from keys


def figures_for(
    parts: Parts, reading: Reading
) -> tuple[Mapping[str, Fraction], tuple[InputUsed, ...]]:
    """The figures the parts use, and how the result lists them. Raises OutsideOurDataError.

    Law: levy/rate, levy/allowance, employment-allowance/amount, vat/standard-rate,
    vat/small-exempt-month, vat/small-exempt-share, redundancy/week-cap
    """
    figures = {key: reading.figure(key) for key in _keys(parts)}
    values = {
        key: Fraction(figure.value) / (100 if figure.unit == "percent" else 1)
        for key, figure in figures.items()
    }
    return values, tuple(from_law(figure) for figure in figures.values())
