"""What a visitor drew, as a structure; and a structure as what the form holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spinout.facts.nothing_known import nothing_known
from spinout.facts.plan import CaseFacts
from spinout.facts.structure import Design, Holder
from spinout.facts.structure_file import design as design_of
from spinout.facts.structure_file import holding, not_whole
from spinout.facts.structure_parts import EACH, OF_PARTNER, WHOLE
from spinout.findings import UNKNOWN
from spinout.web.asking.entered import Answer, Answers, Entered
from spinout.web.first_check.told import day, whole
from spinout.web.who_owns.asked import SHORT

FIRST_FIELD = "staff-votes"
FIELDS = {"kept": "kept"}
"""Where a lack is told, by the name it is entered under in a plan; else at the first field."""


def design(answers: Answers) -> Design:
    """The structure drawn; it may still lack what no structure can do without."""
    return design_of(
        _parts(answers, "", WHOLE),
        tuple(
            holding(holder, parts)
            for holder in Holder
            if any((parts := _parts(answers, f"{SHORT[holder]}-", EACH)).values())
        ),
        _parts(answers, f"{SHORT[Holder.PARTNER]}-", OF_PARTNER),
    )


def facts(answers: Answers, drawn: Design) -> CaseFacts:
    """The facts of a case of which no more is known."""
    blank = nothing_known()
    form = answers.get("form")
    return replace(
        blank,
        control=replace(
            blank.control,
            form=UNKNOWN if form is None else str(form),
            founders=whole(answers, "founders"),
        ),
        contract=replace(blank.contract, procurement_starts=day(answers, "bids")),
        structure=drawn,
    )


def lacking(sent: Entered) -> Entered:
    """What was sent, with an error for each thing that no structure can do without."""
    if sent.errors:
        return sent
    lacks = not_whole(design(sent.answers))
    errors = {FIELDS.get(name, FIRST_FIELD): sentence for name, sentence in reversed(lacks)}
    return replace(sent, errors=errors)


def answers_of(drawn: Design, *, form: str = "") -> Answers:
    """The answers that draw this structure."""
    found: dict[str, Answer] = {
        "elected": drawn.elected,
        "chosen": drawn.chosen,
        "kept": drawn.kept,
        "board-bar": drawn.board_bar.value,
        "big-bar": drawn.big_bar.value,
        "leaver": drawn.leaver.value,
    }
    for each in drawn.holdings:
        start = SHORT[each.holder]
        for name in ("votes", "shares", "surplus", "seats"):
            if count := getattr(each, name):
                found[f"{start}-{name}"] = count
        if each.vetoes:
            found[f"{start}-vetoes"] = tuple(matter.value for matter in each.vetoes)
    return {**found, **dict(_of_partner(drawn)), **({"form": form} if form else {})}


def _of_partner(drawn: Design) -> Iterator[tuple[str, Answer]]:
    if not drawn.of(Holder.PARTNER):
        return
    held, start = drawn.partnering, SHORT[Holder.PARTNER]
    for name in ("loan", "fee", "secondees", "lock_in"):
        if amount := getattr(held, name):
            yield f"{start}-{name.replace('_', '-')}", amount
    if pence := _pence_on_each_100(held.interest):
        yield f"{start}-interest", pence
    yield f"{start}-found", held.found.value
    yield f"{start}-way-out", held.way_out.value


def _pence_on_each_100(percent: str) -> int:
    """6.25% is 625 pence a year on each £100; a part of a penny is dropped."""
    pounds, _, part = percent.partition(".")
    return int(pounds) * 100 + int(part.ljust(2, "0")[:2])


def _percent(pence_on_each_100: Answer) -> str:
    pounds, pence = divmod(int(str(pence_on_each_100)), 100)
    return f"{pounds}.{pence:02d}".rstrip("0").rstrip(".")


def _parts(answers: Answers, start: str, asked: Mapping[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for part in asked:
        answer = answers.get(f"{start}{part.replace('_', '-')}")
        if answer is None:
            continue
        found[part] = _percent(answer) if part == "interest" else answer
    return found
