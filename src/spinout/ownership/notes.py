"""What ownership tells the team beside the scores."""

from collections.abc import Iterable

from spinout.facts.service import Control
from spinout.findings import Finding, Missing, finding
from spinout.handovers.structure import FormOption
from spinout.law import Reading
from spinout.ownership.gates import Gate


def stay() -> Finding:
    """Not moving at all is a complete answer."""
    return finding(
        "STAY",
        reason="To stay as you are is an answer too. The service, the jobs and the pensions then "
        "stay with your employer now.",
        citations=(),
    )


def on_the_named_form(control: Control, weighed: Iterable[FormOption]) -> tuple[Finding, ...]:
    """Whether the form the plan names is still open; nothing where it names none."""
    return tuple(_on(option) for option in weighed if option.code == control.form)


def _on(option: FormOption) -> Finding:
    if option.shut_out_by:
        return finding(
            "FORM_SHUT_OUT",
            reason=f"{option.name}: your own wishes rule it out. {' '.join(option.shut_out_by)}",
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
        "FORM_OPEN", reason=f"{option.name}: none of your wishes rules it out.", citations=()
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


def _cites(gate: Gate, reading: Reading) -> tuple[str, ...]:
    key = gate.row["provision"]
    return (reading.provision(key).key,) if key else ()


def named(control: Control) -> str | None:
    """The code of the form the plan names, if it names one."""
    return None if isinstance(control.form, Missing) else control.form
