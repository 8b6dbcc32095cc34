"""How a page marks whether a gate of readiness is open."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.handovers.readiness import GateState

TAGS: Mapping[GateState, tuple[str, str]] = MappingProxyType(
    {
        GateState.OPEN: ("Open", "govuk-tag--green"),
        GateState.SHUT: ("Not yet", "govuk-tag--orange"),
        GateState.WAITS: ("Not known", "govuk-tag--grey"),
    }
)
"""The word on the tag of each state, and its colour."""
