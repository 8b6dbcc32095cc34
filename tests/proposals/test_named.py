"""Named statements: one sealed file each, codes for payroll alone, and a count for the team."""

import csv
import hashlib
import json
import re
from base64 import b64decode
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spinout.case import run
from spinout.cli.asked import case_folder
from spinout.cli.main import main
from spinout.documents.sealing import new_code
from spinout.handovers.passage import Passage
from spinout.money import nearest, whole_pounds
from spinout.proposals.named import PayrollListError, count_sentence, read_colleagues
from tests.proposals.board import ON, squeezed

NAMES = ("Ada Example", "Grace Example")


@pytest.fixture(scope="module", name="passage")
def _passage() -> Passage:
    return run(case_folder("library-service"), variant=None, on=ON)


def made(tmp_path: Path, rows: str, case: str = "library-service") -> int:
    listed = tmp_path / "colleagues.csv"
    listed.write_text(f"name,post\n{rows}", encoding="utf-8")
    asked = ["statements", case, "--on", str(ON), "--colleagues", str(listed)]
    return main([*asked, "--to", str(tmp_path / "out")])


def opened(page: str, code: str) -> str:
    found = re.search(r'id="sealed">(.*?)</script>', page)
    assert found is not None
    held = json.loads(found[1])
    typed, salt = code.replace("-", "").encode(), b64decode(held["salt"])
    key = hashlib.pbkdf2_hmac("sha256", typed, salt, held["rounds"])
    return AESGCM(key).decrypt(b64decode(held["nonce"]), b64decode(held["content"]), None).decode()


@pytest.fixture(scope="module", name="out")
def _out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("payroll")
    assert made(folder, f"{NAMES[0]},LA-100\n{NAMES[1]},LA-101\n") == 0
    return folder / "out"


def codes(out: Path) -> list[dict[str, str]]:
    text = (out / "for-payroll-only" / "codes.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_each_file_opens_with_its_own_code_and_with_no_other(out, passage) -> None:
    first, second = codes(out)
    page = (out / "for-colleagues" / first["file"]).read_text(encoding="utf-8")
    said = squeezed(re.sub(r"<[^>]+>", " ", opened(page, first["code"])))
    assert NAMES[0] in said
    assert NAMES[1] not in said
    with pytest.raises(InvalidTag):
        opened(page, second["code"])
    post = next(each for each in passage.package.people if each.person == "LA-100")
    assert whole_pounds(nearest(post.stay.take_home, 1)) in said


def test_no_file_shows_a_name_a_label_or_a_figure_without_its_code(out) -> None:
    for file in (out / "for-colleagues").iterdir():
        outside = f"{file.name} {file.read_text(encoding='utf-8')}"
        for word in (*NAMES, "LA-100", "£"):
            assert word not in outside


def test_the_team_is_given_a_count_and_nothing_else(out, capsys) -> None:
    assert [each.name for each in (out / "for-the-team").iterdir()] == ["count.txt"]
    told = (out / "for-the-team" / "count.txt").read_text(encoding="utf-8")
    assert told == "Fewer than 10 statements were made.\n"
    assert count_sentence(12) == "12 statements were made, each sealed for one colleague."


def test_every_file_is_open_to_its_owner_alone(out) -> None:
    kept = [each for each in out.rglob("*") if each.is_file()]
    assert len(kept) == 4
    assert {each.stat().st_mode & 0o777 for each in kept} == {0o600}


def test_a_second_run_into_the_same_folder_is_refused_as_its_codes_would_be_lost(
    tmp_path, capsys
) -> None:
    assert made(tmp_path, "Ada Example,LA-100\n") == 0
    assert made(tmp_path, "Ada Example,LA-100\n") == 2
    assert "Choose an empty one." in capsys.readouterr().err


def test_a_post_that_was_not_compared_stops_everything_and_nothing_is_written(
    tmp_path, capsys
) -> None:
    assert made(tmp_path, "Ada Example,LA-100\nGrace Example,NO-1\n") == 2
    assert "Row 3: no post that moves has the label “NO-1”" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "text",
    [
        "name,post,national insurance number\nAda,LA-100,QQ123456C\n",
        "name\nAda\n",
        "",
        "name,post\n",
        "name,post\nAda,\n",
    ],
)
def test_a_list_with_more_than_is_needed_or_less_is_refused(text) -> None:
    with pytest.raises(PayrollListError):
        read_colleagues(text)


def test_no_two_codes_are_alike_and_none_can_be_misread() -> None:
    found = {new_code() for _ in range(50)}
    assert len(found) == 50
    assert not set("".join(found)) & set("01IO")
    assert all(re.fullmatch(r"([A-Z2-9]{4}-){4}[A-Z2-9]{4}", each) for each in found)
