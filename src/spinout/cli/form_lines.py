"""The legal forms in plain lines: the short list, and one form whole."""

from collections.abc import Iterable, Iterator

from spinout.cli.words import bullet, headline, wrapped
from spinout.facts.wanted import in_words
from spinout.findings import Finding
from spinout.handovers.structure import FormOption, FormScore, Structure, Swing
from spinout.law import Status

STRONG, WEAK = 3, 1
SHOWN = 3
"""The open forms told in full; the rest have a line each."""
UNSURE = (Status.CONFIRM, Status.REPORTED)


def structure_lines(structure: Structure | None) -> list[str]:
    """Staying first; the open forms with for and against; what shuts the others; the tests."""
    if structure is None:
        return []
    lines = headline("Which kind of mutual (legal form)")
    lines += _findings(structure.findings)
    held = [each for each in structure.options if not each.shut_out_by]
    for place, option in enumerate(structure.options):
        mark = "*" if option.code == structure.chosen else "-"
        lines += _form(option, mark, full=option in held[:SHOWN] and place < SHOWN)
    lines.append("  (* the form your plan names)")
    lines += map(bullet, firmness(structure.swings, held))
    lines += _questions(structure.options)
    lines += headline("Who would control it")
    for test in structure.tests:
        lines.append(bullet(f"{test.name}: {test.verdict.value}. {test.deciding_words}"))
        if test.smallest_change:
            lines.append(wrapped(f"Smallest change: {test.smallest_change}", indent="    "))
    return lines


def form_lines(option: FormOption) -> list[str]:
    """One form whole: what it suits, every score with its reason, filings and real mutuals."""
    lines = headline(f"{option.name} [{option.code}]")
    lines += [bullet(f"Suits: {option.suits}"), bullet(f"Does not suit: {option.does_not_suit}")]
    lines += [bullet(f"Shut out: {each}") for each in option.shut_out_by]
    lines += [bullet(f"Gives up: {each}") for each in option.rules_out]
    lines += [bullet(f"Only on terms: {each}") for each in option.on_terms]
    lines += headline(f"Scores: {option.total} points (our judgement, not law)")
    for score in option.scores:
        counts = " (counts double)" if score.weight > 1 else ""
        lines.append(bullet(f"{score.criterion}: {score.score} of 3{counts}. {score.reason}."))
    lines += headline("What it files")
    for each in option.each_year:
        lines.append(bullet(f"{_whole(each.what)} {_whole(each.when)} {_how(each.status)}".strip()))
    lines += headline("A real mutual")
    for case in option.cases:
        lines.append(bullet(f"{case.name}. {case.shape} {case.how_it_went} ({case.source})"))
    return lines if option.cases else [*lines, bullet("We hold none that used it alone.")]


def firmness(swings: Iterable[Swing], held: list[FormOption]) -> Iterator[str]:
    """How far the order can be trusted, in sentences."""
    close = [each.name for each in held if held[0].total - each.total <= 1]
    if len(close) > 1:
        yield (
            f"{'; '.join(close)}: these are within a point of each other. Choose between them by "
            "who should be members, not by the points."
        )
    changes = [f"{each.criterion} {each.change}: {' or '.join(each.leaders)}" for each in swings]
    if changes:
        yield f"Who leads turns on the weights. {'; '.join(changes)}."
    elif len(held) > 1:
        yield "No one weight, left out or doubled, changes which form leads."


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    for each in findings:
        yield bullet(f"{each.reason} [{each.code}]")


def _form(option: FormOption, mark: str, *, full: bool) -> Iterator[str]:
    state = "; ".join(option.shut_out_by) or f"{option.total} points"
    yield wrapped(f"{option.name}: {state}", indent="    ", first=f"  {mark} ")
    if full:
        for says, reasons in (
            ("For", [_reason(each) for each in option.scores if each.score >= STRONG]),
            ("Against", [_reason(each) for each in option.scores if each.score <= WEAK]),
            ("Gives up", option.rules_out),
        ):
            if reasons:
                yield wrapped(f"{says}: {'; '.join(reasons)}.", indent="      ")


def _reason(score: FormScore) -> str:
    return f"{score.criterion} ({score.reason[:1].lower()}{score.reason[1:]})"


def _questions(options: Iterable[FormOption]) -> list[str]:
    wanted = dict.fromkeys(key for each in options for key in each.waits_for)
    if not wanted:
        return []
    return [*headline("Questions that would settle more"), *(bullet(in_words(k)) for k in wanted)]


def _whole(text: str) -> str:
    return f"{text.rstrip('.')}."


def _how(status: str) -> str:
    return "(we could not check this; ask)" if Status(status) is Status.CONFIRM else ""
