"""Reads the [money] inputs: each value with its source, owner and how sure we are."""

from collections.abc import Mapping

from spinout.facts import problems
from spinout.facts.answer import (
    UnfitAnswerError,
    check,
    decimal_text,
    missing_word,
    number,
    yes_or_no,
)
from spinout.facts.assumptions import Assumption, Certainty, OtherValue
from spinout.facts.case_toml import Notes, names_under
from spinout.facts.questions import BY_KEY, Kind, Question
from spinout.facts.questions.question import words_of
from spinout.facts.sentence import Sentence, joined, with_error

YEARS = 5
STATUSES = ("law", "published", "worked_out", "reported", "suggestion", "confirm")
ABOUT = ("source", "status", "owner", "certainty")
"""What any input may say of where it comes from and how firm it is."""
PARTS = ("value", "unit", *ABOUT, "also", "at_most")
ALSO_PARTS = ("value", "source", "note")
FIVE = "Enter one value, or five: one for each year."
STATUS = Sentence(
    f"Enter one of: {', '.join(STATUSES)}.",
    on_screen=f"Enter one of: {', '.join(STATUSES).replace('_', ' ')}.",
)
CERTAINTY = f"Enter one of: {', '.join(words_of(Certainty))}."


def assumptions(section: object, notes: Notes) -> Mapping[str, Assumption]:
    """The inputs given, by key; one that is unknown is left out, as one that is absent."""
    found: dict[str, Assumption] = {}
    for name, held in notes.table(section, "money").items():
        key = f"money.{name}"
        if key not in BY_KEY:
            notes.note(key, problems.unknown_key(name, names_under("money")))
        elif missing_word(held) is None:
            # A bare value is a table with nothing said about where it comes from.
            table = held if isinstance(held, dict) else {"value": held}
            read = assumption(BY_KEY[key], table, notes)
            if read is not None:
                found[name] = read
    return found


def assumption(
    asked: Question, table: Mapping[str, object], notes: Notes, *, key: str | None = None
) -> Assumption | None:
    """One input read and checked, called `key` or by its own last name; None where unknown."""
    called, key = key or asked.key.partition(".")[2], asked.key
    _refuse_unknown(table, key, PARTS, notes)
    unit = _words(table, key, "unit", notes)
    if unit and unit != asked.unit:
        notes.note(f"{key}.unit", problems.wrong_unit(unit, asked.unit))
    status = _one_of(table, key, "status", STATUSES, STATUS, notes) or "confirm"
    certainty = _one_of(table, key, "certainty", words_of(Certainty), CERTAINTY, notes)
    value = _value(asked, table.get("value", "unknown"), f"{key}.value", notes)
    also = _also(asked, table.get("also", []), notes)
    at_most = _at_most(table, key, notes)
    source, owner = _words(table, key, "source", notes), _words(table, key, "owner", notes)
    if not value:
        return None
    return Assumption(
        key=called,
        label=asked.label,
        value=value,
        unit=asked.unit,
        source=source,
        status=status,
        owner=owner,
        certainty=Certainty(certainty) if certainty else Certainty.ASSUMED,
        also=also,
        at_most=at_most,
    )


def _at_most(table: Mapping[str, object], key: str, notes: Notes) -> bool:
    try:
        return yes_or_no(table.get("at_most", False))
    except UnfitAnswerError as unfit:
        notes.note(f"{key}.at_most", unfit.sentence)
        return False


def _value(asked: Question, entered: object, name: str, notes: Notes) -> tuple[str, ...]:
    """The decimals entered: one, or one for each year; empty where unknown or unfit."""
    if missing_word(entered) is not None:
        return ()
    try:
        if isinstance(entered, list):
            return _by_year(asked, entered)
        return (_decimal(asked, entered),)
    except UnfitAnswerError as unfit:
        notes.note(name, unfit.sentence)
        return ()


def _by_year(asked: Question, entered: list[object]) -> tuple[str, ...]:
    if not asked.years:
        raise UnfitAnswerError(with_error(problems.one_value_only(), asked))
    if len(entered) not in (1, YEARS):
        raise UnfitAnswerError(f"{problems.wrong_number_of_years(len(entered))} {FIVE}")
    return tuple(_decimal(asked, each) for each in entered)


def _decimal(asked: Question, entered: object) -> str:
    if asked.kind is Kind.YES_NO:
        return "1" if check(asked, entered) else "0"
    check(asked, entered)
    return decimal_text(number(asked, entered))


def _also(asked: Question, entered: object, notes: Notes) -> tuple[OtherValue, ...]:
    name = f"{asked.key}.also"
    if not isinstance(entered, list):
        notes.note(name, problems.not_a_list(entered))
        return ()
    read = (_other(asked, each, f"{name}[{place}]", notes) for place, each in _numbered(entered))
    return tuple(each for each in read if each.value)


def _other(asked: Question, entered: object, name: str, notes: Notes) -> OtherValue:
    table = notes.table(entered, name)
    _refuse_unknown(table, name, ALSO_PARTS, notes)
    return OtherValue(
        value=_value(asked, table.get("value", "unknown"), f"{name}.value", notes),
        source=_words(table, name, "source", notes),
        note=_words(table, name, "note", notes),
    )


def _numbered(entered: list[object]) -> enumerate[object]:
    return enumerate(entered, start=1)


def _refuse_unknown(
    table: Mapping[str, object], key: str, known: tuple[str, ...], notes: Notes
) -> None:
    for name in table:
        if name not in known:
            notes.note(f"{key}.{name}", problems.unknown_key(name, known))


def _words(table: Mapping[str, object], key: str, part: str, notes: Notes) -> str:
    entered = table.get(part, "")
    if not isinstance(entered, str):
        notes.note(f"{key}.{part}", problems.not_text(entered))
        return ""
    return " ".join(entered.split())


def _one_of(
    table: Mapping[str, object],
    key: str,
    part: str,
    choices: tuple[str, ...],
    enter: str,
    notes: Notes,
) -> str:
    word = _words(table, key, part, notes).replace(" ", "_")
    if word and word not in choices:
        notes.note(f"{key}.{part}", joined(problems.not_a_choice(word, choices), enter))
        return ""
    return word
