"""What each paper says of the letter, the money, the forms and what is not known."""

import io
import re
from dataclasses import fields, replace
from datetime import date

import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.documents import Bullets, Heading, Table
from spinout.facts.casefile import read_case
from spinout.facts.functions import FunctionKind
from spinout.facts.partners import Partner
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ParentKind
from spinout.findings import UNKNOWN
from spinout.money import whole_pounds
from spinout.proposals import as_data, completeness
from spinout.proposals.asking import the_body
from spinout.proposals.cover import cover_paper
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.inputs_table import in_words, inputs_table
from spinout.proposals.law_section import law_section
from spinout.proposals.money_section import headlines, money_section
from spinout.proposals.ownership_section import ownership_section
from spinout.proposals.proposal import proposal
from spinout.proposals.shortened import cut, opening_words
from spinout.proposals.unknowns import unknowns_section
from tests.proposals.board import ON, squeezed

CASES = ("library-service", "community-health")


@pytest.fixture(scope="module")
def facts() -> CaseFacts:
    """The library case."""
    return read_case(built_in_cases()["library-service"])


@pytest.fixture(scope="module")
def passage(facts):
    """The library case taken through every stage."""
    return pass_through(facts, variant=None, on=ON)


def words(blocks) -> str:
    """Everything that blocks show, as a reader of the page sees it."""
    shown = tuple(each for each in blocks if not isinstance(each, Heading))
    titles = " ".join(each.text for each in blocks if isinstance(each, Heading))
    return titles + " " + " ".join(re.findall(r"text='([^']*)'", str(shown)))


def on_page(document: documents.Document) -> str:
    """The words of a document as a web page, tags left out."""
    return squeezed(re.sub(r"<[^>]+>", " ", documents.html(document)))


def rewritten(facts: CaseFacts, text: str) -> CaseFacts:
    """The case with `text` wherever the cover takes words of the team's own."""
    line, many = " ".join(text.split())[:300].strip(), text[:20_000].strip()
    told = facts.narrative
    return replace(
        facts,
        name=line,
        parent=replace(facts.parent, name=line),
        variants={k: replace(v, name=line, says=line) for k, v in facts.variants.items()},
        narrative=replace(
            told,
            decision_asked=many,
            staff=(many,) * 3,
            equality=(many,),
            options=tuple(replace(each, name=line, says=many) for each in told.options * 3),
            risks=tuple(replace(each, name=line, says=many) for each in told.risks),
        ),
    )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(
    "text", ["word " * 4_000, "incomprehensibilities " * 900, ("w" * 299 + " ") * 66], ids=len
)
def test_the_cover_is_two_pages_whatever_the_team_writes(case: str, text: str) -> None:
    long = rewritten(read_case(built_in_cases()[case]), text)
    long = replace(long, expression=replace(long.expression, items={}))
    passage = pass_through(long, variant="today", on=ON)
    cover = cover_paper(passage, completeness(passage), made_on=ON)
    assert len(PdfReader(io.BytesIO(documents.pdf(cover))).pages) == 2


def test_words_are_cut_at_sentences_and_one_long_sentence_by_words() -> None:
    assert opening_words(["One two. Three four."], 3) == "One two. …"
    assert opening_words(["One two three four five."], 3) == "One two three…"
    assert opening_words(["One two."], 3) == "One two."
    assert opening_words([], 3) == "Still missing."
    assert cut("x" * 50, 2) == "x" * 14 + "…"


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("variant", ["as-printed", "today"])
def test_each_variant_has_its_headline_on_the_cover_and_with_the_money(case, variant) -> None:
    passage = pass_through(read_case(built_in_cases()[case]), variant=variant, on=ON)
    mine, other = headlines(passage)
    for said, plan in ((mine, passage.money), (other, *passage.other_money.values())):
        assert whole_pounds(plan.years[-1].reserve) in said
        assert f"{plan.lowest_cash.month:%B %Y} at {whole_pounds(plan.lowest_cash.amount)}" in said
        short = [year.label for year in plan.years if year.surplus < 0]
        if len(short) < 4:
            assert all(label in said for label in short)
    assert "instead" not in mine
    assert "instead" in other
    cover = on_page(cover_paper(passage, completeness(passage), made_on=ON))
    for said in (mine, other):
        assert said in cover
        assert said in words(money_section(passage))


def test_set_up_is_said_to_be_at_most_and_its_payer_assumed(passage) -> None:
    said = "up to £652,000; we assume that Example County Council pays, and it has not agreed"
    assert said in words(money_section(passage))
    assert said in on_page(cover_paper(passage, completeness(passage), made_on=ON))


def test_a_letter_that_has_gone_is_not_called_unready(facts) -> None:
    passage = pass_through(facts, variant=None, on=ON)
    complete = completeness(passage)
    gone = expression_of_interest(passage, complete, made_on=ON)
    assert gone.subtitle.startswith(
        "Text of the letter that reached Example County Council on 2 November 2026."
    )
    assert gone.notice == ""
    assert "Something is written under each part" in on_page(gone)
    before = expression_of_interest(passage, complete, made_on=date(2026, 11, 1))
    assert before.notice.startswith("Not ready to send")
    for make in (cover_paper, proposal):
        assert (
            "The team’s letter reached Example County Council on 2 November 2026; this is the "
            "fuller proposal, in draft."
        ) in make(passage, complete, made_on=ON).subtitle
        assert "letter reached" not in make(passage, complete, made_on=date(2026, 11, 1)).subtitle


def test_a_letter_that_went_without_a_part_says_which(facts) -> None:
    items = {code: text for code, text in facts.expression.items.items() if code != "E6"}
    lacking = replace(facts, expression=replace(facts.expression, items=items))
    passage = pass_through(lacking, variant=None, on=ON)
    said = on_page(expression_of_interest(passage, completeness(passage), made_on=ON))
    assert "Something the law asks for is missing from it: E6." in said
    assert "The council could refuse on ground 1 until it is here." in said


def test_the_letter_holds_each_partners_own_words_or_says_they_are_missing(facts) -> None:
    whole = Partner(label="A charity", role="Full member", items={"E2": "£9,000.", "E3": "Able."})
    short = Partner(label="", role="", items={"E2": "£400.", "E3": ""})

    def letter(*partners: Partner) -> str:
        delivering = replace(
            facts,
            proposer=replace(facts.proposer, partners=True),
            expression=replace(facts.expression, partners=partners),
        )
        passage = pass_through(delivering, variant=None, on=ON)
        return on_page(expression_of_interest(passage, completeness(passage), made_on=ON))

    said = letter(whole)
    assert "A charity: Full member" in said
    assert "The body’s financial resources. £9,000." in said
    assert "This is made in writing" in said.split("A charity")[0]
    assert "Missing" not in said
    assert "Partner 2" in letter(whole, short)
    assert "Something the law asks for is missing from it: E1." in letter(whole, short)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (ParentKind.COUNTY_COUNCIL, "the council"),
        (ParentKind.LONDON_FIRE, "the fire authority"),
        (ParentKind.NHS_TRUST, "the board"),
        (ParentKind.DEPARTMENT, "the body that runs the service now"),
        (UNKNOWN, "the body that runs the service now"),
    ],
)
def test_the_body_is_called_by_its_kind(facts, passage, kind, name) -> None:
    asked = replace(passage, facts=replace(facts, parent=replace(facts.parent, kind=kind)))
    assert the_body(asked) == name


def test_the_law_tells_each_kind_of_work_under_a_heading_of_its_own(facts) -> None:
    said = words(law_section(pass_through(facts, variant=None, on=ON)))
    assert "Which work may go?" not in said
    kinds = (FunctionKind.ADULT_ASSESSMENT, FunctionKind.ADULT_CHARGING)
    held = replace(facts, functions=replace(facts.functions, kinds=kinds))
    said = words(law_section(pass_through(held, variant=None, on=ON)))
    assert "Which work may go?" in said
    assert said.count("By law, charging for care stays with the council.") == 1
    assert "Authority comes from the council in writing." in said


def test_a_clock_that_has_passed_says_so(facts) -> None:
    for on, passed in ((date(2026, 12, 1), False), (date(2026, 12, 2), True)):
        said = words(law_section(pass_through(facts, variant=None, on=on)))
        assert ("That day has passed." in said) == passed


@pytest.mark.parametrize(
    ("keys", "no", "few"),
    [(("stay", "mutual"), False, False), (("mutual",), True, True), (("stay",), False, True)],
)
def test_an_option_that_is_no_is_asked_for_by_name(facts, passage, keys, no, few) -> None:
    held = tuple(each for each in facts.narrative.options if each.key in keys)
    told = replace(facts, narrative=replace(facts.narrative, options=held))
    found = " ".join(completeness(replace(passage, facts=told)).by_outline)
    assert ("an option that is “no” is missing" in found) == no
    assert ("give two or more" in found) == few


def test_what_we_do_not_know_lists_every_assumed_input_and_the_clocks_of_others(passage) -> None:
    said = words(unknowns_section(passage))
    for each in passage.money.inputs:
        told = f"{in_words(each.values, each.unit)}."
        if each.certainty == "assumed" or each.status == "confirm":
            assert told in said, each.key
    assert "Decision by the council. The law says that the council must set and publish" in said
    assert "The rate that the pension fund would ask of the mutual: 20.0%." in said
    assert "Does the body want the assets locked in for good?" in said
    assert "There may be more that we do not know" in said


def unanswered(facts: CaseFacts) -> CaseFacts:
    """The library case with nothing said of the service and of who would control it."""
    service = {each.name: UNKNOWN for each in fields(facts.service)} | {"name": "Library service"}
    control = {each.name: UNKNOWN for each in fields(facts.control)}
    return replace(
        facts,
        service=replace(facts.service, **service),
        control=replace(facts.control, **control),
        expression=replace(facts.expression, items={}),
    )


def test_what_the_law_asks_for_is_told_under_a_condition_until_the_right_is_known(facts) -> None:
    found = completeness(pass_through(unanswered(facts), variant=None, on=ON)).by_law
    assert len(found) > 1
    for each in found:
        assert each.startswith("if the Community Right to Challenge applies, the law asks for")
    known = replace(facts, expression=replace(facts.expression, items={}))
    for each in completeness(pass_through(known, variant=None, on=ON)).by_law:
        assert each.startswith("the law asks for")


def test_many_questions_are_asked_once_and_each_on_a_line_of_its_own(facts) -> None:
    nothing = replace(unanswered(facts), structure=None)
    passage = pass_through(nothing, variant=None, on=ON)
    assert "facts, told under “Facts we still need”." in words(ownership_section(passage))
    lists = [each.items for each in unknowns_section(passage) if isinstance(each, Bullets)]
    asked = [item for each in lists for item in each if item[0].text.endswith("?")]
    assert len(asked) > 20
    assert all(item[0].text.count("?") == 1 for item in asked)


def test_a_part_that_nobody_has_written_is_marked_where_it_would_stand(facts) -> None:
    bare = replace(facts.narrative, case_for=(), case_against=(), equality=())
    passage = pass_through(replace(facts, narrative=bare), variant=None, on=ON)
    said = words(proposal(passage, completeness(passage), made_on=ON).body)
    assert said.count("Still missing.") == 3


def test_a_figure_without_a_source_says_so(passage) -> None:
    bare = replace(passage.money.inputs[0], source="", owner="")
    (line,) = inputs_table([bare]).rows
    said = "".join(run.text for run in line.cells[2])
    assert said.startswith("No source given (")
    assert "; )" not in said


def test_facts_that_decide_nothing_yet_are_listed_too(facts) -> None:
    lost = replace(
        facts,
        service=replace(facts.service, area=UNKNOWN),
        control=replace(facts.control, registered=UNKNOWN),
    )
    said = words(unknowns_section(pass_through(lost, variant=None, on=ON)))
    waits, rest = said.split("The team has not yet answered:")
    assert "register" in waits
    assert "area" in rest


def test_the_form_the_plan_names_is_set_beside_the_best_of_the_others(passage) -> None:
    blocks = ownership_section(passage)
    said = words(blocks)
    assert "it stands 1 point below the best of the others" in said
    assert "What decides is who should be members" in said
    assert "ask a charity lawyer" in said
    forms, beside = (each for each in blocks if isinstance(each, Table))
    assert [column.heading for column in forms.columns][1:3] == [
        "Score, out of 51",
        "None counted double, out of 42",
    ]
    society = next(each for each in passage.structure.options if each.code == "CBS")
    row = next(each for each in forms.rows if each.cells[0][0].text == society.name)
    assert [cell[0].text for cell in row.cells[1:3]] == ["37", "31"]
    for score, line in zip(society.scores, beside.rows, strict=False):
        assert "".join(run.text for run in line.cells[1]) == f"{score.score}. {score.reason}"


def test_the_differences_printed_are_the_variants_own_figures(passage) -> None:
    today = passage.other_money["today"]
    (table,) = (
        each
        for each in money_section(passage)
        if isinstance(each, Table) and "less" in each.caption
    )
    printed = {row.cells[0][0].text: [c[0].text for c in row.cells[1:]] for row in table.rows}
    for label, key in (
        ("Pay", "pay_cost"),
        ("Core cost", "core_cost"),
        ("Surplus", "surplus"),
        ("Reserve at the end of the year", "reserve"),
        ("Cash at the end of the year", "closing_cash"),
    ):
        pairs = zip(passage.money.years, today.years, strict=True)
        assert printed[label] == [whole_pounds(getattr(b, key) - getattr(a, key)) for a, b in pairs]
    assert "Contract income" not in printed


def test_a_second_rate_for_few_posts_reaches_no_open_data() -> None:
    passage = pass_through(read_case(built_in_cases()["community-health"]), variant=None, on=ON)
    (other,) = passage.package.alternatives
    for posts, shown in ((9, 0), (10, 1)):
        held = replace(passage.package, alternatives=(replace(other, posts=posts),))
        assert len(as_data.package(held, with_people=False)["alternatives"]) == shown
        assert len(as_data.package(held, with_people=True)["alternatives"]) == 1


def test_citations_are_numbered_in_the_order_they_are_first_used(passage) -> None:
    whole = proposal(passage, completeness(passage), made_on=ON)
    first_used = list(dict.fromkeys(whole.cited()))
    assert [source.key for source in whole.sources] == first_used


def test_parts_that_are_their_own_stand_on_the_first_level(passage) -> None:
    whole = proposal(passage, completeness(passage), made_on=ON)
    first = [each.text for each in whole.headings() if each.level == 1]
    assert first[:2] == ["Why this is not ready to send", "What we ask"]
    assert "What the service costs and does now" in first
    assert "How we would get there" in first


def test_a_kept_contract_waits_for_a_mutual_that_runs_before_it_bids(passage) -> None:
    said = on_page(proposal(passage, completeness(passage), made_on=ON))
    assert "if the mutual is set up and running before it bids" in said


def test_values_are_written_as_people_read_them() -> None:
    assert in_words(("1",), "months") == "1 month"
    assert in_words(("2",), "months") == "2 months"
    assert in_words(("652000",), "pounds") == "£652,000"
