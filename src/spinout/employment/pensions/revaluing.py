"""How a career-average pension is uprated each April, and by how much above prices."""

from spinout.money import Rate


def yearly_rise(measure: Rate, addition: Rate) -> Rate:
    """The measure and the scheme’s addition, added and not multiplied; it may be a cut.

    Law: revaluation, prices/cpi-before-april, prices/earnings-before-april, nhs-pension/addition,
    lgps/addition, lgps-scotland/addition, teachers-pension/addition, alpha/addition,
    police-and-fire/police-addition
    """
    return Rate.of(measure.share + addition.share)


def real_factor(prices: Rate, rise: Rate) -> Rate:
    """What £1 of pension becomes in a year in today’s money: one where it rises with prices."""
    return Rate.of((1 + rise.share) / (1 + prices.share))
