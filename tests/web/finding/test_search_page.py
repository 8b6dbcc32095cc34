"""The search page: what was found, in which words, and what to try where nothing was."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from spinout.web.finding.index import MOST_SHOWN, find, index_of, looked_for, our_index
from spinout.web.finding.papers import Kind, Paper, papers, read_as_text
from spinout.web.finding.passage import LONGEST, passage
from spinout.web.finding.present import search_page
from spinout.web.finding.sayings import sayings
from spinout.web.finding.stems import SMALL, every_stem, stem, stems
from spinout.web.guidance.files import pages
from spinout.web.guidance.glossary import words

TODAY = date(2026, 11, 23)
HOSTILE = ["<script>alert(1)</script>", "' OR 1=1 --", "\x00\x01", "{{ 7*7 }}", "%00%0d", "(" * 900]


def paper(title: str, *blocks: str) -> Paper:
    return Paper(
        kind=Kind.GUIDANCE, title=title, summary="", who="", address=f"/{title}/", headings=(),
        review_by=None,
        blocks=blocks,
    )  # fmt: skip


def test_every_page_of_guidance_and_of_the_law_can_be_found() -> None:
    held = {each.address for each in papers()}
    assert {f"/guidance/{slug}/" for slug in pages()} <= held
    assert "/law/community-right-to-challenge/" in held


def test_every_page_is_found_by_its_own_title() -> None:
    for each in papers():
        assert each in find(looked_for(each.title), our_index()), each.title


def test_a_word_is_found_in_the_singular_and_the_plural_and_with_other_endings() -> None:
    assert stem("pensions") == stem("pension")
    assert stem("duties") == stem("duty")
    assert {stem(word) for word in ("leave", "leaves", "leaving")} == {"leav"}
    assert stem("transferred") == stem("transfer")
    assert stem("passes") == stem("pass")
    assert stem("status") == "status"


def test_small_words_alone_find_nothing() -> None:
    assert find(looked_for("what is it and how"), our_index()) == ()


def test_a_word_in_a_title_counts_for_more_than_one_in_the_text() -> None:
    index = index_of([paper("other", "ballot words here"), paper("ballot", "words here and more")])
    assert [each.title for each in find(looked_for("ballot"), index)] == ["ballot", "other"]


def test_pages_that_answer_alike_keep_their_order() -> None:
    index = index_of([paper("one", "ballot"), paper("two", "ballot")])
    assert [each.title for each in find(looked_for("ballot"), index)] == ["one", "two"]


def test_an_index_of_nothing_finds_nothing() -> None:
    assert find(looked_for("ballot"), index_of([])) == ()


def test_no_more_than_ten_pages_are_shown() -> None:
    index = index_of([paper(f"page {number}", "ballot") for number in range(20)])
    assert len(find(looked_for("ballot"), index)) == MOST_SHOWN


def test_each_saying_says_more_than_it_was_asked_in_words_that_are_on_a_page() -> None:
    on_a_page = {word for each in our_index().held for word in each.counts}
    for said, ours in sayings():
        assert said
        assert ours, said
        assert set(ours) <= on_a_page, (said, set(ours) - on_a_page)


def test_a_saying_is_one_run_of_words_and_counts_only_whole() -> None:
    assert "ground" in looked_for("Can they say no to us?").also
    assert "ground" not in looked_for("They say that there is no money").also


def test_the_passage_shown_is_the_one_that_holds_the_words() -> None:
    pieces = passage(["About other things.", "Your pension moves with you."], {"pension": 1.0})
    assert "".join(each.text for each in pieces) == "Your pension moves with you."
    assert [each.text for each in pieces if each.sought] == ["pension"]


def test_a_long_passage_begins_with_the_sentence_that_holds_the_word() -> None:
    block = f"{'Far away. ' * 40}Here is the pension. {'Then more. ' * 40}"
    shown = "".join(each.text for each in passage([block], {"pension": 1.0}))
    assert shown.startswith("Here is the pension.")
    assert shown.endswith(" …")
    assert len(shown) <= LONGEST + 2


def test_marks_of_the_markup_are_never_shown() -> None:
    assert read_as_text("### Head\n\n- **Bold.** A [link](law:a/b) here") == ("Bold. A link here",)
    assert read_as_text("| a | b |\n|---|---|") == ("a: b",)
    for each in papers():
        assert not re.search(r"\*\*|\]\(|^\|", "\n".join(each.blocks), re.MULTILINE), each.title


def test_a_word_of_the_glossary_that_was_asked_about_is_explained(client: Client) -> None:
    page = client.get("/search/", {"words": "What does stranded cost mean?"}).text
    assert "What your employer still pays for when you have gone." in page
    assert 'href="/guidance/glossary/#money"' in page


def test_every_word_of_the_glossary_leads_to_its_part_of_the_page(client: Client) -> None:
    page = client.get("/guidance/glossary/").text
    assert len(words()) > 30
    for each in words():
        assert f'id="{each.part}"' in page
        assert f"<strong>{each.name}" in page
        assert not re.search(r"\]\(", each.says)


def test_where_nothing_is_found_the_page_says_what_else_to_try(client: Client) -> None:
    page = client.get("/search/", {"words": "xyzzy"}).text
    assert "We found no page with those words" in page
    for address in ("/guidance/", "/guidance/glossary/", "/directory/"):
        assert f'href="{address}"' in page.partition('id="results"')[2]


def test_an_empty_search_shows_the_form_and_no_result(client: Client) -> None:
    page = client.get("/search/").text
    assert 'id="search-words"' in page
    assert 'id="results"' not in page


def test_a_very_long_question_is_read_in_part_and_the_page_says_so(client: Client) -> None:
    assert "That was a very long question." in client.get("/search/", {"words": "pay " * 200}).text
    assert not search_page("pay", on=TODAY).cut


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_words(client: Client, words: str) -> None:
    answer = client.get("/search/", {"words": words})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "49" not in answer.text.partition('id="search-words"')[2].partition(">")[0]


def test_what_is_searched_for_is_kept_by_nobody(client: Client) -> None:
    answer = client.get("/search/", {"words": "pension"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies


@pytest.mark.parametrize("address", ["/", "/guidance/"])
def test_the_box_to_ask_in_is_on_the_start_page_and_the_guidance(
    client: Client, address: str
) -> None:
    assert '<form class="sp-search' in client.get(address).text


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    assert search_page(text, on=TODAY).title == "Search the guidance"
    assert not SMALL & set(stems(text))
    assert len(every_stem(text)) >= len(stems(text))


def test_a_page_past_its_day_for_a_new_check_says_so_where_it_is_found() -> None:
    glossary = pages()["glossary"]
    late = glossary.review_by + timedelta(days=1)
    for on, is_late in ((glossary.review_by, False), (late, True)):
        found = search_page("glossary", on=on).results
        (shown,) = [each for each in found if each.title == "Glossary"]
        assert shown.overdue is is_late
    of_the_law = search_page("community right to challenge", on=date(2099, 1, 1)).results
    assert not any(each.overdue for each in of_the_law if each.part == Kind.LAW.value)
