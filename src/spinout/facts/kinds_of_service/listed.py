"""The list of kinds: our own words for codes of the public buying list."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfService:
    """A kind of service: what people call it, and the code that comes nearest (our suggestion)."""

    key: str
    label: str
    group: str
    cpv: str
    words: tuple[str, ...]


class UnknownKindOfServiceError(LookupError):
    """No kind of service has that key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"“{key}” is not a kind of service. Choose one from the list.")


@cache
def kinds_of_service() -> Mapping[str, KindOfService]:
    """Every kind by key, in the order people meet them."""
    text = (files("spinout.facts.kinds_of_service") / "kinds.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return MappingProxyType(
        {
            row["key"]: KindOfService(
                key=row["key"],
                label=row["label"],
                group=row["group"],
                cpv=row["cpv"],
                words=tuple(row["words"].split(";")),
            )
            for row in rows
        }
    )


def kind_of_service(key: str) -> KindOfService:
    """The kind with that key. Raises UnknownKindOfServiceError."""
    try:
        return kinds_of_service()[key]
    except KeyError:
        raise UnknownKindOfServiceError(key) from None
