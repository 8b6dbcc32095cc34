"""What the same posts would cost where a rate we cannot settle is the other of two."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spinout.employment.alike import Likeness, costs_by_likeness, total_cost
from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import NationalInsuranceFigures
from spinout.employment.nhs_rates import NhsCentralFunding, read_central_funding, read_nhs_rate
from spinout.employment.sides import Side, Sides
from spinout.handovers.pay import Alternative
from spinout.law import Reading

CENTRAL_FUNDING = "nhs-pension-paid-centrally"


def _side(side: Side, funding: NhsCentralFunding) -> Side:
    if side.arrangement is not Arrangement.NHS:
        return side
    return replace(side, employer_rate=funding.own.rate, rate_behind=funding.backing)


def _funded(sides: Sides, funding: NhsCentralFunding) -> Sides:
    return Sides(
        scheme=sides.scheme,
        stay=_side(sides.stay, funding),
        go=_side(sides.go, funding),
        new_joiner=_side(sides.new_joiner, funding),
    )


def alternatives(
    kinds: Sequence[Likeness],
    sides: Mapping[str, Sides],
    figures: NationalInsuranceFigures,
    reading: Reading,
) -> tuple[Alternative, ...]:
    """The second figure for each rate that is one of two, for posts of these kinds, in pence.

    None where no post is in the NHS scheme, or where we hold no statement for the date.

    Law: nhs-pension/employer-rate-centrally-funded, nhs-pension/paid-centrally
    """
    schemes = {kind.scheme for kind in kinds}
    in_nhs = {each for each in schemes if Arrangement.NHS in sides[each].arrangements}
    if not in_nhs:
        return ()
    funding = read_central_funding(reading)
    if funding is None:
        return ()
    funded = {scheme: _funded(each, funding) for scheme, each in sides.items()}
    in_full = costs_by_likeness(kinds, sides, figures)
    costs = costs_by_likeness(kinds, funded, figures)
    full, part = (total_cost(kinds, each, sides, "go") for each in (in_full, costs))
    return (
        Alternative(
            key=CENTRAL_FUNDING,
            label="Yearly cost if part of the NHS pension rate is paid centrally",
            rate=funding.own.words,
            instead_of=str(read_nhs_rate(reading).rate),
            posts=sum(kind.scheme in in_nhs for kind in kinds),
            stay_cost=total_cost(kinds, costs, sides, "stay"),
            go_cost=part,
            go_saving=None if full is None or part is None else full - part,
            why=f"An employer inside the NHS arrangement pays {funding.own.words} of pay itself, "
            f"and {funding.centre.words} is paid for it. We could not find whether a mutual would "
            "be inside. Ask the scheme before you price the plan.",
            source=funding.backing.source,
            status=funding.backing.status.value,
        ),
    )
