"""What a visitor told us of their own job, as one person."""

from spinout.employment.one_person import Contract, Engaged, Loan, PensionNow, Person
from spinout.facts.service import Nation, PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.web.asking.declared import YES
from spinout.web.asking.entered import Answers
from spinout.web.own_package.asked import EMPLOYERS, NO_LOAN, OTHER_LETTER, PERIODS


def person(answers: Answers) -> Person:
    """One person, each fact unknown that was left out."""
    nation, scheme, access = (answers.get(name) for name in ("nation", "scheme", "access"))
    employer = answers.get("employer")
    engaged, contract = answers.get("engaged"), answers.get("contract")
    return Person(
        nation=Nation(nation) if nation else UNKNOWN,
        employer=EMPLOYERS.get(str(employer), NOT_APPLICABLE) if employer else UNKNOWN,
        scheme=PensionNow(scheme) if scheme else UNKNOWN,
        half=_yes(answers, "half"),
        pay=_a_year(answers, "pay"),
        pensionable=_a_year(answers, "counts"),
        given_up=_a_year(answers, "given"),
        letter=_letter(answers),
        loans=_loans(answers),
        engaged=Engaged(engaged) if engaged else UNKNOWN,
        contract=Contract(contract) if contract else UNKNOWN,
        served=_whole(answers, "served"),
        born=_whole(answers, "born"),
        built_up=_money(answers, "built"),
        draws=_whole(answers, "draws"),
        pot_charge=_whole(answers, "charge"),
        access=PensionAccess(access) if access else UNKNOWN,
        nhs_funded=_yes(answers, "funded"),
    )


def _money(answers: Answers, name: str) -> int | Missing:
    said = answers.get(name)
    return said if isinstance(said, int) else UNKNOWN


def _a_year(answers: Answers, name: str) -> int | Missing:
    """Pence a year; unknown where it was not told what the amount is for."""
    amount, per = answers.get(name), answers.get("per")
    if not isinstance(amount, int) or not isinstance(per, str):
        return UNKNOWN
    return amount * PERIODS[per]


def _letter(answers: Answers) -> str | Missing:
    said = answers.get("letter")
    if not isinstance(said, str):
        return UNKNOWN
    return "" if said == OTHER_LETTER else said


def _loans(answers: Answers) -> tuple[Loan, ...] | Missing:
    said = answers.get("loans")
    if not isinstance(said, tuple):
        return UNKNOWN
    return tuple(Loan(key) for key in said if key != NO_LOAN)


def _yes(answers: Answers, name: str) -> bool | Missing:
    said = answers.get(name)
    return UNKNOWN if said is None else said == YES


def _whole(answers: Answers, name: str) -> int | Missing:
    said = answers.get(name)
    return said if isinstance(said, int) else UNKNOWN
