"""Pension on ill health, and the lump sum on death in service, where a source gives the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.employment.backing import Backing, backing
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.law import Reading
from spinout.money import Pence, Rate, Rounding, times

MONTHS = 12


class Severity(Enum):
    """How ill: fit for other work later, or for none."""

    LOWER = "lower"
    UPPER = "upper"


_SHARES: Mapping[tuple[Scheme, Severity], str | None] = MappingProxyType(
    {
        (Scheme.LGPS_EW, Severity.UPPER): "lgps/ill-health-tier-1-share",
        (Scheme.LGPS_EW, Severity.LOWER): "lgps/ill-health-tier-2-share",
        (Scheme.NHS_2015, Severity.UPPER): "nhs-pension/ill-health-tier-2-share",
        (Scheme.NHS_2015, Severity.LOWER): None,
        (Scheme.TEACHERS, Severity.UPPER): "teachers-pension/ill-health-total-share",
        (Scheme.TEACHERS, Severity.LOWER): None,
    }
)
"""The key of the share of the pension to come that is added; None where nothing is added."""

_MULTIPLES: Mapping[Scheme, str] = MappingProxyType(
    {
        Scheme.LGPS_EW: "lgps/death-in-service-multiple",
        Scheme.NHS_2015: "nhs-pension/death-in-service-multiple",
        Scheme.ALPHA: "alpha/death-pay-multiple",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IllHealth:
    """The share of the pension still to come that is added, and what stands behind it."""

    share: Rate
    backing: Backing | None
    """None where nothing is added, so no figure was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathCover:
    """Years of pay paid out, and of pension where a scheme counts that too."""

    pay_multiple: int
    pension_multiple: int
    backing: Backing


def read_ill_health(reading: Reading, scheme: Scheme, severity: Severity) -> IllHealth:
    """The share in force. Raises SchemeNotHeldError where no checked source gives the rule.

    The LGPS has a third tier as well: the pension built up alone, for up to three years.

    Law: lgps/ill-health-tier-1-share, lgps/ill-health-tier-2-share,
    nhs-pension/ill-health-tier-2-share, teachers-pension/ill-health-total-share
    """
    if (scheme, severity) not in _SHARES:
        raise SchemeNotHeldError(scheme)
    key = _SHARES[scheme, severity]
    if key is None:
        return IllHealth(share=Rate(0, 1), backing=None)
    share = reading.figure(key)
    return IllHealth(share=share.rate, backing=backing(share))


def ill_health_pension(
    built_up: Pence, pay: Pence, accrual: Rate, months_to_come: int, share: Rate
) -> Pence:
    """The yearly pension in pence: what is built up, and a share of what was to come, with no cut.

    `months_to_come` run to the normal pension day, at today’s `pay` and `accrual`.

    Law: lgps/ill-health-tier-1-share, lgps/ill-health-tier-2-share,
    nhs-pension/ill-health-tier-2-share, teachers-pension/ill-health-total-share
    """
    added = Rate.of(accrual.share * share.share * months_to_come / MONTHS)
    return built_up + times(pay, added, Rounding.NEAREST_PENNY)


def read_death_cover(reading: Reading, scheme: Scheme) -> DeathCover:
    """The multiples in force. Raises SchemeNotHeldError where no source gives them.

    Law: lgps/death-in-service-multiple, nhs-pension/death-in-service-multiple,
    alpha/death-pay-multiple, alpha/death-pension-multiple
    """
    if scheme not in _MULTIPLES:
        raise SchemeNotHeldError(scheme)
    pay = reading.figure(_MULTIPLES[scheme])
    pension = reading.figure("alpha/death-pension-multiple") if scheme is Scheme.ALPHA else None
    return DeathCover(
        pay_multiple=pay.whole,
        pension_multiple=pension.whole if pension else 0,
        backing=backing(pay, *([pension] if pension else [])),
    )


def death_lump_sum(pay: int, built_up: int, paid_already: int, cover: DeathCover) -> int:
    """The lump sum in pence: years of pay, or of pension less what was paid, whichever is higher.

    `pay` is yearly pay as the scheme counts it and `built_up` the yearly pension.

    Law: lgps/death-in-service-multiple, nhs-pension/death-in-service-multiple,
    alpha/death-pay-multiple, alpha/death-pension-multiple
    """
    return max(cover.pay_multiple * pay, cover.pension_multiple * built_up - paid_already)
