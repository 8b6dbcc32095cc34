"""What the launch stage hands on: how the mutual comes to exist, with whom, and what it costs."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Standing
from spinout.handovers.route_findings import FirstStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """One fee on the date asked: whole pence, or None where we hold none for that date."""

    label: str
    pence: int | None
    words: str
    standing: Standing
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationStep:
    """One step of registering: what to do, with whom, what to send, its fees and its time.

    `send_by` is the last day to send it to be registered on the day the plan names; None where
    no time is known or the plan names no day. `working` says how it was found.
    """

    key: str
    name: str
    says: str
    with_whom: str
    papers: tuple[str, ...]
    fees: tuple[Fee, ...]
    time: str
    send_by: date | None
    working: str
    standing: Standing
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()
    unchecked: str = ""
    """What we could not check and whom to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRegistration:
    """The steps for one legal form, in order."""

    form: str
    name: str
    steps: tuple[RegistrationStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """How the mutual is registered: the form the plan names, or each one while none is chosen.

    `before_day_one` must be done before the service may run; `missing` names the facts it waits
    for.
    """

    before_day_one: tuple[FirstStep, ...]
    forms: tuple[FormRegistration, ...]
    missing: tuple[str, ...] = ()
