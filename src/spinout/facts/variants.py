"""Reads the [variants] section: the ways of running the case, and which runs first."""

from collections.abc import Mapping

from spinout.facts import problems
from spinout.facts.answer import UnfitAnswerError, yes_or_no
from spinout.facts.case_toml import Notes
from spinout.facts.plan import PayFrom, Variant
from spinout.facts.questions.question import words_of
from spinout.facts.sentence import joined

PARTS = ("name", "says", "pay_from", "with_budget")
ENTER = "Enter assumed or posts."
PAY_FROM_POSTS = Variant(
    key="posts",
    name="Pay from your posts",
    says="The pay line is the cost of the posts that move.",
    pay_from=PayFrom.POSTS,
)
"""The one way of running a case that declares no variants."""


def variants(section: object, notes: Notes) -> Mapping[str, Variant]:
    """The variants declared, in file order; where there are none, pay is taken from the posts."""
    read = {
        key: _variant(key, notes.table(held, f"variants.{key}"), notes)
        for key, held in notes.table(section, "variants").items()
    }
    return read or {PAY_FROM_POSTS.key: PAY_FROM_POSTS}


def default_variant(entered: object, known: Mapping[str, Variant], notes: Notes) -> str:
    """The key of the variant to run first, the first declared where the case does not say."""
    if isinstance(entered, str):
        if entered not in known:
            notes.note("case.default_variant", problems.unknown_variant(entered, known))
        return entered
    return next(iter(known))


def _variant(key: str, table: Mapping[str, object], notes: Notes) -> Variant:
    name = f"variants.{key}"
    for part in table:
        if part not in PARTS:
            notes.note(f"{name}.{part}", problems.unknown_key(part, PARTS))
    entered = table.get("pay_from")
    if entered not in words_of(PayFrom):
        shown = "" if entered is None else entered
        sentence = problems.not_a_choice(shown, words_of(PayFrom))
        notes.note(f"{name}.pay_from", joined(sentence, ENTER))
        entered = PayFrom.POSTS.value
    return Variant(
        key=key,
        name=_words(table, name, "name", notes) or key,
        says=_words(table, name, "says", notes),
        pay_from=PayFrom(entered),
        with_budget=_with_budget(table, name, notes),
    )


def _with_budget(table: Mapping[str, object], name: str, notes: Notes) -> bool:
    try:
        return yes_or_no(table.get("with_budget", True))
    except UnfitAnswerError as unfit:
        notes.note(f"{name}.with_budget", unfit.sentence)
        return True


def _words(table: Mapping[str, object], name: str, part: str, notes: Notes) -> str:
    entered = table.get(part, "")
    if not isinstance(entered, str):
        notes.note(f"{name}.{part}", problems.not_text(entered))
        return ""
    return " ".join(entered.split())
