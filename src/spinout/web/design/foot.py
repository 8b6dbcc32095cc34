"""What each page tells at its foot: what is kept of a visit to it, for how long, and a way up."""

from collections.abc import Mapping
from types import MappingProxyType

_BUTTON = (
    "One cookie shows that you pressed the button yourself. It goes when you close your browser."
)
_ONLY_READ = "Nothing. To read this page leaves no trace here, and sets no cookie."
_FORGOTTEN = (
    "Nothing. We work out the answer, show it and forget it. We set no cookie, and no log of ours "
    "holds what you entered."
)
_SUGGESTED = (
    "Your correction, if you send one, and nothing of who you are. One that is not accepted is "
    "erased after a year. How often anyone sends one is counted for an hour, without your address. "
    f"{_BUTTON}"
)
_RUN = (
    "The last answers and pack of each example, which anyone may see. All in them is made up. "
    "They go when newer ones are made, or when this site starts again."
)

KEPT: Mapping[str, str] = MappingProxyType(
    {
        "guidance": _ONLY_READ,
        "directory": "Nothing. We do not keep what you look up, and we set no cookie.",
        "directory/suggest.html": _SUGGESTED,
        "directory/suggested.html": _SUGGESTED,
        "cases": f"{_RUN} Of you we keep nothing. {_BUTTON}",
        "cases/start.html": _ONLY_READ,
        "cases/examples.html": _ONLY_READ,
        "first_check": _FORGOTTEN,
        "own_package": _FORGOTTEN,
        "asking": _FORGOTTEN,
        "enquiries": "Your question, if you send one, for a year or until you have it erased. The "
        "people who run this copy can read it. How often anyone sends one is counted for an hour, "
        f"without your address. {_BUTTON}",
        "finding": "Nothing. We do not keep what you search for, and we set no cookie.",
        "received": _FORGOTTEN,
        "readiness": _FORGOTTEN,
        "which_mutual": _FORGOTTEN,
        "who_owns": _FORGOTTEN,
        "tested_money": _FORGOTTEN,
        "statutes": _ONLY_READ,
        "received/grounds.html": _ONLY_READ,
        "received/interests.html": _ONLY_READ,
        "plans": "What you enter, locked so that only your browser can open it. It is erased when "
        "you press “Finish and erase”, after two hours without use, and each time this site "
        "starts again.",
        "design": "Nothing. This page sets no cookie.",
    }
)
"""By template, or else by the folder it lies in."""

LONG = frozenset(
    {
        "plans/stages.html",
        "plans/options.html",
        "plans/scores.html",
        "plans/check.html",
        "plans/timetable.html",
        "plans/which_kind.html",
        "plans/who_owns.html",
        "guidance/page.html",
        "directory/data.html",
        "directory/list.html",
        "directory/like_yours.html",
        "directory/pathfinders.html",
        "directory/statistics.html",
        "cases/run.html",
        "cases/tested.html",
        "plans/tested.html",
        "first_check/answers.html",
        "own_package/result.html",
        "readiness/questions.html",
        "readiness/result.html",
        "received/answers.html",
        "which_mutual/answers.html",
        "who_owns/questions.html",
        "who_owns/answers.html",
        "finding/search.html",
        "enquiries/ask.html",
        "statutes/changed.html",
        "statutes/right.html",
        "received/grounds.html",
    }
)
"""The templates of pages that run over many windows: their foot begins with a way back up."""


def is_long(template: str) -> bool:
    """Pages made from `template` run over many windows."""
    return template in LONG


def kept(template: str) -> str:
    """What is kept of a visit to a page made from `template`. Raises KeyError for a new folder."""
    return KEPT.get(template) or KEPT[folder(template)]


def folder(template: str) -> str:
    """The folder a template lies in, which is the part of the site its page belongs to."""
    return template.partition("/")[0]
