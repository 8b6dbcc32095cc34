"""`spinout-web corrections`: the corrections that wait, and what was decided.

Nothing here may be loaded before the settings are read, so what needs them is loaded on use.
"""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from spinout.facts.hidden_characters import shown
from spinout.law import day_in_words

if TYPE_CHECKING:
    from spinout.web.directory.models import Correction

WIDTH = 88


def add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Declares the command."""
    parser = commands.add_parser(
        "corrections", help="list the corrections people suggested to the directory"
    )
    parser.add_argument("--all", action="store_true", help="those decided on too")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    for word, says in (
        ("accept", "show this correction beside its row; needs --note and --by"),
        ("refuse", "never show this correction; needs --note and --by"),
    ):
        parser.add_argument(f"--{word}", metavar="NUMBER", type=int, help=says)
    parser.add_argument("--note", metavar="TEXT", default="", help="why; shown where accepted")
    parser.add_argument("--by", metavar="WHO", default="", help="who does it: a role or a team")
    parser.set_defaults(run=answer)
    return parser


def answer(asked: argparse.Namespace) -> int:
    """Does what was asked, or lists what waits. Raises ValueError and LookupError in a sentence."""
    from spinout.web.directory import actions, queries
    from spinout.web.directory.suggested import Outcome

    for number, outcome in ((asked.accept, Outcome.ACCEPTED), (asked.refuse, Outcome.REFUSED)):
        if number is not None:
            actions.decide(by=asked.by, number=number, outcome=outcome, note=asked.note)
            return _said(f"Correction {number} is {outcome.value}.")
    held = list(queries.kept() if asked.all else queries.waiting())
    if asked.json:
        json.dump({"corrections": list(map(_data, held))}, sys.stdout, ensure_ascii=False, indent=2)
        return _said("")
    return _said("\n".join(_lines(held, "kept" if asked.all else "waiting")))


def _said(text: str) -> int:
    print(text)
    return 0


def _lines(held: Sequence["Correction"], state: str) -> Iterator[str]:
    from django.utils import timezone

    yield f"{len(held):,} correction{'' if len(held) == 1 else 's'} {state}."
    for each in held:
        yield ""
        came = day_in_words(timezone.localdate(each.received_at))
        yield f"{each.pk}  /directory/{each.slug}/  {each.part}  came {came}"
        if each.outcome:
            yield f"  Decided: {each.outcome}"
        for label, text in (("Says", each.says), ("Source", each.source), ("Why", each.note)):
            # A terminal would act on some characters; what people typed is printed without them.
            told = " ".join(shown(text).split())
            if told:
                yield textwrap.fill(
                    f"{label}: {told}", WIDTH, initial_indent="  ", subsequent_indent="  "
                )


def _data(each: "Correction") -> dict[str, Any]:
    return {
        "number": each.pk,
        **{name: getattr(each, name) for name in ("slug", "part", "says", "source", "outcome")},
        "note": each.note,
        "received": each.received_at.isoformat(),
        "decided": each.decided_at.isoformat() if each.decided_at else None,
    }
