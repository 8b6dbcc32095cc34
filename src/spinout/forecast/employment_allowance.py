"""The Employment Allowance: who may claim it, and what it takes off."""

from spinout.findings import Missing, Outcome


def may_claim(over_half_public: bool | Missing, charity: bool | Missing) -> Outcome:
    """Whether an employer may claim, by whether over half its work is of a public nature.

    A mutual that runs a public service must test this first. A charity may claim either way.

    Law: nic-act-2014/s2
    """
    if over_half_public is False or charity is True:
        return Outcome.YES
    if over_half_public is True and charity is False:
        return Outcome.NO
    return Outcome.DEPENDS


def employment_allowance(employer_ni: int, amount: int, claim: Outcome) -> int:
    """Pence taken off the employer’s National Insurance for the year; nought unless surely lawful.

    Law: employment-allowance/amount, nic-act-2014/s2
    """
    return min(employer_ni, amount) if claim is Outcome.YES else 0
