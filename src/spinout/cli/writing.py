"""Writes files where a person asked for them."""

from collections.abc import Callable
from pathlib import Path

from spinout.cli.asked import WrongUseError


def write_into(folder: Path | None, write: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
    """Every file that `write` wrote into the folder; none where no folder was asked for.

    Raises WrongUseError, with what to enter, where the folder cannot be used.
    """
    if folder is None:
        return ()
    try:
        return write(folder)
    except OSError as trouble:
        why = (trouble.strerror or "it could not be written").lower()
        raise WrongUseError(
            f"We could not write in “{folder}” ({why}). Enter the name of a folder you can write "
            "in."
        ) from None
