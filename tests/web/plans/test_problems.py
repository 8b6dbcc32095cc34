"""What is wrong with a plan is told in words its people have seen, never in those of the file."""

import inspect
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import get_type_hints

import pytest
from django.test import Client

from spinout.facts import file_problems, problems
from spinout.facts.post_kinds import NOTHING_YET
from spinout.facts.problems import CASE_FILE, POSTS_FILE, CaseHasErrorsError, Problem
from spinout.facts.questions import BY_KEY, QUESTIONS, SECTIONS, Kind
from spinout.facts.questions.on_screen import label_on_screen
from spinout.facts.sentence import joined, with_error
from spinout.facts.sheet_layout import ANSWERS, MORE, POSTS
from spinout.facts.sheet_writer import workbook
from spinout.web.plans.plan import Plan, bundle
from spinout.web.plans.uploads import FileHasProblemsError
from spinout.web.plans.views import saving
from tests.facts.written import EXAMPLES
from tests.facts.wrong_in_case import WRONG
from tests.web.plans.test_uploads import HOSTILE, POST, send
from tests.web.plans.test_words import PAGES as OF_A_PLAN
from tests.web.plans.visits import words
from tests.web.test_every_page import PAGES as OF_THE_SITE

pytestmark = pytest.mark.django_db
SECTION = "|".join([*(each.key for each in SECTIONS), "variants"])
STORED = re.compile(rf"\btoml\b|posts\.csv|\b(?:{SECTION})\.[a-z]", re.IGNORECASE)
"""What no page of the site shows: the files a plan is stored as, and the names in them."""

OF_THE_FILE = re.compile(
    rf"toml|posts\.csv|\b(?:{SECTION})\.[a-z]|\[\[?[a-z]|square bracket|expected|Traceback|Error\b"
    r"|true or false|true nor false|lgps_ew|[“ ][a-z]+_[a-z]+",
    re.IGNORECASE,
)
PARTS_OF_NAMES = re.compile(r"“?(?:full_time_hours|ni_category|years_band)”?")
"""Columns of the sheet of posts, which people see at its head."""


def of_the_file(page: str) -> list[str]:
    """Every word of the stored file that a page shows."""
    return OF_THE_FILE.findall(PARTS_OF_NAMES.sub("", words(page).replace("Error: ", "")))


def arguments(name: str, hint: object) -> object:
    """Something a person could have entered where a sentence repeats it."""
    if name in ("file", "title"):
        return CASE_FILE if name == "file" else ANSWERS
    if name in ("low", "high"):
        return 12
    if hint is object:
        return [Decimal("1.5"), {"value": date(2028, 4, 1)}]
    if hint is date:
        return date(2028, 4, 1)
    if hint is str:
        return "Band 5"
    return {bool: True, int: 12}.get(hint, 12 if "int" in str(hint) else ("county-council", "b"))


def every_sentence() -> Iterator[str]:
    """Every sentence the two modules of problems can say."""
    for module in (problems, file_problems):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if is_a_sentence(module, name, function):
                hints = get_type_hints(function)
                hints.pop("return")
                yield function(**{each: arguments(each, hint) for each, hint in hints.items()})
    yield file_problems.cannot_read_line(False, False, None)


def is_a_sentence(module: ModuleType, name: str, function: object) -> bool:
    """Whether the function makes a problem’s sentence, and is not a part of one."""
    return (
        getattr(function, "__module__", "") == module.__name__
        and not name.startswith("_")
        and name not in ("quoted", "did_you_mean")
    )


def every_problem() -> Iterator[Problem]:
    """Each sentence in each kind of place, and what to enter for every question there is."""
    sentences = [*every_sentence()]
    sentences += [with_error(problems.not_text(7), each) for each in QUESTIONS]
    sentences += [joined(problems.not_a_choice("x", ("known",)), "Enter one of: known, quoted.")]
    names = ("money.set_up.source", "narrative.options[2].says", "variants.as-printed", "odd.name")
    for sentence in sentences:
        yield Problem(file=CASE_FILE, row=3, column="contract.years", sentence=sentence)
        yield Problem(file=POSTS_FILE, row=3, column="hours", sentence=sentence)
        for sheet, column in ((ANSWERS, "money.other_income[2]"), (POSTS, "grade"), (MORE, None)):
            yield Problem(file="", sheet=sheet, row=3, column=column, sentence=sentence)
    for name in (*names, *BY_KEY):
        said = problems.blank_text()
        yield Problem(file=CASE_FILE, row=None, column=name, sentence=said)
        yield Problem(file="", sheet=ANSWERS, row=2, column=name, sentence=said)


def test_there_is_a_sentence_for_each_thing_that_can_be_wrong() -> None:
    assert len(list(every_sentence())) > 60


def test_no_problem_of_a_file_is_told_in_words_of_the_file(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tuple(every_problem())

    def broken(*_: object) -> Plan:
        raise FileHasProblemsError(found)

    monkeypatch.setattr(saving, "brought_back", broken)
    monkeypatch.setattr(saving, "ENOUGH", len(found))
    page = send(visitor, ("my-plan.spinout", b"x"))
    assert page.status_code == 422
    assert page.text.count('<div class="govuk-summary-list__row">') == len(found)
    assert of_the_file(page.text) == []


def test_no_problem_of_the_open_plan_is_told_in_words_of_the_file_and_each_leads_to_its_question(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tuple(each for each in every_problem() if each.file == CASE_FILE)

    def broken(_: Plan) -> None:
        raise CaseHasErrorsError(found)

    monkeypatch.setattr(Plan, "facts", broken)
    page = visitor.get("/plan/stages/")
    assert page.status_code == 422
    assert of_the_file(page.text) == []
    seats = BY_KEY["control.employee_seats"]
    link = f'href="/plan/question/{seats.key}/?then=stages">{label_on_screen(seats)}</a>'
    assert link in page.text
    assert 'href="/plan/list/narrative.risks/"' in page.text


def test_every_way_to_break_a_saved_plan_is_told_without_a_word_of_the_file(
    visitor: Client,
) -> None:
    for text, row, _, _ in WRONG:
        page = send(visitor, ("my-plan.spinout", bundle(text.encode(), NOTHING_YET.encode())))
        assert page.status_code == 422, text
        assert f"line {row}" in words(page.text), text
        assert of_the_file(page.text) == [], text


def test_every_hostile_file_is_told_without_a_word_of_the_file_but_its_own_name(
    visitor: Client,
) -> None:
    for name, content, _ in HOSTILE.values():
        page = send(visitor, (name, content()))
        assert of_the_file(page.text.replace(f"“{name}”", "")) == [], name


@pytest.mark.parametrize(
    ("key", "entered", "says"),
    [
        ("parent.nation", "Englnd", "“Englnd” is not on the list. Choose one from the list"),
        ("proposer.partners", "perhaps", "“perhaps” is neither yes nor no. Enter yes or no"),
        ("case.go_live", "soon", "“soon” is not a date. Enter a date, like 1 April 2028."),
        ("money.set_up", -1, "“-1” is below nought. Enter an amount in pounds"),
        ("service.cpv", "9251", "“9251” is not eight digits."),
    ],
)
def test_what_does_not_fit_in_a_sheet_is_told_by_its_question_and_what_to_enter(
    visitor: Client, key: str, entered: object, says: str
) -> None:
    section, name = key.split(".")
    page = send(visitor, ("my-plan.xlsx", workbook({section: {name: entered}}, "")))
    said = words(page.text)
    assert f"{label_on_screen(BY_KEY[key])} {says}" in said
    assert "Your spreadsheet, sheet “Your answers”, row " in said
    assert of_the_file(page.text) == []


def test_a_choice_of_the_sheet_of_posts_is_told_in_the_words_of_its_list(visitor: Client) -> None:
    head = "id,group,grade,scheme,spine,point,hours,full_time_hours,pay,ni_category,perimeter"
    row = POST.split(",")
    cells = [*row[:9], "Z", "in"]
    posts = f"{head}\n{','.join(cells)}\n"
    page = send(visitor, ("my-plan.xlsx", workbook({}, posts)))
    choose = "“Z” is not on the list. Choose one from the list, or leave it blank."
    place = "Your spreadsheet, sheet “Posts”, row 2, column “The National Insurance letter”"
    assert f"The National Insurance letter {choose} {place}" in words(page.text)


def test_the_page_to_bring_a_plan_back_speaks_of_no_file_but_those_we_save(
    client: Client,
) -> None:
    assert of_the_file(client.get("/plan/bring-back/").text) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_page_of_a_plan_or_of_the_site_speaks_of_the_files_behind_it(
    client: Client, example: str
) -> None:
    client.post(f"/plan/example/{example}/")
    for address in [*(f"/plan/{each}" for each in OF_A_PLAN), *OF_THE_SITE]:
        page = client.get(address).text
        assert STORED.findall(words(page)) == [], address


def test_every_choice_is_named_on_screen_in_words(visitor: Client) -> None:
    for asked in QUESTIONS:
        if asked.kind is Kind.CHOICE and asked.section not in ("posts",):
            page = visitor.get(f"/plan/question/{asked.key}/").text
            assert of_the_file(page) == [], asked.key
