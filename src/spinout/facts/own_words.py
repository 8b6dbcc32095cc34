"""Reads the [narrative] section: the team's own words, its options and its risks."""

from collections.abc import Mapping

from spinout.facts import problems
from spinout.facts.answer import Answer, UnfitAnswerError, check
from spinout.facts.case_toml import Notes, names_under
from spinout.facts.entries import entries
from spinout.facts.narrative import Narrative, Option, Risk
from spinout.facts.questions import BY_KEY

SECTION = "narrative"


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
    read = [Option(**entry) for entry in entries(table, name, notes)]
    seen: set[str] = set()
    for place, option in enumerate(read, start=1):
        if option.key and option.key in seen:
            notes.note(f"{name}[{place}].key", problems.repeated_name(option.key))
        seen.add(option.key)
    return tuple(read)


def _risks(table: Mapping[str, object], notes: Notes) -> tuple[Risk, ...]:
    name = f"{SECTION}.risks"
    return tuple(Risk(**entry) for entry in entries(table, name, notes))
