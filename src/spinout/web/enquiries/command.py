"""`spinout-web enquiries`: the questions that wait, and what is done with them.

Nothing here may be loaded before the settings are read, so what needs them is loaded on use.
"""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from spinout.facts.hidden_characters import shown
from spinout.law import day_in_words

if TYPE_CHECKING:
    from spinout.web.enquiries.models import Enquiry

WIDTH = 88
OUTCOMES = ("answered", "sent-on", "not-ours")


def add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Declares the command."""
    parser = commands.add_parser("enquiries", help="list the questions people asked")
    parser.add_argument("--all", action="store_true", help="those dealt with too")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.add_argument(
        "--close", metavar="NUMBER", help="this question is dealt with; needs --outcome and --by"
    )
    parser.add_argument(
        "--outcome", metavar="OUTCOME", choices=OUTCOMES, help=f"one of: {', '.join(OUTCOMES)}"
    )
    parser.add_argument("--erase", metavar="NUMBER", help="erase this question; needs --by")
    parser.add_argument(
        "--erase-old", action="store_true", help="erase every question that is a year old"
    )
    parser.add_argument("--by", metavar="WHO", default="", help="who does it: a role or a team")
    parser.set_defaults(run=answer)
    return parser


def answer(asked: argparse.Namespace) -> int:
    """Does what was asked, or lists what waits. Raises ValueError and LookupError in a sentence."""
    from spinout.web.enquiries import actions, queries
    from spinout.web.enquiries.events import Doer, Outcome
    from spinout.web.enquiries.reference import in_groups, reference_typed

    if asked.close:
        if asked.outcome is None:
            raise ValueError(f"Say how with --outcome: {', '.join(OUTCOMES)}.")
        reference, outcome = reference_typed(asked.close), Outcome(asked.outcome)
        actions.answer(by=asked.by, reference=reference, outcome=outcome)
        return _said(f"{in_groups(reference)} is dealt with: {outcome.value}.")
    if asked.erase:
        reference = reference_typed(asked.erase)
        actions.erase(by=asked.by, reference=reference)
        return _said(f"{in_groups(reference)} is erased.")
    if asked.erase_old:
        return _said(f"Questions erased: {actions.erase_old(by=Doer.TIMETABLE)}.")
    held = list(queries.kept() if asked.all else queries.waiting())
    if asked.json:
        json.dump({"enquiries": list(map(_data, held))}, sys.stdout, ensure_ascii=False, indent=2)
        return _said("")
    return _said("\n".join(_lines(held, all_of_them=asked.all)))


def _said(text: str) -> int:
    print(text)
    return 0


def _lines(held: Iterable["Enquiry"], *, all_of_them: bool) -> Iterator[str]:
    from django.utils import timezone

    questions = tuple(held)
    yield _count(len(questions), all_of_them=all_of_them)
    today = timezone.localdate()
    for each in questions:
        yield ""
        yield from _one(each, late=bool(each.answer_by and each.answer_by < today))


def _count(number: int, *, all_of_them: bool) -> str:
    kept = "kept" if all_of_them else "waiting"
    return f"{number:,} question{'' if number == 1 else 's'} {kept}."


def _one(each: "Enquiry", *, late: bool) -> Iterator[str]:
    from django.utils import timezone

    from spinout.web.enquiries.reference import in_groups

    yield f"{in_groups(each.reference)}  came {day_in_words(timezone.localdate(each.received_at))}"
    if each.outcome:
        yield f"  Dealt with: {each.outcome}"
    elif each.answer_by:
        yield f"  {'LATE: was due' if late else 'Due'} by {day_in_words(each.answer_by)}"
    told = "; ".join(_triage(each))
    for text in (told, each.question, f"Reach them by: {each.contact}" if each.contact else ""):
        # A terminal would act on some characters; what people typed is printed without them.
        for line in shown(text).splitlines():
            yield textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="  ")
    if each.consent_at:
        when = timezone.localtime(each.consent_at)
        yield f"  Entered by a helper. The caller agreed on {when:%Y-%m-%d at %H:%M}."


def _triage(each: "Enquiry") -> Iterator[str]:
    from spinout.web.enquiries.triage import TRIAGE

    for asked in TRIAGE:
        if said := getattr(each, asked.name):
            yield asked.words(said)


def _data(each: "Enquiry") -> dict[str, Any]:
    return {
        "reference": each.reference,
        "received": each.received_at.isoformat(),
        "answer_by": each.answer_by.isoformat() if each.answer_by else None,
        **{name: getattr(each, name) for name in ("who", "sector", "region", "staff", "stage")},
        "question": each.question,
        "contact": each.contact,
        "consent": each.consent_at.isoformat() if each.consent_at else None,
        "outcome": each.outcome,
        "answered": each.answered_at.isoformat() if each.answered_at else None,
    }
