"""What every reader must be told where posts are in the NHS scheme or on NHS pay."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spinout.employment.nhs_rates import read_central_funding, read_nhs_rate
from spinout.employment.sides import given_rate
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind, PensionAccess, Terms
from spinout.findings import Missing
from spinout.law import Reading

_NHS_BODIES = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER})

_ACCESS: Mapping[PensionAccess, str] = MappingProxyType(
    {
        PensionAccess.OPEN: "Your plan takes access to the NHS scheme to be open. One kind of "
        "access covers the whole mutual.",
        PensionAccess.CLOSED: "Your plan takes access to the NHS scheme to be closed: those who "
        "move stay in, and new colleagues cannot join. One kind of access covers the whole "
        "mutual.",
        PensionAccess.NONE: "Your plan takes the mutual to have no access to the NHS scheme.",
    }
)


def _rates(terms: Terms, reading: Reading) -> Iterator[str]:
    nhs, funding = read_nhs_rate(reading), read_central_funding(reading)
    yield (
        f"The NHS scheme takes {nhs.scheme.words} of pay from each employer, and a levy of "
        f"{nhs.levy.words}: {nhs.rate} in all. We could not check the levy; ask the scheme."
    )
    if funding:
        yield (
            f"An employer inside the NHS arrangement pays {funding.own.words} itself, and "
            f"{funding.centre.words} is paid for it. We could not find whether a mutual would be "
            f"inside. The costs here use {nhs.rate}; the other cost is shown beside it."
        )
    given = {given_rate(terms.employer_rate_now), given_rate(terms.employer_rate_after)}
    if given - {None, nhs.rate}:
        yield (
            "Your plan gives another rate for the employer. It is not used for the NHS scheme, "
            "where every employer has the same one."
        )


def nhs_scheme_notes(facts: CaseFacts, reading: Reading) -> Iterator[str]:
    """The notes for posts in the NHS scheme, for facts known and not.

    Law: nhs-pension-access/over-half, new-fair-deal/nhs
    """
    yield from _rates(facts.terms, reading)
    if not isinstance(facts.terms.access, Missing):
        yield _ACCESS[facts.terms.access]
    yield (
        "Each post that moves is taken to be over half NHS-funded work, as the posts file does "
        "not say. Someone whose job is not would leave the NHS scheme."
    )
    if not isinstance(facts.parent.kind, Missing) and facts.parent.kind not in _NHS_BODIES:
        yield (
            "The promise described here is for staff moved out of NHS bodies. We could not check "
            "the one for your employer; ask the scheme."
        )
    nation = facts.parent.nation
    if nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND):
        yield (
            "The NHS scheme described here is the one for England and Wales. Your nation has its "
            "own scheme; ask that one."
        )


def nhs_pay_notes(facts: CaseFacts) -> Iterator[str]:
    """The notes for posts on the NHS pay scale."""
    yield (
        "On the NHS pay scale, a point is a step in a band, counted from the lowest. No area "
        "supplement is added: for a post that has one, enter its yearly pay."
    )
    nation = facts.parent.nation
    if not isinstance(nation, Missing) and nation is not Nation.ENGLAND:
        yield "NHS pay here is England’s. We hold no checked NHS pay for your nation."
