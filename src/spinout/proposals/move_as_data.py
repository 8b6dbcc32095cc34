"""The duties around the move and the steps of registering, as plain data."""

from typing import Any

from spinout.handovers.duties import Duty
from spinout.handovers.registration import Fee, FormRegistration, Registration, RegistrationStep
from spinout.money import in_pounds
from spinout.proposals.plain_data import day, standing

Data = dict[str, Any]


def duties(found: tuple[Duty, ...]) -> list[Data]:
    """Every duty around the move, with its last day and how it was found."""
    return [_duty(each) for each in found]


def registration(found: Registration | None) -> Data:
    """How the mutual is registered: the steps for each form, their fees and their time."""
    if found is None:
        return {"forms": [], "before_day_one": [], "missing": []}
    return {
        "forms": [_form(each) for each in found.forms],
        "before_day_one": [each.key for each in found.before_day_one],
        "missing": list(found.missing),
    }


def _duty(each: Duty) -> Data:
    return {
        "key": each.key,
        "name": each.name,
        "owed": each.owed.value,
        "says": each.says,
        "who": each.who,
        "to": each.to,
        "latest": day(each.latest),
        "warn_from": day(each.warn_from),
        "begin_by_our_suggestion": day(each.begin_by),
        "working": each.working,
        "holds": list(each.holds),
        "if_not": each.if_not,
        "unchecked": each.unchecked,
        "standing": standing(each.standing),
        "citations": list(each.citations),
        "missing": list(each.missing),
    }


def _form(each: FormRegistration) -> Data:
    return {
        "form": each.form,
        "name": each.name,
        "steps": [_step(step) for step in each.steps],
    }


def _step(each: RegistrationStep) -> Data:
    return {
        "key": each.key,
        "name": each.name,
        "says": each.says,
        "with_whom": each.with_whom,
        "papers": list(each.papers),
        "fees": [_fee(fee) for fee in each.fees],
        "time": each.time,
        "send_by": day(each.send_by),
        "working": each.working,
        "unchecked": each.unchecked,
        "standing": standing(each.standing),
        "citations": list(each.citations),
        "missing": list(each.missing),
    }


def _fee(each: Fee) -> Data:
    return {
        "label": each.label,
        "pounds": None if each.pence is None else in_pounds(each.pence),
        "words": each.words,
        "standing": standing(each.standing),
        "citation": each.citation,
    }
