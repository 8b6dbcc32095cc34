"""A fault noted in the log by its kind and place alone: its words could repeat what was entered."""

import logging
import traceback

log = logging.getLogger(__name__)


def log_fault(fault: BaseException, *, page: str) -> None:
    """Logs what kind of fault came up on a page of what, and where, and none of its own words."""
    frames = traceback.extract_tb(fault.__traceback__)
    where = " < ".join(f"{each.name} {each.filename}:{each.lineno}" for each in reversed(frames))
    log.error("A page %s failed: %s at %s", page, type(fault).__name__, where)
