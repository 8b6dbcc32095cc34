"""Ownership: which legal form, and who would own and control the mutual."""

from spinout.ownership.examine import control, examine

__all__ = ["control", "examine"]
