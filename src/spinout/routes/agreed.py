"""What every way of completing a case agrees on."""

from collections.abc import Sequence

from spinout.findings import RESULTS, Outcome

Codes = tuple[str, ...]


def ruling(codes: Codes) -> Outcome:
    """The outcome the codes share; another nation’s law is a no to the question asked here."""
    outcome = RESULTS[codes[0]].outcome
    return Outcome.NO if outcome is Outcome.OTHER_NATION else outcome


def agreed(possible: Sequence[Codes], aside: Sequence[str]) -> Codes:
    """The codes to give when every completion agrees; empty where they do not.

    A code that holds in all of them comes first. Where none does but each is a no, the codes
    `aside` are set aside in order, each of which stands for other law that ends the matter alone,
    until the rest have a code in common.
    """
    left = list(possible)
    if shared := _shared(left):
        return shared
    if any(ruling(codes) is not Outcome.NO for codes in left):
        return ()
    for code in aside:
        rest = [codes for codes in left if code not in codes]
        if shared := _shared(rest):
            return shared
        left = rest or left
    return ()


def set_aside(possible: Sequence[Codes], given: Codes, aside: Sequence[str]) -> Codes:
    """The codes of other law that some completions come to, though they are not given."""
    found = {code for codes in possible for code in codes}
    return tuple(code for code in aside if code in found and code not in given)


def _shared(possible: Sequence[Codes]) -> Codes:
    if not possible:
        return ()
    return tuple(code for code in possible[0] if all(code in other for other in possible))
