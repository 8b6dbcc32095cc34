"""Ownership: which legal form, and who would own and control the mutual."""

from spinout.ownership.drawing import drawn
from spinout.ownership.examine import control, examine
from spinout.ownership.presets import PRESETS, Preset

__all__ = ["PRESETS", "Preset", "control", "drawn", "examine"]
