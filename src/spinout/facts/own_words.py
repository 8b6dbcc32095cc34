"""Reads the [narrative] section: the team's own words, its options and its risks."""

from collections.abc import Mapping

from spinout.facts import problems
from spinout.facts.answer import Answer, UnfitAnswerError, check, missing_word
from spinout.facts.case_toml import Notes, names_under
from spinout.facts.narrative import Narrative, Option, Risk
from spinout.facts.questions import BY_KEY
from spinout.facts.sentence import with_error

SECTION = "narrative"
OPTION_PARTS = ("key", "name", "says", "for_it", "against_it")
RISK_PARTS = ("name", "says", "owner", "answer")


def narrative(section: object, notes: Notes) -> Narrative:
    """The words given; a part that is absent or unknown is blank."""
    table = notes.table(section, SECTION)
    for name in table:
        if f"{SECTION}.{name}" not in BY_KEY:
            known = names_under(SECTION)
            notes.note(f"{SECTION}.{name}", problems.unknown_key(name, known))

    def words(name: str) -> tuple[str, ...]:
        return _paragraphs(table, name, notes)

    return Narrative(
        summary="\n\n".join(words("summary")),
        decision_asked="\n\n".join(words("decision_asked")),
        case_for=words("case_for"),
        case_against=words("case_against"),
        options=_options(table, notes),
        staff=words("staff"),
        equality=words("equality"),
        risks=_risks(table, notes),
        baseline=words("baseline"),
        transition=words("transition"),
        support=words("support"),
        award=words("award"),
        regulator=words("regulator"),
        vat=words("vat"),
    )


def _paragraphs(table: Mapping[str, object], name: str, notes: Notes) -> tuple[str, ...]:
    key = f"{SECTION}.{name}"
    try:
        found: Answer = check(BY_KEY[key], table.get(name, "unknown"))
    except UnfitAnswerError as unfit:
        notes.note(key, unfit.sentence)
        return ()
    return found if isinstance(found, tuple) else ()


def _options(table: Mapping[str, object], notes: Notes) -> tuple[Option, ...]:
    name = f"{SECTION}.options"
    read = [
        Option(**_parts(entry, f"{name}[{place}]", OPTION_PARTS, notes))
        for place, entry in _entries(table.get("options"), name, notes)
    ]
    seen: set[str] = set()
    for place, option in enumerate(read, start=1):
        if option.key and option.key in seen:
            notes.note(f"{name}[{place}].key", problems.repeated_name(option.key))
        seen.add(option.key)
    return tuple(read)


def _risks(table: Mapping[str, object], notes: Notes) -> tuple[Risk, ...]:
    name = f"{SECTION}.risks"
    return tuple(
        Risk(**_parts(entry, f"{name}[{place}]", RISK_PARTS, notes))
        for place, entry in _entries(table.get("risks"), name, notes)
    )


def _entries(entered: object, name: str, notes: Notes) -> list[tuple[int, object]]:
    if entered is None or missing_word(entered) is not None:
        return []
    if not isinstance(entered, list):
        notes.note(name, with_error(problems.not_entries(name), BY_KEY[name]))
        return []
    return list(enumerate(entered, start=1))


def _parts(entry: object, name: str, parts: tuple[str, ...], notes: Notes) -> dict[str, str]:
    table = notes.table(entry, name)
    for part in table:
        if part not in parts:
            notes.note(f"{name}.{part}", problems.unknown_key(part, parts))
    return {part: _line(table.get(part, ""), f"{name}.{part}", notes) for part in parts}


def _line(entered: object, name: str, notes: Notes) -> str:
    if not isinstance(entered, str):
        notes.note(name, problems.not_text(entered))
        return ""
    return "" if missing_word(entered) else " ".join(entered.split())
