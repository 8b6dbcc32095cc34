"""What we take where a newcomer leaves a blank: few things, each said on screen as ours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spinout.facts.case_writer import Tables, entered
from spinout.facts.post_kinds import Row
from spinout.facts.post_spine import PaySpine, band_of
from spinout.facts.questions import BY_KEY, Question
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.questions.terms import COUNCIL_SCHEME, NHS_SCHEME
from spinout.web.plans.plan import Plan, empty

SCHEME = "terms.pension_scheme"
YEARS = "contract.years"
TERM = "money.contract_term_months"
NHS_SPINE, COUNCIL_SPINE = PaySpine.AFC_ENGLAND.value, PaySpine.NJC.value
FULL_TIME, FULL_TIME_NHS = "37", "37.5"
LETTER, MOVES = "A", "in"
_MONTHS = 12


def scheme_of(plan: Plan) -> str:
    """The pension scheme that the plan names for its colleagues, or nothing."""
    held = entered(plan.tables, SCHEME)
    return str(held) if held in BY_KEY["posts.scheme"].choices else ""


def filled(cells: Row, scheme: str) -> dict[str, str]:
    """The cells of a kind of job with our own start values where they are blank."""
    held = dict(cells)
    held["scheme"] = held.get("scheme") or scheme
    held["spine"] = held.get("spine") or _scale_of(held)
    ours = {"ni_category": LETTER, "perimeter": MOVES}
    if held["scheme"] or held.get("spine"):
        # Until one of the two is known, full time could be that of either kind of pay.
        nhs = held.get("spine") == NHS_SPINE
        ours["full_time_hours"] = FULL_TIME_NHS if nhs else FULL_TIME
    held |= {name: held.get(name) or value for name, value in ours.items()}
    return held | {"hours": held.get("hours") or held.get("full_time_hours", "")}


def _scale_of(cells: Row) -> str:
    """The scale we take for a job with a grade or a point and no pay, by its pension scheme."""
    if cells.get("pay") or not (cells.get("point") or cells.get("grade")):
        return ""
    if cells["scheme"] == NHS_SCHEME:
        return (
            NHS_SPINE if cells.get("point") or band_of(PaySpine.AFC_ENGLAND, cells["grade"]) else ""
        )
    return COUNCIL_SPINE if cells["scheme"] == COUNCIL_SCHEME and not cells.get("point") else ""


def words_of_blank(name: str, scheme: str) -> str:
    """What it means to leave a choice about a kind of job blank."""
    match name:
        case "ni_category":
            return "Not sure: we take A, as for most people"
        case "perimeter":
            return "Not sure: we count it as moving"
        case "scheme" if scheme:
            named = choice_on_screen(BY_KEY["posts.scheme"], scheme)
            return f"As your plan says: {named}"
        case _:
            return "Not known"


def ours_in(plan: Plan) -> tuple[str, ...]:
    """Our start values that some kind of job holds as they are, in words."""
    return tuple(dict.fromkeys(says for kind in plan.kinds for says in _ours(kind.cells)))


def _ours(cells: Row) -> Iterator[str]:
    if cells.get("ni_category") == LETTER:
        yield "National Insurance letter A"
    if cells.get("perimeter") == MOVES:
        yield "the job moves with the service"
    full_time, nhs = cells.get("full_time_hours"), cells.get("spine") == NHS_SPINE
    if full_time == (FULL_TIME_NHS if nhs else FULL_TIME):
        yield f"full time is {full_time} hours a week" + (" on NHS pay" if nhs else "")
    if full_time and cells.get("hours") == full_time:
        yield "the job is full time"
    if cells.get("grade") and not (cells.get("point") or cells.get("pay")):
        if nhs:
            yield "NHS pay runs over the whole band"
        elif cells.get("spine") == COUNCIL_SPINE:
            yield "a grade with no pay points is anywhere on the local government scale"
    if cells.get("years_band", "") in ("", "unknown"):
        yield "years of service are not known"


def with_answer(plan: Plan, asked: Question, value: object | None) -> Plan:
    """The plan with one answer changed, and with what follows from that answer alone."""
    changed = plan.with_answer(asked, value)
    if asked.key == YEARS:
        return _with_term(plan, changed)
    if asked.key == SCHEME and plan.kinds and (scheme := scheme_of(changed)):
        return changed.with_rows([_schemed(row, scheme) for row in changed.rows])
    return changed


def _schemed(row: Mapping[str, str], scheme: str) -> dict[str, str]:
    """The row with the plan’s scheme where it names none; a row of nothing stays so."""
    if row.get("scheme") or _is_blank(row):
        return dict(row)
    return filled(row, scheme)


def _is_blank(row: Row) -> bool:
    """Whether the row holds nothing but a label."""
    return not any(held for name, held in row.items() if name != "id")


def from_a_sheet(tables: Tables, rows: Iterable[Row]) -> Plan:
    """The plan of a spreadsheet, with what we take for each blank as its hints promise."""
    plan = replace(empty(), tables=tables)
    scheme = scheme_of(plan)
    taken = [dict(row) if _is_blank(row) else filled(row, scheme) for row in rows]
    plan = plan.with_rows(taken)
    money = tables.get("money", {})
    return _with_term(empty(), plan) if isinstance(money, Mapping) else plan


def _with_term(before: Plan, after: Plan) -> Plan:
    """The term in months follows the years, unless it was given apart from them."""
    held = entered(after.tables, TERM)
    if held not in (None, "unknown", _months(before)):
        return after
    return after.with_answer(BY_KEY[TERM], _months(after))


def _months(plan: Plan) -> int | None:
    years = entered(plan.tables, YEARS)
    return years * _MONTHS if isinstance(years, int) else None
