"""The duties around the move, in plain lines for a terminal."""

from collections.abc import Iterator, Sequence

from spinout.cli.words import bullet, headline, wrapped
from spinout.clocks import weekday_in_words
from spinout.facts.wanted import need_to_know
from spinout.findings import Outcome
from spinout.handovers.duties import Duty

_STATE = {
    Outcome.YES: "",
    Outcome.DEPENDS: " (it depends)",
    Outcome.OTHER_NATION: " (another nation’s law)",
}


def duty_lines(duties: Sequence[Duty]) -> list[str]:
    """Who must tell and ask whom before colleagues move, with days, workings and law."""
    if not duties:
        return []
    lines = headline("What your employer now and the mutual owe colleagues")
    for each in duties:
        if each.owed is not Outcome.NO:
            lines += _duty(each)
    not_owed = [each for each in duties if each.owed is Outcome.NO]
    if not_owed:
        lines += headline("Not owed here, on what you have told us")
    for each in not_owed:
        lines += [bullet(f"{each.name}. {each.says}"), _law(each)]
    return lines


def _duty(each: Duty) -> Iterator[str]:
    yield bullet(f"{each.name}{_STATE[each.owed]}: {each.who}. {each.says}")
    if each.latest is not None:
        yield _more(f"By {weekday_in_words(each.latest)}{_warned(each)}.")
    yield _more(sentence(each.working))
    if each.begin_by is not None:
        yield _more(f"Our suggestion, not law: begin by {weekday_in_words(each.begin_by)}.")
    for number, item in enumerate(each.holds, start=1):
        yield wrapped(f"{number}. {item}", indent="       ", first="    ")
    for said in (each.if_not, each.unchecked, need_to_know(each.missing)):
        if said:
            yield _more(said)
    if each.citations:
        yield _law(each)


def sentence(text: str) -> str:
    """The text with a capital first and a full stop last."""
    whole = text if text.endswith(".") else f"{text}."
    return whole[:1].upper() + whole[1:]


def _law(each: Duty) -> str:
    return _more(f"Law: {', '.join(each.citations)} [{each.standing.words}]")


def _warned(each: Duty) -> str:
    if each.warn_from is None:
        return ""
    return f"; to be safe, by {weekday_in_words(each.warn_from)}"


def _more(text: str) -> str:
    return wrapped(text, indent="    ")
