"""How the mutual is registered, in plain lines for a terminal."""

from collections.abc import Iterator

from spinout.cli.duty_lines import sentence
from spinout.cli.words import bullet, headline, wrapped
from spinout.clocks import weekday_in_words
from spinout.facts.wanted import need_to_know
from spinout.findings import SETTLED, Standing
from spinout.handovers.registration import FormRegistration, Registration, RegistrationStep


def registration_lines(found: Registration | None) -> list[str]:
    """The steps for the form the plan names; which to choose from while it names none."""
    if found is None:
        return []
    lines = headline("How it is registered")
    if found.missing:
        lines.append(bullet(f"Each form has its own steps. {need_to_know(found.missing)}"))
        return lines
    for form in found.forms:
        lines.append(wrapped(f"{form.name}:", indent="  "))
        lines += _steps(form)
    return lines


def _steps(form: FormRegistration) -> Iterator[str]:
    for number, each in enumerate(form.steps, start=1):
        yield wrapped(
            f"{number}. {each.name}, with {each.with_whom}. {each.says}",
            indent="     ",
            first="  ",
        )
        yield from (wrapped(said, indent="     ") for said in _more(each))


def _more(step: RegistrationStep) -> Iterator[str]:
    if step.papers:
        yield f"Send: {'; '.join(step.papers)}."
    for each in step.fees:
        yield f"{each.label}: {each.words}{_doubt(each.standing)}."
    if step.time:
        yield f"Time: {step.time}"
    if step.send_by is not None:
        yield f"Send by {weekday_in_words(step.send_by)}: {step.working}."
    elif step.working:
        yield sentence(step.working)
    for said in (step.unchecked, need_to_know(step.missing)):
        if said:
            yield said
    if step.citations:
        yield f"Law: {', '.join(step.citations)} [{step.standing.words}]"
    else:
        yield f"[{step.standing.words}]"


def _doubt(standing: Standing) -> str:
    return "" if standing == SETTLED else " (we could not check this; ask the registrar)"
