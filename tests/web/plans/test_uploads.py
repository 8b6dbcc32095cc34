"""Files brought back: the same plan again, a list of what to put right, or one sentence."""

import io
import struct
import threading
import time
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from openpyxl import load_workbook

from spinout.facts.sheet_layout import column_headed
from spinout.facts.sheet_writer import workbook
from spinout.web.plans.access import LARGEST_UPLOAD
from spinout.web.plans.models import KeptPlan
from spinout.web.plans.plan import bundle
from tests.facts.written import EXAMPLES
from tests.web.plans.visits import ASSISTANTS, answer, plan_of, words

pytestmark = pytest.mark.django_db
BRING_BACK = "/plan/bring-back/"
CASE = b'[service]\nname = "Libraries"\n'
HEAD = (
    "id,group,grade,scheme,spine,point,hours,full_time_hours,pay,ni_category,years_band,"
    "perimeter,reason"
)
"""The headings of a file saved before a grade had two ends: it is still read."""
POST = "LA-1,Library assistant,,lgps_ew_2014,njc,5,18.5,37,,A,,in,"


def send(visitor: Client, *files: tuple[str, bytes]):
    """Brings the files back."""
    listed = [SimpleUploadedFile(name, content) for name, content in files]
    return visitor.post(BRING_BACK, {"files": listed})


def zip_of(*entries: tuple[str, bytes], **more: int) -> bytes:
    """A zip with these entries."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries:
            made.writestr(zipfile.ZipInfo(name), content, **more)
    return held.getvalue()


def sheet_with(*parts: tuple[str, bytes]) -> bytes:
    """A saved spreadsheet with more parts in it."""
    held = io.BytesIO(workbook({}, ""))
    with zipfile.ZipFile(held, "a") as made:
        for name, content in parts:
            made.writestr(name, content)
    return held.getvalue()


def sheet_declaring(part: bytes) -> bytes:
    """A saved spreadsheet whose words are replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook({}, ""))) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(name, part if name == "xl/sharedStrings.xml" else old.read(name))
    return held.getvalue()


def bomb() -> bytes:
    """A small zip that unpacks to 100 million bytes."""
    return zip_of(("case.toml", b"# " + b"x" * 100_000_000), compress_type=zipfile.ZIP_DEFLATED)


def bomb_that_lies() -> bytes:
    """A zip whose entry claims to be short and is not."""
    content = bytearray(zip_of(("case.toml", b"#" * 50_000_000), compress_type=8))
    size = struct.pack("<L", 50_000_000)
    return bytes(content.replace(size, struct.pack("<L", 20)))


def encrypted() -> bytes:
    """A zip whose entry says it has a password."""
    content = bytearray(zip_of(("case.toml", CASE)))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


HOSTILE = {
    "a bomb": ("my-plan.spinout", bomb, "far more than a plan holds"),
    "a bomb that lies": ("my-plan.spinout", bomb_that_lies, "damaged or was cut short"),
    "a zip named toml": ("case.toml", lambda: zip_of(("a", b"b")), "is not a text file"),
    "a picture": ("my-plan.spinout", lambda: b"\x89PNG\r\n\x1a\n" + b"0" * 99, "not a plan we can"),
    "a paper": ("plan.pdf", lambda: b"%PDF-1.7 ...", "not a plan we can read"),
    "a paper named csv": ("posts.csv", lambda: b"%PDF-1.7 ...", "is not a text file"),
    "a zip in a zip": ("a.zip", lambda: zip_of(("b.zip", bundle(CASE, b""))), "another zip inside"),
    "a way out": ("a.zip", lambda: zip_of(("../case.toml", CASE)), "lead out of its folder"),
    "a whole path": ("a.zip", lambda: zip_of(("/etc/case.toml", CASE)), "lead out of its folder"),
    "a drive": ("a.zip", lambda: zip_of(("C:\\case.toml", CASE)), "lead out of its folder"),
    "a password": ("a.zip", encrypted, "has a password"),
    "other files": ("a.zip", lambda: zip_of(("case.toml", CASE), ("a.exe", b"")), "Keep those two"),
    "no case": ("a.zip", lambda: zip_of(("posts.csv", b"")), "There is no plan in this file"),
    "too many names": (
        "a.zip",
        lambda: zip_of(*((f"{number}.toml", b"") for number in range(200))),
        "far more than a plan holds",
    ),
    "odd packing": ("a.zip", lambda: zip_of(("case.toml", CASE), compress_type=12), "do not read"),
    "cut short": ("my-plan.spinout", lambda: bundle(CASE, b"x" * 99)[:-40], "damaged or was cut"),
    "an old workbook": ("a.xls", lambda: b"\xd0\xcf\x11\xe0" + b"0" * 99, "older Excel file"),
    "macros": ("a.xlsx", lambda: sheet_with(("xl/vbaProject.bin", b"")), "macros, or links"),
    "links": (
        "a.xlsx",
        lambda: sheet_with(("xl/externalLinks/externalLink1.xml", b"<a/>")),
        "macros, or links",
    ),
    "a declared type": (
        "a.xlsx",
        lambda: sheet_declaring(b"<!--" + b" " * 9000 + b'--><!DOCTYPE a [<!ENTITY b "c">]><a/>'),
        "not one that Excel or we made",
    ),
    "an odd alphabet": (
        "a.xlsx",
        lambda: sheet_declaring(b'<?xml version="1.0" encoding="cp037"?><a/>'),
        "not one that Excel or we made",
    ),
    "a broken workbook": ("a.xlsx", lambda: sheet_declaring(b"<sst"), "Save it again as an Excel"),
    "nothing in it": ("my-plan.spinout", lambda: b"", "The file is empty."),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_one_sentence_and_nothing_is_lost(
    visitor: Client, kind: str
) -> None:
    answer(visitor, "service.name", "Mine")
    name, content, sentence = HOSTILE[kind]
    page = send(visitor, (name, content()))
    assert page.status_code == 422
    assert sentence in words(page.text)
    assert page.text.count('href="#files"') == 1
    assert plan_of(visitor).tables == {"service": {"name": "Mine"}}


PROBLEMS: dict[str, tuple[tuple[tuple[str, bytes], ...], str]] = {
    "a name we do not know": (
        (("case.toml", b'[service]\nnmae = "x"\n'),),
        "The service We do not ask for this. Take it out, or choose the copy you saved before. "
        "Your plan file, line 2",
    ),
    "broken letters": (
        (("case.toml", b'[service]\nname = "\xff\xfe"\n'),),
        "Your plan file, line 2 This line has a character that is not saved as UTF-8. Save your",
    ),
    "a plan broken by hand": (
        (("my-plan.spinout", zip_of(("case.toml", b"[service\n"))),),
        "Your plan file is not as we saved it from line 1 on. Choose the copy you saved before, or",
    ),
    "a column about people": (
        (("posts.csv", b"id,surname\n1,x\n"),),
        "Your list of posts, row 1, column “surname” This column looks like names.",
    ),
    "hours that cannot be": (
        (("case.toml", CASE), ("posts.csv", f"{HEAD}\n{POST.replace('18.5', '99')}\n".encode())),
        "Hours a week “99” is not between",
    ),
    "a formula": (
        (("posts.csv", f"{HEAD}\n{POST.replace('Library', '=Library')}\n".encode()),),
        "The kind of job This begins like a formula",
    ),
    "a person in the words": (
        (("case.toml", b'[service]\nname = "ask ann@council.example"\n'),),
        "What is the service called? This looks like an e-mail address.",
    ),
    "a case that is too large": (
        (("my-plan.spinout", zip_of(("case.toml", b"#" * 2_000_001), compress_type=8)),),
        "Your plan file Your plan file is larger than 2 million bytes.",
    ),
}


@pytest.mark.parametrize("kind", PROBLEMS)
def test_a_file_with_problems_is_told_with_each_place_and_nothing_is_lost(
    visitor: Client, kind: str
) -> None:
    answer(visitor, "service.name", "Mine")
    files, told = PROBLEMS[kind]
    page = send(visitor, *files)
    assert page.status_code == 422
    assert "<title>Error: There are things to put right" in page.text
    assert told in words(page.text)
    assert plan_of(visitor).tables == {"service": {"name": "Mine"}}


def test_a_spreadsheet_with_problems_is_told_by_sheet_and_row(visitor: Client) -> None:
    book = load_workbook(io.BytesIO(workbook({}, "")))
    names = [cell.value for cell in book["Your answers"]["D"]]
    row = names.index("contract.years") + 1
    book["Your answers"].cell(row, 3).value = "ages"
    saved = io.BytesIO()
    book.save(saved)
    page = send(visitor, ("my-plan.xlsx", saved.getvalue()))
    assert (
        "How many years would the contract last? “ages” is not a number. Enter the number of "
        f"years, like 5. Your spreadsheet, sheet “Your answers”, row {row}, column “Your answer”"
    ) in words(page.text)


def test_no_file_at_all_is_told(visitor: Client) -> None:
    assert "Choose a file you saved from us" in words(visitor.post(BRING_BACK, {}).text)
    page = send(visitor, ("a.spinout", bundle(CASE, b"")), ("b.spinout", bundle(CASE, b"")))
    assert "Choose one file, or a plan and its list of posts together" in words(page.text)


def test_before_any_file_the_page_speaks_of_the_employers_records(client: Client) -> None:
    page = client.get(BRING_BACK).text
    warning = "Do not use your employer’s records without its agreement in writing."
    assert words(page).index(warning) < words(page).index("Choose your file")
    assert "we could not check this" in words(page)


@pytest.mark.parametrize("ending", ["spinout", "xlsx"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_plan_saved_erased_and_brought_back_is_the_same_plan(
    client: Client, example: str, ending: str
) -> None:
    client.post(f"/plan/example/{example}/")
    before = plan_of(client).facts()
    saved = client.get(f"/plan/my-plan.{ending}")
    assert f'attachment; filename="my-plan.{ending}"' == saved.headers["Content-Disposition"]
    client.post("/plan/erase/")
    assert send(client, (f"my-plan.{ending}", saved.content)).url == "/plan/stages/"
    assert plan_of(client).facts() == before


def filled_in(posts: list[dict[str, object]], answers: dict[str, object]) -> bytes:
    """Our spreadsheet with these answers and rows of posts, as a person saves it."""
    book = load_workbook(io.BytesIO(workbook({}, "")))
    for row in book["Your answers"].iter_rows(min_row=2):
        row[2].value = answers.get(str(row[3].value), row[2].value)
    heads = [column_headed(str(cell.value)) for cell in book["Posts"][1]]
    for place, post in enumerate(posts, start=2):
        for name, value in post.items():
            book["Posts"].cell(place, heads.index(name) + 1, value)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_posts_by_grade_and_number_are_enough_in_a_spreadsheet_too(client: Client) -> None:
    posts: list[dict[str, object]] = [{"group": "Nurse", "grade": "Band 5", "number": 12}]
    answers = {"terms.pension_scheme": "NHS scheme", "contract.years": 5}
    assert send(client, ("my-plan.xlsx", filled_in(posts, answers))).url == "/plan/stages/"
    facts = plan_of(client).facts()
    assert (len(facts.posts), facts.unfinished_posts) == (12, ())
    assert {(each.hours, each.full_time_hours) for each in facts.posts} == {(3750, 3750)}
    assert facts.assumptions["contract_term_months"].value == ("60",)
    page = words(client.get("/plan/posts/").text)
    assert "NHS pay runs over the whole band" in page


def test_hours_beyond_the_full_time_we_take_are_told_by_their_place(client: Client) -> None:
    posts: list[dict[str, object]] = [{"group": "Driver", "hours": 40, "number": 2}]
    answers = {"terms.pension_scheme": "No public scheme"}
    page = words(send(client, ("my-plan.xlsx", filled_in(posts, answers))).text)
    assert "sheet “Posts”, row 2, column “Hours a week”" in page
    assert page.count("“40” hours a week is not possible where full time is 37.") == 1


def test_a_case_in_a_folder_of_a_zip_and_its_two_files_alone_are_the_same_plan(
    client: Client,
) -> None:
    posts = f"{HEAD}\n{POST}\n".encode()
    for files in (
        [("a.zip", zip_of(("mine/case.toml", CASE), ("mine/posts.csv", posts), ("mine/", b"")))],
        [("case.toml", CASE), ("posts.csv", posts)],
        [("a.zip", zip_of(("case.toml", CASE), ("posts.csv", posts), ("__MACOSX/x", b"")))],
    ):
        client.post("/plan/")
        assert send(client, *files).url == "/plan/stages/"
        facts = plan_of(client).facts()
        assert (facts.service.name, len(facts.posts)) == ("Libraries", 1)


def test_posts_alone_take_the_place_of_the_posts_there_were(visitor: Client) -> None:
    answer(visitor, "service.name", "Mine")
    visitor.post("/plan/posts/add/", ASSISTANTS)
    assert send(visitor, ("posts.csv", f"{HEAD}\n{POST}\n".encode())).status_code == 302
    facts = plan_of(visitor).facts()
    assert (facts.service.name, [post.id for post in facts.posts]) == ("Mine", ["LA-1"])


def test_a_plan_can_be_brought_back_by_someone_who_has_none(client: Client) -> None:
    assert send(client, ("my-plan.spinout", bundle(CASE, f"{HEAD}\n".encode()))).status_code == 422
    done = send(client, ("case.toml", CASE))
    assert done.url == "/plan/stages/"
    assert plan_of(client).tables == {"service": {"name": "Libraries"}}


def test_the_template_needs_no_plan_and_comes_back_as_an_empty_one(client: Client) -> None:
    blank = client.get("/plan/template.xlsx")
    assert blank.status_code == 200
    assert send(client, ("my-plan.xlsx", blank.content)).status_code == 302
    assert plan_of(client).tables == {}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_ten_thousand_valid_posts_are_taken(client: Client, ending: str) -> None:
    rows = [POST.replace("LA-1", f"LA-{number}") for number in range(10_000)]
    posts = "\n".join([HEAD, *rows])
    content = posts.encode() if ending == "csv" else workbook({}, posts)
    assert send(client, (f"posts.{ending}", content)).status_code == 302
    assert len(plan_of(client).rows) == 10_000
    assert client.get("/plan/posts/").status_code == 200


SLOW_TO_READ = {
    "one long word": ("case.toml", b'[service]\nname = "' + b"x" * 1_900_000 + b'"'),
    "a source of one long word": (
        "case.toml",
        b'[money.set_up]\nvalue = 1\nsource = "' + b"x" * 300_000 + b'"',
    ),
    "a name in many parts": ("case.toml", b"a." * 300_000 + b"a = 1"),
    "a heading in many parts": ("case.toml", b"[" + b"a." * 300_000 + b"a]"),
    "a heading of blanks": ("case.toml", b'["' + b" " * 100_000 + "é".encode() + b'"]'),
    "many names": ("case.toml", b"[money]\n" + b"contract_incom = 1\n" * 100_000),
    "long cells": ("posts.csv", (f"{HEAD}\n" + f"A,{'x' * 5_000}{',' * 11}\n" * 1_500).encode()),
    "rows all wrong": (
        "posts.csv",
        (f"{HEAD}\n" + "1,x,y,lgps,nj,a,b,c,d,Q,7,i,\n" * 19_000).encode(),
    ),
    "too many rows": ("posts.csv", (f"{HEAD}\n" + f"{POST}\n" * 21_000).encode()),
}
IN_GOOD_TIME = 5.0


@pytest.mark.parametrize("kind", SLOW_TO_READ)
def test_a_file_made_to_be_slow_to_read_is_answered_in_good_time(
    visitor: Client, kind: str
) -> None:
    started = time.process_time()
    page = send(visitor, SLOW_TO_READ[kind])
    assert page.status_code in (302, 422)
    assert time.process_time() - started < IN_GOOD_TIME


def test_a_text_of_one_long_word_is_read_through_once(visitor: Client) -> None:
    started = time.process_time()
    assert answer(visitor, "narrative.case_for", "x" * 95_000).status_code == 422
    assert time.process_time() - started < 1.0


def test_more_than_we_take_is_refused_unread_with_a_sentence(visitor: Client) -> None:
    answer(visitor, "service.name", "Mine")
    page = send(visitor, ("big.spinout", b"0" * (LARGEST_UPLOAD + 1)))
    assert page.status_code == 413
    assert "larger than the 12 million bytes we take" in words(page.text)
    assert plan_of(visitor).tables == {"service": {"name": "Mine"}}


def test_a_form_longer_than_a_page_takes_is_refused_with_a_sentence(visitor: Client) -> None:
    page = answer(visitor, "narrative.case_for", "x" * 120_000)
    assert page.status_code == 413
    assert "Nothing was read and nothing was lost" in words(page.text)


@pytest.mark.django_db(transaction=True)
def test_many_uploads_at_once_each_get_an_answer() -> None:
    codes: list[int] = []
    kinds: list[Callable[[], bytes]] = [lambda: bundle(CASE, b"id\n"), lambda: workbook({}, "")]

    def bring(place: int) -> None:
        content = kinds[place % 2]()
        codes.append(send(Client(), ("my-plan.spinout", content)).status_code)
        connection.close()

    people = [threading.Thread(target=bring, args=(place,)) for place in range(12)]
    for person in people:
        person.start()
    for person in people:
        person.join(timeout=60)
    assert sorted(codes) == [302] * 6 + [422] * 6
    assert KeptPlan.objects.count() == 6
