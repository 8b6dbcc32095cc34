"""The passage as plain data: what --json prints and what findings.json holds.

Money is a number in pounds with two decimals. Keys are only ever added.
"""

from typing import Any, Literal

from spinout.findings import Finding
from spinout.handovers.deferral import DeferredPosts
from spinout.handovers.disputed import DisputedInput
from spinout.handovers.money_plan import InputUsed, MoneyPlan, PlanYear
from spinout.handovers.passage import Lack, Passage
from spinout.handovers.pay import (
    SIDES,
    Alternative,
    ComparedLine,
    Comparison,
    Package,
    SchemeQuestion,
    Side,
    TypicalPost,
    Year,
)
from spinout.handovers.route_findings import (
    AwardProcess,
    FirstStep,
    Ground,
    RequiredItem,
    RouteFindings,
)
from spinout.handovers.showing import FEWEST_SHOWN
from spinout.handovers.sides import NO_SIDES
from spinout.handovers.structure import ControlTest, FormOption, Structure
from spinout.handovers.who_moves import WhoMoves
from spinout.law import Cited
from spinout.money import in_pounds
from spinout.proposals import (
    award_as_data,
    challenge_data,
    department_data,
    move_as_data,
    work_as_data,
)
from spinout.proposals.award_as_data import clock
from spinout.proposals.plain_data import pounds, told, told_in_pounds
from spinout.proposals.sides_as_data import sides
from spinout.proposals.timetable_as_data import timetable

Data = dict[str, Any]


def heading(passage: Passage) -> Data:
    """What every answer opens with: the case, the variant, the law's date and its version."""
    return {
        "case": passage.facts.name,
        "variant": passage.variant.key,
        "on": passage.on.isoformat(),
        "law_version": passage.law_version,
        "information_not_advice": True,
    }


def whole(passage: Passage, *, with_people: bool) -> Data:
    """Every stage's answer. `with_people` adds one row for each post: never in an open file."""
    return {
        **heading(passage),
        "lacks": [_lack(each) for each in passage.lacks],
        "route": route(passage.routes),
        "duties": move_as_data.duties(passage.duties),
        "registration": move_as_data.registration(passage.registration),
        "models": models(passage.structure),
        "package": package(passage.package, with_people=with_people),
        "forecast": money_plan(passage.money),
        "timetable": timetable(passage.timetable),
        "sources": {
            stage: [_cited(each) for each in cited] for stage, cited in passage.cited.items()
        },
    }


def lacks(passage: Passage) -> list[Data]:
    """What each stage could not answer, and the facts it waits for."""
    return [_lack(each) for each in passage.lacks]


def route(found: RouteFindings | None) -> Data:
    """The routes: codes, findings, clocks with their working, contents and grounds."""
    if found is None:
        return {"codes": [], "findings": [], "clocks": [], "contents_missing": []}
    return {
        "codes": list(found.codes),
        "warnings": list(found.warnings),
        "findings": [_finding(each) for each in found.findings],
        "clocks": [clock(each) for each in found.clocks],
        "contents": [_required(each) for each in found.contents],
        "contents_missing": list(found.contents_missing),
        "grounds": [_ground(each) for each in found.grounds],
        "processes": [_process(each) for each in found.processes],
        "criteria": list(found.criteria),
        "first_steps": [_first_step(each) for each in found.first_steps],
        "process": department_data.process(found.process),
        "other_nation": department_data.other_nation(found.other_nation),
        "not_grounds": list(found.not_grounds),
        "publications": [challenge_data.publication(each) for each in found.publications],
        "afterwards": [challenge_data.next_step(each) for each in found.afterwards],
        "award": award_as_data.award(found.award),
        "functions": [
            {**_finding(each.finding), **work_as_data.function(each)} for each in found.functions
        ],
    }


def models(structure: Structure | None) -> Data:
    """The legal forms, best first, and the tests of control."""
    if structure is None:
        return {"options": [], "chosen": None, "tests": [], "findings": []}
    return {
        "chosen": structure.chosen,
        "tax_exempt": structure.tax_exempt,
        "options": [_option(each) for each in structure.options],
        "tests": [_test(each) for each in structure.tests],
        "findings": [_finding(each) for each in structure.findings],
        "swings": [told(each, "criterion", "change", "leaders") for each in structure.swings],
    }


def package(found: Package | None, *, with_people: bool) -> Data:
    """Pay, pension and terms; one row for each post only when `with_people`."""
    if found is None:
        return {"people": []} if with_people else {}
    both_ends = with_people or (found.by_grade is not None and found.by_grade.may_be_told)
    totals: Data = {
        "tax_year": found.tax_year,
        "basis": found.basis,
        "posts_in": found.posts_in,
        "stay_cost": pounds(found.stay_cost),
        "go_cost": pounds(found.go_cost),
        "cost_sentence": found.cost_sentence,
        "notes": list(found.notes),
        "typical": [_typical(each, counted=with_people) for each in found.typical],
        "alternatives": [
            _alternative(each, both_ends=both_ends)
            for each in found.alternatives
            if with_people or each.posts >= FEWEST_SHOWN
        ],
        "questions": [_question(each) for each in found.questions],
        "fund_questions": [_question(each) for each in found.fund_questions],
        "letters": {
            each.key: [_question(asked) for asked in each.questions] for each in found.letters
        },
        "if_it_stays": found.if_it_stays,
        "who_moves": [_moves(each) for each in found.who_moves],
    }
    totals |= _by_grade(found, with_people=with_people)
    if with_people:
        totals["joiners_not_enrolled"] = found.joiners_not_enrolled
        totals["posts_out"] = found.posts_out
        totals["posts_shared"] = found.posts_shared
        totals["shared_cost"] = pounds(found.shared_cost)
        totals["people"] = [person(each) for each in found.people]
        totals["posts_by_work"] = {each.key: each.posts for each in found.who_moves}
        totals["deferred"] = [
            deferred(each, person=label) for each in found.deferred for label in each.people
        ]
    return totals


def _by_grade(found: Package, *, with_people: bool) -> Data:
    """Both ends of the costs where posts are known by grade alone; nothing where none is.

    `stay_cost` and `go_cost` are then the highest, which the plan uses.
    """
    if found.bottom is None:
        return {}
    may_be_told = found.by_grade is not None and found.by_grade.may_be_told
    held: Data = (
        {"costs_are": "at the highest pay of each grade", "pay": pounds(found.pay)}
        if found.by_grade
        else {}
    )
    if found.by_grade and (with_people or may_be_told):
        held["posts_by_grade"] = found.by_grade.posts
        held["pay_lowest"] = pounds(found.bottom.pay)
        held["stay_cost_lowest"] = pounds(found.bottom.stay_cost)
        held["go_cost_lowest"] = pounds(found.bottom.go_cost)
    if with_people:
        held["shared_cost_lowest"] = pounds(found.bottom.shared_cost)
        held["joiners_perhaps_not_enrolled"] = found.joiners_perhaps_not_enrolled
    return held


def person(each: Comparison) -> Data:
    """One post compared three ways, line by line."""
    return {
        "person": each.person,
        "stay": _year_of_pay(each, "stay"),
        "go": _year_of_pay(each, "go"),
        "new_joiner": _year_of_pay(each, "new_joiner"),
        "lines": [_line(line) for line in each.lines],
        "why": list(each.why),
        **(
            {"moves": told(each.moves, "key", "who", "says", "source", "status")}
            if each.moves
            else {}
        ),
        **({"at_lowest_pay": person(each.bottom)} if each.bottom else {}),
    }


def _moves(each: WhoMoves) -> Data:
    return told(each, "key", "who", "says", "source", "status")


def deferred(each: DeferredPosts, *, person: str) -> Data:
    """One post of an officer: what its holder is told, and no figure."""
    return {"person": person, **told(each, "scheme", "says", "source", "status")}


def money_plan(plan: MoneyPlan | None) -> Data:
    """The five years of money, the flags in words, the checks and every input."""
    if plan is None:
        return {"years": [], "flags": []}
    return {
        "set_up": in_pounds(plan.set_up),
        "set_up_paid_by": plan.set_up_paid_by,
        "set_up_words": plan.set_up_words,
        "first_month": plan.first_month.isoformat(),
        "years": [_plan_year(each) for each in plan.years],
        "lowest_cash": {
            "amount": in_pounds(plan.lowest_cash.amount),
            "month": plan.lowest_cash.month.isoformat(),
        },
        "flags": [told(each, "code", "sentence", "stops_sending") for each in plan.flags],
        "checks": [told(each, "key", "label", "value", "unit", "working") for each in plan.checks],
        "inputs": [_input(each) for each in plan.inputs],
        "carried_forward": list(plan.carried_forward),
        "left_out": list(plan.left_out),
        **({"first_picture": plan.first_picture} if plan.first_picture else {}),
        **_pay_range(plan),
        **({"disputes": [_disputed(each) for each in plan.disputes]} if plan.disputes else {}),
        **({} if plan.sides == NO_SIDES else {"sides": sides(plan.sides)}),
    }


def _disputed(each: DisputedInput) -> Data:
    names = ("key", "input", "name", "ours", "theirs", "by", "why", "since", "sentence")
    moves = [told(moved, "key", "name", "ours", "theirs") for moved in each.moves]
    return {**told(each, *names), "moves": moves}


def _pay_range(plan: MoneyPlan) -> Data:
    """What pay costs at both ends of grades, year by year, where that may be told to anyone."""
    found = plan.pay_range
    if found is None:
        return {}
    ends = {"highest": [in_pounds(each) for each in found.high]}
    if found.by_grade.may_be_told:
        ends = {"lowest": [in_pounds(each) for each in found.low], **ends}
    return {"pay_range": {"says": found.sentence, "used": "highest", **ends}}


def _lack(each: Lack) -> Data:
    return told(each, "stage", "sentence", "missing")


def _finding(each: Finding) -> Data:
    names = ("code", "asks", "outcome", "standing", "reason", "citations", "missing", "cure")
    return told(each, *names)


def _required(each: RequiredItem) -> Data:
    parts = [challenge_data.partner_item(part) for part in each.parts]
    return {**told(each, "code", "says", "present", "supplied_by", "citation"), "parts": parts}


def _ground(each: Ground) -> Data:
    return {
        "number": each.number,
        "says": each.says,
        "applies": each.applies,
        "why": each.why,
        "evidence": each.evidence,
        "cure": each.cure,
        "missing": list(each.missing),
        "citation": each.citation,
    }


def _process(each: AwardProcess) -> Data:
    said = told(each, "key", "name", "opening", "says", "why", "notices", "ask")
    return said | told(each, "citations", "missing", "clocks")


def _first_step(each: FirstStep) -> Data:
    return told(each, "key", "says", "standing", "citations")


def _option(each: FormOption) -> Data:
    return {
        "code": each.code,
        "name": each.name,
        "open": not each.shut_out_by,
        "shut_out_by": list(each.shut_out_by),
        "waits_for": list(each.waits_for),
        "total": each.total,
        "scores": [
            told(score, "key", "criterion", "score", "weight", "reason", "source", "status")
            for score in each.scores
        ],
        "suits": each.suits,
        "does_not_suit": each.does_not_suit,
        "filings": each.filings,
        "rules_out": list(each.rules_out),
        "on_terms": list(each.on_terms),
        "each_year": [
            told(filing, "what", "when", "with_whom", "source", "status")
            for filing in each.each_year
        ],
        "cases": [
            told(case, "body", "name", "shape", "how_it_went", "source", "status")
            for case in each.cases
        ],
    }


def _test(each: ControlTest) -> Data:
    names = ("key", "name", "verdict", "deciding_words", "smallest_change", "citations", "missing")
    return told(each, *names)


def _year_of_pay(each: Comparison, side: Side) -> Data:
    figures = {name: each.figure(side, name) for name in Year._fields}
    return {name: pounds(pence) for name, pence in figures.items()}


def _line(line: ComparedLine) -> Data:
    def written(value: int | str) -> float | str:
        return in_pounds(value) if isinstance(value, int) else value

    return {
        "key": line.key,
        "label": line.label,
        "stay": written(line.stay),
        "go": written(line.go),
        "new_joiner": written(line.new_joiner),
        "known": dict(zip(SIDES, (each.value for each in line.known), strict=True)),
        "rule": line.rule,
        "source": line.source,
        "status": line.status,
    }


_COSTS: tuple[Literal["stay_cost", "go_cost", "go_saving"], ...] = (
    "stay_cost",
    "go_cost",
    "go_saving",
)


def _alternative(each: Alternative, *, both_ends: bool) -> Data:
    lowest: Data = {}
    if each.bottom is not None and both_ends:
        lowest = {f"{name}_lowest": pounds(each.low(name)) for name in _COSTS}
    return {
        **told(each, "key", "label", "rate", "instead_of"),
        **told_in_pounds(each, *_COSTS),
        **lowest,
        **told(each, "why", "source", "status"),
    }


def _question(each: SchemeQuestion) -> Data:
    return told(each, "key", "asks", "why", "who", "meanwhile")


def _typical(each: TypicalPost, *, counted: bool) -> Data:
    row = person(each.comparison)
    row.pop("person")
    # How many posts a row stands for could be taken from a joined group to find a small one.
    count = {"posts": each.posts} if counted else {}
    return {
        "group": each.group,
        "point": each.point,
        "hours": each.hours / 100,
        **({"end": each.end} if each.end else {}),
        **count,
        **row,
    }


def _plan_year(year: PlanYear) -> Data:
    return {
        "year": year.number,
        **told(year, "label"),
        **told_in_pounds(year, "contract_income", "other_income", "pay_cost", "core_cost"),
        "other_core_cost": in_pounds(year.core_cost - year.pay_cost),
        **told_in_pounds(year, "other_cost", "tax", "surplus", "reserve"),
        **told(year, "reserve_months"),
        **told_in_pounds(year, "closing_cash", "debtors", "creditors"),
    }


def _input(each: InputUsed) -> Data:
    names = ("key", "label", "values", "unit", "source", "status", "owner", "certainty", "also")
    return told(each, *names, *(("stands_in",) if each.stands_in else ()))


def _cited(each: Cited) -> Data:
    return told(each, "key", "label", "says", "status", "source", "address", "checked")
