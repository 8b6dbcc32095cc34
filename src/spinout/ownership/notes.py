"""What ownership tells the team beside the scores."""

from collections.abc import Iterable

from spinout.facts.service import Control
from spinout.findings import Finding, Missing, finding
from spinout.handovers.structure import FormOption
from spinout.law import Reading
from spinout.ownership.gates import Gate
from spinout.ownership.tax import exempt


def stay() -> Finding:
    """Not moving at all is a complete answer."""
    return finding(
        "STAY",
        reason="To stay as now is an answer too. The service, the jobs and the pensions then "
        "stay with the body that runs it now.",
        citations=(),
    )


def on_the_named_form(control: Control, weighed: Iterable[FormOption]) -> tuple[Finding, ...]:
    """Whether the form the plan names is still open; nothing where it names none."""
    return tuple(_on(option) for option in weighed if option.code == control.form)


def _on(option: FormOption) -> Finding:
    if option.shut_out_by:
        return finding(
            "FORM_SHUT_OUT",
            reason=f"{option.name}: the plan’s own wishes rule it out. "
            f"{' '.join(option.shut_out_by)}",
            citations=(),
        )
    if option.waits_for:
        return finding(
            "FORM_DEPENDS",
            reason=f"{option.name}: it may stay open. We need to know more.",
            citations=(),
            missing=option.waits_for,
        )
    return finding(
        "FORM_OPEN", reason=f"{option.name}: none of the plan’s wishes rules it out.", citations=()
    )


def on_terms(
    found: tuple[Gate, ...], weighed: tuple[FormOption, ...], reading: Reading
) -> tuple[Finding, ...]:
    """For each gate in use, the forms it lets stay only on terms."""
    return tuple(
        finding(
            "FORM_ON_TERMS",
            reason=f"{'; '.join(names)}: open only on terms. {gate.sentence}",
            citations=_cites(gate, reading),
        )
        for gate in found
        if gate.in_use.settled
        and gate.in_use.value
        and (
            names := [
                option.name
                for option in weighed
                if gate.names("limits", option.code) and not option.shut_out_by
            ]
        )
    )


PAID_TRUSTEES = (
    "Colleagues paid by a charity would sit on its board. A charity may pay someone on its board "
    "only on terms that the law sets, and those for services do not cover a job. It may need "
    "leave to do this. We could not check what this plan would need; ask a charity lawyer."
)


def on_paid_trustees(
    control: Control, weighed: Iterable[FormOption], reading: Reading
) -> tuple[Finding, ...]:
    """A caution where paid colleagues would sit on a charity's board; nothing otherwise.

    Law: charities-act-2011/s185
    """
    seats = control.employee_seats
    if not exempt(control) or isinstance(seats, Missing) or seats == 0:
        return ()
    cites = (reading.provision("charities-act-2011/s185").key,)
    return tuple(
        finding("FORM_ON_TERMS", reason=f"{option.name}: {PAID_TRUSTEES}", citations=cites)
        for option in weighed
        if option.code == control.form and not option.shut_out_by
    )


def _cites(gate: Gate, reading: Reading) -> tuple[str, ...]:
    key = gate.row["provision"]
    return (reading.provision(key).key,) if key else ()


def named(control: Control) -> str | None:
    """The code of the form the plan names, if it names one."""
    return None if isinstance(control.form, Missing) else control.form
