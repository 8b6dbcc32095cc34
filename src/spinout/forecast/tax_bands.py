"""Corporation tax as marginal bands, so that a profit is taxed by one look-up."""

from dataclasses import dataclass
from fractions import Fraction

from spinout.handovers.money_plan import InputUsed
from spinout.law import Figure, Reading
from spinout.money import Rate

LAW_KEYS = (
    "corporation-tax/small-limit",
    "corporation-tax/small-rate",
    "corporation-tax/main-limit",
    "corporation-tax/main-rate",
    "corporation-tax/marginal-fraction",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxBands:
    """Rows of (profit in pounds from which, rate on the part above), and the figures behind them.

    `firm` is False where any of the figures is still to confirm.
    """

    rows: tuple[tuple[Fraction, Fraction], ...]
    used: tuple[InputUsed, ...]
    firm: bool


def from_law(figure: Figure) -> InputUsed:
    """A figure of law as the forecast lists its inputs."""
    return InputUsed(
        key=figure.key,
        label=figure.label,
        values=(figure.value,),
        unit=figure.unit,
        source=figure.source.title,
        status=figure.status.value,
        owner="the law",
        certainty="known" if figure.firm else "to confirm",
        also=(),
    )


def _share(rate: Rate) -> Fraction:
    return Fraction(rate.numerator, rate.denominator)


def tax_bands(reading: Reading) -> TaxBands:
    """The rates in force, with marginal relief as a middle band at main rate plus the fraction.

    Between the limits the tax is main·p − fraction·(main limit − p), so each further pound bears
    main rate plus fraction.
    Law: corporation-tax/small-limit, corporation-tax/small-rate, corporation-tax/main-limit,
    corporation-tax/main-rate, corporation-tax/marginal-fraction.
    """
    figures = tuple(reading.figure(key) for key in LAW_KEYS)
    small_limit, small_rate, main_limit, main_rate, fraction = figures
    rows = (
        (Fraction(0), _share(small_rate.rate)),
        (Fraction(small_limit.pence, 100), _share(main_rate.rate) + _share(fraction.rate)),
        (Fraction(main_limit.pence, 100), _share(main_rate.rate)),
    )
    return TaxBands(
        rows=rows,
        used=tuple(from_law(figure) for figure in figures),
        firm=all(figure.firm for figure in figures),
    )
