"""A link to answers: what it holds, and what has changed since it was made."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spinout import law
from spinout.law import day_in_words
from spinout.law.changes import Change, What, changes
from spinout.web.asking import link
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import told as each_told
from spinout.web.asking.link import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """The link, what it holds, and the answers to go back to at `back`."""

    address: str
    holds: tuple[tuple[str, str], ...]
    law_on: str
    state: str
    back: str


def link_page(
    asked: Sequence[Asked], told: Told, *, leads_to: str, back: str, absolute: Callable[[str], str]
) -> LinkPage:
    """The page with the link. `absolute` makes an address whole."""
    state = link.written(asked, told)
    return LinkPage(
        address=absolute(f"{leads_to}?{state}"),
        holds=tuple((each.label, words) for each, words in each_told(asked, told.answers)),
        law_on=day_in_words(told.on),
        state=state,
        back=back,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What to say of answers that come from a link: sentences, and the changes since its day."""

    says: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


NOTHING_SINCE = Since()


def since(told: Told, rests_on: Iterable[str], *, today: date) -> Since:
    """What to say of a link made on another day, or from other data than ours are now.

    `rests_on` are the keys of the law that the answers rest on.
    """
    says = []
    if told.on != today:
        says.append(
            f"These answers show the law as at {day_in_words(told.on)}. Today is "
            f"{day_in_words(today)}."
        )
    if not law.load().version.startswith(told.law):
        says.append(
            "Our data have changed since this link was made, so an answer may differ from the one "
            "that was shared."
        )
    changed = tuple(_changed(told.on, set(rests_on), today))
    if told.on < today and not changed:
        says.append("None of the rules that these answers rest on has changed since that day.")
    return Since(says=tuple(says), changed=changed)


def _changed(on: date, keys: set[str], today: date) -> Iterator[str]:
    """Each change since `on` to the rules these answers rest on, in a sentence."""
    if on >= today:
        return
    found = changes(law.load(), law.processes(), since=on + timedelta(days=1), until=today)
    for each in found:
        if each.key in keys:
            yield in_a_sentence(each)


def in_a_sentence(each: Change) -> str:
    """One change: “1 January 2026: LABEL: from X to Y.”"""
    told = {
        What.BEGINS: f"begins. {each.now}",
        What.CHANGES: f"from {each.was} to {each.now}",
        What.STAYS: f"stays {each.now}",
        What.ENDS: f"ends. It was: {each.was}",
    }[each.what]
    return f"{each.when}: {each.label}: {told}".rstrip(".") + "."
