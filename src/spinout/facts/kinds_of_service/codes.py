"""The code of the public buying list for a service told in words, and the words for a code."""

from spinout.facts.kinds_of_service.finder import find
from spinout.facts.kinds_of_service.listed import kinds_of_service


class UnsureKindError(ValueError):
    """The words name no one kind of service; the sentence says which come near."""


def code_meant(said: str) -> str:
    """The code that the words stand for; a code as it is. Raises UnsureKindError."""
    if not any(letter.isalpha() for letter in said):
        return said
    called = " ".join(said.split()).casefold()
    for each in kinds_of_service().values():
        if each.label.casefold() == called:
            return each.cpv
    found = find(said)
    if found.sure is not None:
        return found.sure.cpv
    if not found.near:
        raise UnsureKindError(
            "We do not know that kind of service. Enter other words, or a code of eight digits."
        )
    near = "; ".join(f"“{each.label}”" for each in found.near)
    raise UnsureKindError(
        f"We are not sure what kind of service you mean. These come near: {near}. Enter one of "
        "them, or a code of eight digits."
    )


def code_with_words(code: str) -> str:
    """The code with the kinds of service we take it for, or alone where we know none."""
    labels = [each.label for each in kinds_of_service().values() if each.cpv == code]
    return f"{' or '.join(labels)} (code {code})" if labels else code
