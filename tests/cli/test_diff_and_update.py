"""`spinout diff` and `spinout update`: two copies, and a workbook somebody changed."""

import json
import shutil
from importlib.resources import as_file, files

import pytest
from openpyxl import load_workbook

from spinout.cli.main import main

ON = ["--on", "2026-11-23"]
DISPUTE = """
[disputes.price]
input = "money.contract_income"
by = "Council finance director"
value = 6_387_000
why = "The plan has less."
since = 2027-05-03
"""


@pytest.fixture(name="copy")
def _copy(tmp_path):
    """A copy of the library case with one piece of its file in the place of another."""

    def copy(name, before="", after="", more=""):
        folder = tmp_path / name
        with as_file(files("spinout") / "cases" / "library-service") as source:
            shutil.copytree(source, folder)
        held = (folder / "case.toml").read_text(encoding="utf-8")
        assert before in held
        changed = held.replace(before, after, 1) if before else held
        (folder / "case.toml").write_text(changed + more, encoding="utf-8")
        return str(folder)

    return copy


def asked(capsys, *words):
    assert main([*words, "--json", *ON]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_copy_is_the_same_as_itself(capsys):
    assert main(["diff", "library-service", "library-service", *ON]) == 0
    assert "The two copies are the same." in capsys.readouterr().out


def test_a_changed_input_is_told_with_its_worth_in_year_5_cash(copy, capsys):
    other = copy("b", "[money.opening_cash]\nvalue = 0", "[money.opening_cash]\nvalue = 12_500")
    (found,) = asked(capsys, "diff", "library-service", other)["differences"]
    assert (found["key"], found["first"], found["second"]) == (
        "money.opening_cash",
        "£0",
        "£12,500",
    )
    assert (found["cash"], found["take_home"], found["pension"]) == (12_500, 0, 0)


def test_a_changed_pension_is_told_with_its_worth_to_a_typical_post(copy, capsys):
    other = copy("b", 'access = "closed"', 'access = "open"')
    found = asked(capsys, "diff", "library-service", other)
    assert found["post"]
    assert [each["key"] for each in found["differences"]] == ["terms.access"]


def test_a_dispute_in_one_copy_alone_is_told(copy, capsys):
    other = copy("b", more=DISPUTE)
    assert main(["diff", "library-service", other, *ON]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "not in this copy in A, Council finance director says £6,387,000" in said


def test_a_dispute_is_told_with_the_money(copy, capsys):
    found = asked(capsys, "forecast", copy("b", more=DISPUTE))
    assert found["disputes"][0]["theirs"] == "£6,387,000"


def test_what_was_changed_in_the_workbook_is_listed_with_the_line_to_put(tmp_path, capsys):
    book = tmp_path / "forecast.xlsx"
    assert main(["forecast", "library-service", "--xlsx", str(book), *ON]) == 0
    capsys.readouterr()
    assert main(["update", "library-service", "--from", str(book), *ON]) == 0
    assert "No input was changed." in capsys.readouterr().out
    held = load_workbook(book)
    (place,) = held.defined_names["input_set_up"].destinations
    held[place[0]][place[1].replace("$", "")].value = 700_000
    held.save(book)
    assert main(["update", "library-service", "--from", str(book), *ON]) == 0
    said = capsys.readouterr().out
    assert "652000 is now 700000" in said
    assert "# money.set_up.value\nvalue = 700000" in said


@pytest.mark.parametrize("name", ["missing.xlsx", "words.xlsx"])
def test_what_is_no_workbook_of_ours_is_told(name, tmp_path, capsys):
    (tmp_path / "words.xlsx").write_text("words")
    assert main(["update", "library-service", "--from", str(tmp_path / name), *ON]) == 2
    assert "workbook" in capsys.readouterr().err
