"""Posts of police officers and firefighters: no route was found, and nothing more is worked out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferredPosts:
    """Posts in one such scheme, by label, and what their holders are told. No total has them."""

    scheme: str
    people: tuple[str, ...]
    says: str
    source: str
    status: str
