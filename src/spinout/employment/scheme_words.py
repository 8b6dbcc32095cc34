"""What a public scheme's own lines say in words, and what stands behind them."""

from dataclasses import dataclass

from spinout.employment.arrangements import Arrangement
from spinout.employment.backing import Backing, backing
from spinout.employment.cover_words import cover_in_words
from spinout.employment.other_scheme_words import OTHER_SCHEMES, OtherScheme
from spinout.law import Reading, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeWords:
    """One public scheme in words: the scheme on each side, its cover, and an early pension."""

    stay: str
    go: str
    new_joiner: str
    cover: str
    early_pension: str
    service_later: str
    """What may become of years of service after another move."""
    behind_scheme: Backing
    behind_cover: Backing
    behind_early_pension: Backing


def in_one_line(rows: tuple[Row, ...]) -> str:
    """What the rows say, each after its length of service where there is more than one."""
    if len(rows) == 1:
        return rows[0]["says"]
    return "; ".join(f"{row['service']}: {row['says']}" for row in rows)


def _cover(reading: Reading, terms: str) -> tuple[str, Backing]:
    ill = reading.rows("employment-terms", terms=terms, item="ill-health")
    died = reading.rows("employment-terms", terms=terms, item="death-in-service")
    return cover_in_words(terms, reading), backing(*ill, *died)


def _lgps(reading: Reading) -> SchemeWords:
    cover, behind_cover = _cover(reading, "lgps-ew")
    early = reading.provision("lgps-regs-2013/reg30-7")
    name = "The Local Government Pension Scheme"
    return SchemeWords(
        stay=f"{name}.",
        go=f"{name}, kept through an agreement with the fund.",
        new_joiner=f"{name}: the agreement is open to them.",
        cover=cover,
        early_pension=early.says,
        service_later="They may not count in full if you later go back to a council.",
        behind_scheme=backing(
            reading.provision("best-value-direction-2007/duty"),
            reading.provision("lgps-regs-2013/sch2-part3"),
            reading.provision("tupe-2006/reg10"),
            reading.provision("pensions-act-2008/s20"),
        ),
        behind_cover=behind_cover,
        behind_early_pension=backing(early),
    )


def _nhs(reading: Reading) -> SchemeWords:
    cover, behind_cover = _cover(reading, "nhs-2015")
    cost = reading.provision("nhs-pension-access/cost")
    access = ("closed", "open", "over-half", "form")
    return SchemeWords(
        stay="The NHS Pension Scheme.",
        go="The NHS Pension Scheme, if the mutual is let in, while over half the job is "
        "NHS-funded work.",
        new_joiner="The NHS Pension Scheme, if access is open and over half the job is NHS-funded "
        "work.",
        cover=cover,
        early_pension="The scheme charges an employer for a pension paid early on redundancy.",
        service_later="If you later go back to the NHS, ask which years would count.",
        behind_scheme=backing(
            reading.provision("new-fair-deal/nhs"),
            *(reading.provision(f"nhs-pension-access/{each}") for each in access),
            reading.provision("tupe-2006/reg10"),
            reading.provision("pensions-act-2008/s20"),
        ),
        behind_cover=behind_cover,
        behind_early_pension=backing(cost),
    )


def _other(reading: Reading, scheme: OtherScheme) -> SchemeWords:
    cover, behind_cover = _cover(reading, scheme.terms)
    row = reading.row("transfer-decision", row=scheme.row)
    promise = [reading.provision(scheme.provision)] if scheme.provision else []
    return SchemeWords(
        stay=f"{scheme.name}.",
        go=f"{scheme.name}, {scheme.keeps}.",
        new_joiner=f"{scheme.name}, {scheme.joins}.",
        cover=cover,
        early_pension=scheme.early_pension,
        service_later=scheme.service_later,
        behind_scheme=backing(
            row,
            *promise,
            reading.provision("tupe-2006/reg10"),
            reading.provision("pensions-act-2008/s20"),
        ),
        behind_cover=behind_cover,
        behind_early_pension=backing(row),
    )


def read_scheme_words(reading: Reading, scheme: Arrangement) -> SchemeWords:
    """One public scheme in words. Raises OutsideOurDataError.

    Law: employment-terms, best-value-direction-2007/duty, lgps-regs-2013/sch2-part3,
    lgps-regs-2013/reg30-7, new-fair-deal/nhs, nhs-pension-access/closed, nhs-pension-access/open,
    nhs-pension-access/over-half, nhs-pension-access/form, nhs-pension-access/cost,
    tupe-2006/reg10, pensions-act-2008/s20, transfer-decision, new-fair-deal/schools,
    new-fair-deal/civil-service
    """
    if scheme in OTHER_SCHEMES:
        return _other(reading, OTHER_SCHEMES[scheme])
    return _nhs(reading) if scheme is Arrangement.NHS else _lgps(reading)
