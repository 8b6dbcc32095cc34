"""Reads the lists of [better] and [appraisal], and notes each entry that cannot be right."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date

from spinout.facts.appraisal import Appraisal, Criterion, Dissent, Score, Way, WayHere
from spinout.facts.better import Better, Change
from spinout.facts.case_toml import Notes
from spinout.facts.days import day_said
from spinout.facts.entries import entries
from spinout.facts.list_parts import CHANGES, CRITERIA, DISSENT, MOST, SCORES, WAYS, unfit
from spinout.findings import UNKNOWN, Missing

Given = Mapping[str, object]
Entry = Mapping[str, str]

TWICE = "This is there twice. Keep one of the two."
NO_SUCH_TEST = "No test has this short name. Enter one of: {known}."


def better(given: Given, tables: Mapping[str, object], notes: Notes) -> Better:
    """What would get better; a part that does not fit is noted and counts as missing."""
    listed = _listed(tables, CHANGES, notes)
    return Better(
        changes=tuple(
            Change(**{**each, "by": day_said(each["by"])})  # type: ignore[arg-type]
            for each in listed
        ),
        unchanged=_words(given, "better.unchanged"),
        ask=_words(given, "better.ask"),
    )


def appraisal(given: Given, tables: Mapping[str, object], notes: Notes) -> Appraisal:
    """The options as they were weighed; an entry with a part that does not fit is left out."""
    criteria = tuple(
        Criterion(
            key=each["key"], name=each["name"], weight=_whole(each["weight"]), says=each["says"]
        )
        for each in _listed(tables, CRITERIA, notes)
        if _whole(each["weight"])
    )
    ways = [each for each in _listed(tables, WAYS, notes) if _is_way(each)]
    scores = [each for each in _listed(tables, SCORES, notes) if _is_way(each)]
    _refuse_twice([each.key for each in criteria], CRITERIA, notes)
    _refuse_twice([each["way"] for each in ways], WAYS, notes)
    _refuse_twice([(each["way"], each["criterion"]) for each in scores], SCORES, notes)
    _refuse_unknown(scores, [each.key for each in criteria], notes)
    return Appraisal(
        fixed_on=_day(given, "appraisal.fixed_on"),
        criteria=criteria,
        ways=tuple(WayHere(way=Way(each["way"]), says=each["says"]) for each in ways),
        scored_on=_day(given, "appraisal.scored_on"),
        scorers=_words(given, "appraisal.scorers"),
        scores=tuple(map(_score, (each for each in scores if each["score"].isdigit()))),
        dissent=tuple(
            Dissent(by=each["by"], says=each["says"]) for each in _listed(tables, DISSENT, notes)
        ),
    )


def _listed(tables: Mapping[str, object], key: str, notes: Notes) -> list[Entry]:
    """The entries of a list, each part checked; a part that does not fit is blank."""
    section = tables.get(key.partition(".")[0])
    if not isinstance(section, dict):
        return []
    found = entries(_as_text(section, key.partition(".")[2]), key, notes)
    if len(found) > MOST[key]:
        notes.note(key, f"This holds {len(found)} entries. Enter at most {MOST[key]}.")
    return [_fit(each, f"{key}[{place}]", key, notes) for place, each in enumerate(found, start=1)]


def _as_text(section: Mapping[str, object], name: str) -> dict[str, object]:
    """The section with the whole numbers and days of its list as text, as a form sends them."""
    listed = section.get(name)
    if not isinstance(listed, list):
        return dict(section)
    plain = [
        {part: _plain(value) for part, value in each.items()} if isinstance(each, dict) else each
        for each in listed
    ]
    return {**section, name: plain}


def _plain(value: object) -> object:
    if type(value) is int:
        return str(value)
    return value.isoformat() if type(value) is date else value


def _fit(entry: Entry, name: str, key: str, notes: Notes) -> Entry:
    held = dict(entry)
    for part, text in entry.items():
        if sentence := unfit(key, part, text):
            notes.note(f"{name}.{part}", sentence)
            held[part] = ""
    return held


def _refuse_twice(keys: Iterable[Hashable], name: str, notes: Notes) -> None:
    if any(count > 1 for count in Counter(keys).values()):
        notes.note(name, TWICE)


def _refuse_unknown(scores: Iterable[Entry], known: list[str], notes: Notes) -> None:
    if known and any(each["criterion"] not in known for each in scores):
        notes.note(SCORES, NO_SUCH_TEST.format(known=", ".join(known)))


def _score(each: Entry) -> Score:
    return Score(
        way=Way(each["way"]),
        criterion=each["criterion"],
        score=int(each["score"]),
        why=each["why"],
    )


def _is_way(each: Entry) -> bool:
    return each["way"] in {way.value for way in Way}


def _whole(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _words(given: Given, key: str) -> tuple[str, ...]:
    found = given.get(key)
    return found if isinstance(found, tuple) else ()


def _day(given: Given, key: str) -> date | Missing:
    found = given.get(key)
    return found if isinstance(found, date) else UNKNOWN
