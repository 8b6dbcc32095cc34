"""Every part a case has, in the order the statements show them."""

from spinout.forecast.parts import (
    contract,
    earned,
    facility,
    first_day,
    lasting,
    other_side,
    redundancies,
    reserves,
    running,
    staffing,
    vat,
)
from spinout.forecast.parts.part import Part, Shape, joined

_PLAIN = (
    contract.contract_part,
    earned.activities,
    earned.products,
    earned.given_money,
    earned.interest,
    staffing.empty_posts,
    staffing.levy,
    staffing.allowance,
    staffing.pensions,
    staffing.nhs_rate,
    redundancies.redundancies,
    running.support,
    running.central,
    running.premises,
    running.rates,
    running.running,
    running.by_head,
    running.ict_exit,
    lasting.assets,
    lasting.loans,
    lasting.covenants,
    facility.facility,
    facility.need,
    reserves.policy,
    reserves.sharing,
    reserves.partner,
    reserves.pension_exit,
    reserves.closing,
    first_day.first_day,
    other_side.stranded,
    other_side.guarantees,
    other_side.parent_vat,
    other_side.value_for_money,
)


def all_parts(shape: Shape) -> Part:
    """All that the case gives. VAT and late payment come last, as they work on the others."""
    plain = joined(made(shape) for made in _PLAIN)
    return joined(
        (plain, vat.vat(shape, plain.bills), facility.paying(shape, plain.income, plain.bills))
    )
