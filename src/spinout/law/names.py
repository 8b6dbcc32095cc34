"""Short names for rules, such as `crtc.k3.days`, and the keys that hold them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a name stands for: its keys, and a day on which it stood where it has since ended."""

    keys: tuple[str, ...]
    on: date | None


@cache
def names() -> Mapping[str, Named]:
    """Every short name, in the order of the file that holds them."""
    text = (files("spinout.law") / "names.toml").read_text("utf-8")
    return {
        name: Named(keys=tuple(held["keys"]), on=held.get("on"))
        for name, held in tomllib.loads(text).items()
    }


def named(word: str) -> Named:
    """What a short name stands for; any other word stands for itself, on any day."""
    return names().get(word.casefold()) or Named(keys=(word,), on=None)
