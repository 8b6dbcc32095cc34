"""A number of runs as a whole percentage in words, and the heading that stands above it."""

_HALF, _HUNDRED = 50, 100


def in_words(runs: int, of: int) -> str:
    """The share as a whole percentage, halves up; never none or all where it is not quite so."""
    if runs == 0:
        return "none"
    if runs == of:
        return "all"
    share = (runs * _HUNDRED + of // 2) // of
    if share == 0:
        return "under 1%"
    return "over 99%" if share == _HUNDRED else f"{share}%"


def heading(runs: int, assumptions: int, ours: int) -> str:
    """What stands above every chance: what it is a share of, and whose the assumptions are."""
    many = "assumption" if assumptions == 1 else "assumptions"
    return f"Of these {runs:,} runs, on {assumptions} {many} of which {ours} are ours"
