"""Routes: may the service leave, how would a contract be awarded, and by when."""

from spinout.routes.check import check

__all__ = ["check"]
