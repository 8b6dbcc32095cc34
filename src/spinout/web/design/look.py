"""The built static files: which file each name is served under."""

import json
from functools import cache
from importlib.resources import files


class LookNotBuiltError(RuntimeError):
    """The static files were never built into this copy."""

    def __init__(self) -> None:
        super().__init__(
            "The look of the site is missing from this copy. Start it with bin/serve, "
            "which builds it, or install Spinout from its built wheel."
        )


@cache
def manifest() -> dict[str, str]:
    """The served name of each static file. Raises LookNotBuiltError in a copy without them."""
    made = files("spinout.web.design") / "static" / "manifest.json"
    try:
        named: dict[str, str] = json.loads(made.read_text())["files"]
    except FileNotFoundError:
        raise LookNotBuiltError from None
    return named


def static(name: str) -> str:
    """The address of a static file."""
    return f"/static/{manifest()[name]}"
