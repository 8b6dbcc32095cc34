"""A list of posts brought into a plan: matched, checked, taken, and every bad row put right."""

import csv
import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from spinout.facts.post_kinds import rows_of
from spinout.web.plans import queries
from spinout.web.plans.models import KeptPlan
from tests.web.plans.visits import ASSISTANTS, key_of, plan_of, words

pytestmark = pytest.mark.django_db
LIST, PASTE, COLUMNS, TAKEN = (
    "/plan/posts/list/",
    "/plan/posts/list/paste/",
    "/plan/posts/list/columns/",
    "/plan/posts/list/taken/",
)
HEAD = "Job title,Grade,SCP,Hours,Salary,Pension scheme,Colour\n"
GOOD = "Library assistant,G2,5,18.5,12000,lgps_ew_2014,red\n"
MADE = HEAD + GOOD * 3 + "Librarian,G6,99,37,30000,lgps_ew_2014,blue\n" + GOOD


def send(visitor: Client, content: bytes | str, name: str = "posts.csv"):
    """Sends a file with a list."""
    held = content.encode() if isinstance(content, str) else content
    return visitor.post(LIST, {"list": SimpleUploadedFile(name, held)})


def taken(visitor: Client, **more: str) -> str:
    """Takes the list as its columns were matched, and gives what the page said."""
    page = visitor.get(COLUMNS).text
    fields = dict(re.findall(r'name="(column-\d+)".*?value="([^"]*)" selected', page, re.DOTALL))
    answer = visitor.post(COLUMNS, fields | more)
    return answer.getvalue().decode()


def test_a_file_is_matched_previewed_and_taken_and_its_totals_agree(visitor: Client) -> None:
    assert send(visitor, MADE).url == COLUMNS
    page = words(visitor.get(COLUMNS).text)
    assert "We read 5 rows." in page
    assert "Left out: Colour." in page
    assert "There is no point “99” on the spine" in page
    assert plan_of(visitor).kinds == ()
    said = taken(visitor)
    assert "All 5 rows checked: 4 can be taken" in said
    assert "The list is taken" in said
    (kind,) = plan_of(visitor).kinds
    assert (kind.number, kind.cells["point"], kind.cells["scheme"]) == (4, "5", "lgps_ew_2014")
    page = words(visitor.get(TAKEN).text)
    assert "The totals agree" in page
    assert "In your list 5 5 3.00 £78,000.00" in page
    assert "Taken 4 4 2.00 £48,000.00" in page
    assert "Kept apart 1 1 1.00 £30,000.00" in page
    assert "Before 0 0.00 £0.00 0 After 4 2.00" in page


def test_what_was_pasted_from_a_spreadsheet_is_read_as_a_file_is(visitor: Client) -> None:
    pasted = "Job title\tSCP\tHow many\r\nCook\t4\t3\r\n"
    assert visitor.post(PASTE, {"text": pasted}).url == COLUMNS
    taken(visitor)
    assert [(each.cells["group"], each.number) for each in plan_of(visitor).kinds] == [("Cook", 3)]


def test_a_row_kept_apart_is_put_right_on_its_page_and_joins_its_kind(visitor: Client) -> None:
    send(visitor, MADE)
    taken(visitor)
    page = visitor.get(f"{TAKEN}5/").text
    assert "There is no point “99”" in words(page)
    assert 'value="99"' in page
    wrong = visitor.post(f"{TAKEN}5/", ASSISTANTS | {"point": "98", "number": "1"})
    assert wrong.status_code == 422
    assert len(plan_of(visitor).rows) == 4
    right = plan_of(visitor).kinds[0].cells | {"number": "2"}
    assert visitor.post(f"{TAKEN}5/", right).url == TAKEN
    assert [each.number for each in plan_of(visitor).kinds] == [6]
    assert "you have dealt with it" in words(visitor.get(TAKEN).text)
    assert visitor.get(f"{TAKEN}5/").url == TAKEN


def test_a_row_can_be_left_out_and_so_can_all_that_are_left(visitor: Client) -> None:
    send(visitor, HEAD + "A,,99,,,,\nB,,98,,,,\nC,,97,,,,\n")
    taken(visitor)
    visitor.post(f"{TAKEN}3/", {"remove": "yes"})
    assert "Still to put right: 2" in words(visitor.get(TAKEN).text)
    assert visitor.post(TAKEN, {"drop": "yes"}).url == "/plan/posts/"
    assert KeptPlan.objects.get().listed is None
    assert plan_of(visitor).kinds == ()


def test_rows_kept_apart_come_back_from_a_file_with_their_sentences(visitor: Client) -> None:
    send(visitor, HEAD + "=1+1,,5,37,,lgps_ew_2014,\nCook,,99,37,,lgps_ew_2014,\n")
    taken(visitor)
    file = visitor.get("/plan/posts/list/rows-to-put-right.csv").content.decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(file))
    assert first["The kind of job"] == "'=1+1"
    assert "begins like a formula" in first["What to put right"]
    assert "There is no point “99”" in second["What to put right"]
    assert send(visitor, file.replace("'=1+1", "Porter").replace("99", "9")).url == COLUMNS
    taken(visitor)
    assert [each.cells["group"] for each in plan_of(visitor).kinds] == ["Porter", "Cook"]


def test_a_list_may_be_added_or_take_the_place_of_the_posts_there(visitor: Client) -> None:
    visitor.post("/plan/posts/add/", ASSISTANTS)
    send(visitor, HEAD + GOOD)
    taken(visitor)
    assert len(plan_of(visitor).rows) == 13
    send(visitor, HEAD + GOOD)
    taken(visitor, in_place="yes")
    assert len(plan_of(visitor).rows) == 1


def test_a_label_the_plan_has_already_is_not_taken_twice(visitor: Client) -> None:
    twice = "Post number,Job title,SCP\nLA-7,Cook,4\nLA-7,Cook,4\n"
    send(visitor, twice)
    taken(visitor)
    assert "The id “LA-7” is already on row 2." in words(visitor.get(TAKEN).text)
    send(visitor, twice)
    taken(visitor)
    assert "Your plan already has a post with the label “LA-7”." in words(visitor.get(TAKEN).text)
    assert [row["id"] for row in plan_of(visitor).rows] == ["LA-7"]


def test_columns_that_do_not_fit_are_told_beside_their_fields(visitor: Client) -> None:
    send(visitor, HEAD + GOOD)
    page = visitor.post(COLUMNS, {"column-1": "group", "column-2": "point", "column-3": "point"})
    assert page.status_code == 422
    assert "is chosen for 2 columns. Choose it for one." in words(page.text)
    page = visitor.post(COLUMNS, {f"column-{at}": "" for at in range(1, 8)})
    assert "Say which column holds the kind of job." in words(page.text)
    again = visitor.post(COLUMNS, {"column-1": "group", "column-3": "point", "again": "yes"})
    assert again.status_code == 200
    assert plan_of(visitor).kinds == ()


@pytest.mark.parametrize(
    ("column", "about"),
    [
        ("Full name", "names"),
        ("NI number", "National Insurance numbers"),
        ("Date of birth", "birth dates or ages"),
        ("Employee number", "payroll or bank numbers"),
        ("Union", "union membership"),
        ("Sick days", "sickness or absence"),
    ],
)
def test_a_column_about_people_is_refused_by_name_and_nothing_is_kept(
    visitor: Client, column: str, about: str
) -> None:
    page = send(visitor, f"Job title,{column},SCP\nCook,x,4\n")
    assert page.status_code == 422
    said = words(page.text)
    assert f"This column looks like {about}." in said
    assert f"Delete the column “{column}”" in said
    assert KeptPlan.objects.get().listed is None


def test_a_column_is_refused_for_what_it_holds_whatever_its_heading(visitor: Client) -> None:
    page = send(visitor, "Job title,SCP,Code\nCook,4,\nPorter,4,QQ 12 34 56 C\n")
    assert "Row 3 of the column “Code” looks like a National Insurance number." in words(page.text)
    assert "QQ 12" not in page.text
    assert KeptPlan.objects.get().listed is None


def bomb() -> bytes:
    """A workbook that would unpack to far more than it weighs."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "x")
        made.writestr("xl/worksheets/sheet1.xml", b"0" * 31_000_000)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7 x", "This is not a list we can read."),
        (b"\xd0\xcf\x11\xe0 x", "This is an older Excel file, or one with a password."),
        (b"PK\x03\x04 cut short", "This file is damaged or was cut short."),
        (bomb(), "This file unpacks to far more than a plan holds."),
        ("Job title,SCP\nCaf\u00e9,4\n".encode("cp1252"), "not saved as UTF-8"),
        ("Job title,SCP\nCook,4\n".encode("utf-16"), "saved as UTF-16"),
        (b"Job title,SCP\nCo\0ok,4\n", "holds empty bytes"),
        (b"Job title,SCP\n", "There are headings but no posts."),
        (b'"Job title,SCP\nCook,4\n', "A quote is not closed"),
        (b",".join([b"a"] * 61) + b"\nCook,4\n", "There are 61 columns"),
        (b"Job title,SCP\n" + b"Cook,4\n" * 50_001, "There are more than 50,000 rows."),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(
    visitor: Client, content: bytes, sentence: str
) -> None:
    page = send(visitor, content, "posts.xlsx")
    assert page.status_code == 422
    assert sentence in words(page.text)
    assert KeptPlan.objects.get().listed is None


def test_a_row_for_more_posts_than_a_plan_holds_is_kept_apart(visitor: Client) -> None:
    send(visitor, "Job title,SCP,How many\n" + "Cook,4,9999\n" * 3)
    taken(visitor)
    assert len(plan_of(visitor).rows) == 19_998
    assert "A plan here has room for 2 more posts." in words(visitor.get(TAKEN).text)


def test_a_list_is_kept_sealed_and_erased_with_the_plan(visitor: Client) -> None:
    send(visitor, "Job title,SCP\nOrrery keeper,4\n")
    row = KeptPlan.objects.get()
    assert b"Orrery" not in bytes(row.listed)
    assert b"Orrery" in (queries.list_of(key_of(visitor)) or b"")
    visitor.post("/plan/erase/", {"erase": "yes"})
    assert not KeptPlan.objects.exists()


def test_a_column_that_was_left_out_is_let_go_once_the_list_is_taken(visitor: Client) -> None:
    send(visitor, MADE.replace("blue", "vermilion"))
    assert b"vermilion" in (queries.list_of(key_of(visitor)) or b"")
    taken(visitor)
    assert b"vermilion" not in (queries.list_of(key_of(visitor)) or b"")


def test_a_workbook_is_read_from_its_first_sheet(visitor: Client) -> None:
    book = Workbook()
    for row in (["Job title", "SCP", "Hours"], ["Cook", 4, 18.5], ["Porter", "=2+2", 37]):
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    assert send(visitor, held.getvalue(), "posts.xlsx").url == COLUMNS
    taken(visitor)
    (row,) = rows_of(plan_of(visitor).posts)
    assert (row["group"], row["point"], row["hours"]) == ("Cook", "4", "18.5")
    assert "begins like a formula" in words(visitor.get(TAKEN).text)


@pytest.mark.parametrize("address", [COLUMNS, TAKEN, f"{TAKEN}2/"])
def test_without_a_list_its_pages_lead_back_to_where_one_is_brought(
    visitor: Client, address: str
) -> None:
    assert visitor.get(address, follow=True).redirect_chain[-1][0] == LIST
