"""Characters that do not show but change how a text reads, or what a program does with it."""

import unicodedata
from collections.abc import Iterator

_KINDS = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Control, format (which turn the order of letters round), and odd ends of line."""

_PLAIN = frozenset("\n\r\t")


def is_hidden(character: str) -> bool:
    """Whether the character is one that does not show; an ordinary line end or tab is not."""
    return character not in _PLAIN and unicodedata.category(character) in _KINDS


def has_hidden(text: str) -> bool:
    """Whether the text holds any such character."""
    return not text.isprintable() and any(map(is_hidden, text))


def shown(text: str) -> str:
    """The text without them, fit to print."""
    return "".join(each for each in text if not is_hidden(each))


def places_of(held: object, name: str) -> Iterator[str]:
    """The name of each value under `name`, in tables and lists, whose key or text holds one."""
    match held:
        case dict():
            for key, each in held.items():
                inner = f"{name}.{key}" if name else key
                if has_hidden(key):
                    yield inner
                yield from places_of(each, inner)
        case list():
            for place, each in enumerate(held, start=1):
                yield from places_of(each, f"{name}[{place}]")
        case str() if has_hidden(held):
            yield name
