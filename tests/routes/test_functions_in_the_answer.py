"""Which functions may go, within the whole answer and in plain words."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law, ownership, routes
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Finding, Firmness
from spinout.handovers.function_finding import FunctionFinding
from spinout.handovers.route_findings import RouteFindings
from spinout.proposals.voice import of_the_team
from spinout.routes import functions
from spinout.routes.functions_limit import Reach, Who
from tests.house.reading_grade import grade
from tests.house.tree import ROOT
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having
from tests.routes.vehicles import CHECKED, GOES, MET, STAYS, UNMET, found


def routed(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    facts, reading = having(MUSEUM, changes), law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


@pytest.mark.parametrize("kinds", [UNKNOWN, NOT_APPLICABLE])
def test_a_case_that_names_no_kind_is_told_what_it_was_told_before(kinds: object) -> None:
    before = routed({})
    told = routed({"functions.kinds": kinds, "functions.employs_fire_fighters": False})
    assert told.functions == ()
    assert (told.codes, told.findings, told.grounds) == (
        before.codes,
        before.findings,
        before.grounds,
    )


def test_each_kind_is_answered_in_the_case_s_own_order_and_each_code_is_given_once() -> None:
    kinds = (
        *(FunctionKind.ADULT_CHARGING, FunctionKind.ADULT_SAFEGUARDING),
        FunctionKind.ADULT_ASSESSMENT,
    )
    told = routed({"functions.kinds": kinds})
    assert [each.kind for each in told.functions] == [each.value for each in kinds]
    assert told.codes[-2:] == (STAYS, GOES)
    assert told.findings[-3:] == tuple(each.finding for each in told.functions)
    assert told.findings[-1].asks == (
        "May this go: assessing what adults need, and planning and checking their care?"
    )


def ground_ten(told: RouteFindings) -> tuple[str, Finding | None]:
    ground = next(each for each in told.grounds if each.number == 10)
    given = next((each for each in told.findings if each.code == "GROUND_10"), None)
    return ground.why, given


def test_work_that_must_stay_brings_the_tenth_ground_into_play() -> None:
    kinds = (FunctionKind.ADULT_ASSESSMENT, FunctionKind.ADULT_CHARGING)
    why, given = ground_ten(routed({"functions.kinds": kinds}))
    assert "the law keeps this work with the council: deciding what adults pay" in why
    assert "assessing" not in why
    assert given is not None


def test_work_that_may_all_go_does_not() -> None:
    told = routed({"functions.kinds": (FunctionKind.ADULT_ASSESSMENT,)})
    assert ground_ten(told) == ground_ten(routed({}))
    assert ground_ten(told)[1] is None


def test_what_a_team_says_of_its_powers_counts_beside_the_law() -> None:
    changes = {
        "functions.kinds": (FunctionKind.ADULT_ASSESSMENT,),
        "service.functions_not_delegable": True,
    }
    why, given = ground_ten(routed(changes))
    assert "You have told us it holds some powers" in why
    assert given is not None


def test_work_that_waits_for_a_fact_leaves_the_tenth_ground_open() -> None:
    changes: dict[str, object] = {"functions.kinds": (FunctionKind.FIRE_PUTTING_OUT,)}
    why, given = ground_ten(routed(changes))
    assert why.endswith("It turns on a fact we do not have yet.")
    assert given is None
    for employs, stays in ((True, False), (False, True)):
        told = routed(changes | {"functions.employs_fire_fighters": employs})
        assert (ground_ten(told)[1] is not None) is stays


def test_an_unknown_nation_does_not_make_unread_law_bring_it_into_play() -> None:
    kinds = (FunctionKind.PLANNING, FunctionKind.REGULATED_CARE)
    reading = law.load().read(CHECKED)
    facts = having(MUSEUM, {"functions.kinds": kinds, "parent.nation": UNKNOWN})
    stays = functions.work(facts, reading).stays
    assert (stays.possible, stays.waits_for) == ((False,), ())


def test_care_that_is_named_must_be_registered_first() -> None:
    told = routed({"functions.kinds": (FunctionKind.REGULATED_CARE,)})
    assert [each.key for each in told.first_steps] == ["cqc-registration", "cqc-application"]
    assert "Care Quality Commission" in told.functions[0].conditions[0]
    assert routed({}).first_steps == ()


def test_law_that_cannot_reach_a_nation_is_not_in_its_list_of_sources() -> None:
    for nation, reads in ((Nation.ENGLAND, True), (Nation.SCOTLAND, False)):
        reading = law.load().read(CHECKED)
        kinds = (FunctionKind.ADULT_CHARGING,)
        functions.work(
            having(NOTHING_KNOWN, {"functions.kinds": kinds, "parent.nation": nation}), reading
        )
        assert ("care-act-2014/s79-2" in {each.key for each in reading.cited}) is reads


# The page that explains them

IN_A_WORD = {
    "DELEGABLE": "goes",
    "NOT_DELEGABLE": "stays",
    "FUNCTIONS_CHECK": "not read",
}


def in_a_word(told: FunctionFinding) -> str:
    """The answer as the page has it."""
    word = IN_A_WORD[told.code]
    unsure = told.standing.firmness is Firmness.CONFIRM and word != "not read"
    return f"{word} (confirm)" if unsure else word


def table_of_rules() -> list[str]:
    """The table of the page, made from the rules."""
    head = "| Work | If it meets every need | If it meets none | Law |"
    rows = [
        f"| {each.name} | {in_a_word(each)} | {in_a_word(found(kind, UNMET))} "
        f"| {', '.join(f'`{key}`' for key in each.citations)} |"
        for kind in FunctionKind
        for each in (found(kind, {}),)
    ]
    return [head, "|---|---|---|---|", *rows]


def test_the_page_that_explains_the_rules_has_their_own_answers() -> None:
    page = (ROOT / "docs/explanation/which-functions-may-go.md").read_text(encoding="utf-8")
    assert "\n".join(table_of_rules()) in page
    assert f"closed list of {len(FunctionKind)}" in page
    assert all(f"`{code}`" in page for code in IN_A_WORD)


# The words


def every_answer() -> list[FunctionFinding]:
    """Each kind of work, met, unmet and not known, in each nation and with each kind of body."""
    unknown = dict.fromkeys(MET, UNKNOWN)
    return [
        found(kind, {**vehicle, "parent.nation": nation, "parent.kind": body})
        for kind in FunctionKind
        for vehicle in (MET, UNMET, unknown)
        for nation in (*Nation, UNKNOWN)
        for body in (ParentKind.COUNTY_COUNCIL, ParentKind.DEPARTMENT, UNKNOWN)
    ]


LEGAL_TERMS = {
    "Independent reviewing officers": "They",
    "independent reviewing officers": "they",
    "approved mental health professionals": "staff",
    "Care Quality Commission": "regulator",
    "Secretary of State": "Minister",
    "registered adoption society": "group of that kind",
    "not-for-profit": "new",
    "security or intelligence": "and the like",
    "enforcement decisions": "such work",
    "registered social workers": "staff",
    "returning officers": "they",
    "Northern Ireland": "Wales",
}


def test_each_sentence_is_plain() -> None:
    said: set[str] = set()
    for each in every_answer():
        said |= {each.why, each.cure, *each.conditions, each.finding.asks}
    hard = {}
    for text in said - {""}:
        plain = text
        for term, word in LEGAL_TERMS.items():
            plain = plain.replace(term, word)
        if grade(plain) > 7.0:
            hard[text] = grade(plain)
    assert hard == {}


def test_each_sentence_can_be_told_of_the_team() -> None:
    for each in every_answer():
        for text in (each.why, each.cure, *each.conditions, each.finding.asks):
            assert "your" not in of_the_team(text).casefold().split()


def test_no_answer_names_a_body_that_the_case_does_not() -> None:
    for each in every_answer():
        assert "None" not in each.why + each.cure
    unnamed = found(FunctionKind.CHILDREN_REVIEWING, {"parent.kind": UNKNOWN})
    assert unnamed.cure == "Leave this part with your employer now."


def test_the_reaches_and_holders_are_all_used() -> None:
    assert {limit.who for limit in functions.LIMITS.values()} == set(Who)
    assert {reach for limit in functions.LIMITS.values() for reach in limit.where.values()} == set(
        Reach
    )
