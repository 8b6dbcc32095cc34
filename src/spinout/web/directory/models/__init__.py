"""What is kept of suggested corrections: each one, and what happened to it."""

from spinout.web.directory.models.correction import Correction
from spinout.web.directory.models.step import Step

__all__ = ["Correction", "Step"]
