"""The pack: what each folder may hold, what every cover says, and that it is whole."""

import html
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date

import page
import pytest
from pypdf import PdfReader

from spinout.case import pass_through, write_pack
from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.findings import Missing
from spinout.money import whole_pounds
from spinout.proposals import completeness
from spinout.proposals.completeness import word_count

ON = date(2026, 11, 23)
OPEN = {
    "cover-paper.pdf",
    "cover-paper.docx",
    "proposal.pdf",
    "proposal.docx",
    "expression-of-interest.docx",
    "options-record.pdf",
    "options-record.docx",
    "timetable.pdf",
    "timetable.docx",
    "forecast.xlsx",
    "findings.json",
    "sources.html",
}


@pytest.fixture(scope="session")
def facts():
    return read_case(built_in_cases()["library-service"])


@pytest.fixture(scope="session")
def passage(facts):
    return pass_through(facts, variant=None, on=ON)


@pytest.fixture(scope="session")
def made(passage, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    return folder, write_pack(passage, folder, made_on=ON)


def text_of(content: bytes, name: str) -> str:
    """Everything a reader could find in a file, unzipped and undone."""
    if name.endswith(".pdf"):
        return "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(content)).pages)
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "\n".join(parts.read(n).decode("utf-8", "replace") for n in parts.namelist())
    return content.decode()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_pack_has_two_folders_and_the_promised_files(made) -> None:
    folder, written = made
    assert {path.name for path in (folder / "open").iterdir()} == OPEN
    assert {path.name for path in (folder / "confidential").iterdir()} == {
        "why-confidential.html",
        "forecast-exact.xlsx",
    }
    assert all(path.is_file() for path in written)


def test_only_the_owner_may_open_the_confidential_folder(made) -> None:
    folder, _ = made
    assert (folder / "confidential").stat().st_mode & 0o077 == 0


def test_the_cover_paper_is_two_pages(made) -> None:
    folder, _ = made
    assert len(PdfReader(folder / "open" / "cover-paper.pdf").pages) == 2


@pytest.mark.parametrize("name", ["cover-paper.pdf", "proposal.pdf"])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_every_pdf_meets_both_standards(made, name: str, profile: str) -> None:
    content = (made[0] / "open" / name).read_bytes()
    found = page.validate_pdf_bytes(content, profile=getattr(page.ValidationProfile, profile))
    assert list(found.failures) == []


def test_every_cover_says_why_it_is_not_ready_and_every_page_whose_draft_it_is(made) -> None:
    folder, _ = made
    for name in ("cover-paper.pdf", "proposal.pdf"):
        pages = PdfReader(folder / "open" / name).pages
        assert "Not ready to send:" in squeezed(pages[0].extract_text())
        for each in pages:
            assert "Team’s draft. Not the view of Example County Council." in squeezed(
                each.extract_text()
            )
    for name in ("cover-paper.docx", "proposal.docx", "expression-of-interest.docx"):
        with zipfile.ZipFile(folder / "open" / name) as parts:
            marginal = "".join(
                parts.read(n).decode()
                for n in parts.namelist()
                if n.startswith(("word/header", "word/footer"))
            )
        assert "Not the view of Example County Council" in marginal
        if name == "expression-of-interest.docx":
            continue  # It is the text of a letter that went, and has a test of its own.
        assert "Not ready to send" in text_of((folder / "open" / name).read_bytes(), name)


@pytest.mark.parametrize(
    "name", ["cover-paper.docx", "proposal.docx", "forecast.xlsx", "sources.html"]
)
def test_what_is_not_printed_carries_the_notice_and_whose_draft_it_is_too(made, name) -> None:
    text = html.unescape(text_of((made[0] / "open" / name).read_bytes(), name))
    assert "Not ready to send: at the end of year 5" in text
    assert "Team’s draft. Not the view of Example County Council." in text


def test_the_data_says_why_it_is_not_ready(made, passage) -> None:
    data = json.loads((made[0] / "open" / "findings.json").read_text())
    assert data["why_not_ready"] == list(completeness(passage).why_not_ready)
    assert data["why_not_ready"]


def test_markers_planted_in_posts_reach_no_open_file(facts, tmp_path) -> None:
    posts = tuple(
        replace(post, id=f"MARKERID{i:05d}", reason=f"MARKERREASON{i:05d}", grade=f"MARKERGRADE{i}")
        for i, post in enumerate(facts.posts)
    )
    passage = pass_through(replace(facts, posts=posts), variant="today", on=ON)
    write_pack(passage, tmp_path, made_on=ON)
    for path in (tmp_path / "open").iterdir():
        assert "MARKER" not in text_of(path.read_bytes(), path.name), path.name


def test_a_group_under_ten_is_named_in_no_open_file(facts, tmp_path) -> None:
    """Nine posts of a kind nobody else has: the open files may not tell they exist."""
    *rest, last = [post for post in facts.posts if post.perimeter.value == "in"]
    nine = tuple(
        replace(last, id=f"rare-{i}", group="MARKERGROUP", hours=3700, point=22) for i in range(9)
    )
    passage = pass_through(replace(facts, posts=(*rest, *nine)), variant="today", on=ON)
    write_pack(passage, tmp_path, made_on=ON)
    for path in (tmp_path / "open").iterdir():
        assert "MARKERGROUP" not in text_of(path.read_bytes(), path.name), path.name
    exact = (tmp_path / "confidential" / "forecast-exact.xlsx").read_bytes()
    assert "MARKERGROUP" in text_of(exact, "forecast-exact.xlsx")


def test_the_expression_of_interest_holds_the_laws_parts_and_no_others(made) -> None:
    text = text_of(
        (made[0] / "open" / "expression-of-interest.docx").read_bytes(), "expression.docx"
    )
    for code in ("E0", "E2", "E3", "E4", "E5a", "E5b", "E6"):
        assert f"{code}:" in text
    for ours in ("case against", "ballot", "Surplus"):
        assert ours not in text


def test_findings_json_holds_no_posts(made) -> None:
    data = json.loads((made[0] / "open" / "findings.json").read_text())
    assert "people" not in data["package"]
    assert data["on"] == "2026-11-23"
    assert data["ready_to_send"] is False


def test_every_source_read_is_listed(made, passage) -> None:
    text = html.unescape((made[0] / "open" / "sources.html").read_text())
    for cited in passage.cited.values():
        for each in cited:
            assert f">{each.label}<" in text
            assert each.source in text
    titles = re.findall(r"<strong><a[^>]*>([^<]*)</a></strong>|<strong>([^<]*)</strong>", text)
    assert len(set(titles)) == len(titles)


def test_what_was_read_leads_to_where_it_was_read(made, passage) -> None:
    text = html.unescape((made[0] / "open" / "sources.html").read_text())
    stages = text.split("Stages and what they read")[1].split("</table>")[0]
    for cited in passage.cited.values():
        for each in cited:
            if each.address:
                assert f">{each.label}</a>" in stages
    inputs = text.split("Inputs, each with its source")[1].split("</table>")[0]
    assert 'href="https://www.edp24.co.uk/' in inputs


def test_the_case_against_has_the_room_of_the_case_for(facts, passage) -> None:
    words = facts.narrative
    assert word_count(words.case_against) >= 0.9 * word_count(words.case_for)
    short = replace(facts, narrative=replace(words, case_against=words.case_against[:1]))
    found = completeness(pass_through(short, variant=None, on=ON))
    assert any("Give the case against the same room" in each for each in found.by_outline)


def test_a_missing_part_the_law_requires_is_told_apart_from_our_outline(facts) -> None:
    items = {code: text for code, text in facts.expression.items.items() if code != "E6"}
    without = replace(facts, expression=replace(facts.expression, items=items))
    found = completeness(pass_through(without, variant=None, on=ON))
    assert any("engage" in each for each in found.by_law)
    assert not any("engage" in each for each in found.by_outline)


def test_the_same_passage_made_on_the_same_day_gives_the_same_papers(
    passage, made, tmp_path
) -> None:
    write_pack(passage, tmp_path, made_on=ON)
    for name in OPEN:
        first, second = (made[0] / "open" / name), (tmp_path / "open" / name)
        assert first.read_bytes() == second.read_bytes(), name


def test_a_pack_written_twice_into_one_folder_is_whole(passage, tmp_path) -> None:
    write_pack(passage, tmp_path, made_on=ON)
    (tmp_path / "open" / "notes.txt").write_text("the team’s own")
    write_pack(passage, tmp_path, made_on=ON)
    assert (tmp_path / "open" / "notes.txt").read_text() == "the team’s own"
    assert not list(tmp_path.rglob(".making-*"))


def test_the_difference_between_the_variants_is_printed(made, passage) -> None:
    text = squeezed(text_of((made[0] / "open" / "proposal.pdf").read_bytes(), "proposal.pdf"))
    assert "How the variants differ" in text
    for rows in passage.differences.values():
        assert {each.difference for each in rows if each.key == "surplus"} != {0}
        for each in rows:
            if each.key in ("pay_cost", "surplus", "reserve", "closing_cash"):
                assert whole_pounds(each.difference) in text


def test_an_empty_case_still_makes_a_pack_that_says_what_it_lacks(tmp_path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.toml").write_text('[case]\nname = "A service"\n')
    (tmp_path / "case" / "posts.csv").write_text(
        "id,group,grade,scheme,point,hours,full_time_hours,pay,ni_category,years_band,"
        "perimeter,reason\n"
        "p1,Library assistant,,lgps_ew_2014,5,20,37,,A,unknown,in,\n"
    )
    passage = pass_through(read_case(tmp_path / "case"), variant=None, on=ON)
    write_pack(passage, tmp_path / "pack", made_on=ON)
    cover = PdfReader(tmp_path / "pack" / "open" / "cover-paper.pdf").pages[0].extract_text()
    assert "Not ready to send:" in squeezed(cover)
    assert {lack.stage for lack in passage.lacks} >= {"forecast"}


def moving(facts, number: int):
    """The facts with only so many of the posts that move."""
    posts = [post for post in facts.posts if post.perimeter.value == "in"][:number]
    return replace(facts, posts=tuple(posts))


@pytest.mark.parametrize("variant", ["as-printed", "today"])
@pytest.mark.parametrize("number", [1, 9])
def test_under_ten_posts_no_cost_of_theirs_leaves_the_team(
    facts, tmp_path, variant, number
) -> None:
    passage = pass_through(moving(facts, number), variant=variant, on=ON)
    write_pack(passage, tmp_path, made_on=ON)
    data = json.loads((tmp_path / "open" / "findings.json").read_text())
    assert data["package"] == {}
    assert (variant == "today") == (data["forecast"]["years"] == [])
    assert (variant == "as-printed") == (tmp_path / "open" / "forecast.xlsx").exists()
    assert (tmp_path / "confidential" / "forecast-exact.xlsx").exists()
    cost = passage.package.go_cost
    for path in (tmp_path / "open").iterdir():
        text = text_of(path.read_bytes(), path.name).replace(",", "")
        for told in (f"{cost / 100:.2f}", f"{cost // 100}.", f"£{(cost + 50) // 100}"):
            assert told not in text, path.name
    proposal = squeezed(text_of((tmp_path / "open" / "proposal.pdf").read_bytes(), "proposal.pdf"))
    assert "Fewer than 10 posts move" in proposal
    assert "How the variants differ" not in proposal


def test_a_pack_keeps_nothing_of_an_earlier_one(facts, passage, tmp_path) -> None:
    write_pack(passage, tmp_path, made_on=ON)
    (tmp_path / "confidential").chmod(0o755)
    unknown = replace(facts, go_live=Missing.UNKNOWN)
    write_pack(pass_through(unknown, variant=None, on=ON), tmp_path, made_on=ON)
    assert not (tmp_path / "open" / "forecast.xlsx").exists()
    assert not (tmp_path / "confidential" / "forecast-exact.xlsx").exists()
    assert (tmp_path / "confidential").stat().st_mode & 0o077 == 0
    note = (tmp_path / "confidential" / "why-confidential.html").read_text()
    assert "forecast-exact.xlsx" not in note
