"""What a page may hold, and what it is refused for."""

from datetime import date

import pytest

from spinout import law
from spinout.law import Source, Status
from spinout.web.guidance.cited import Citations, UnknownCitationError
from spinout.web.guidance.markup import MarkupError, html_of
from spinout.web.guidance.outside import OutsideSource
from spinout.web.guidance.present import UnknownPageError, page_address

TODAY = date(2026, 11, 23)
NEWS = OutsideSource(
    source=Source(id="news", title="The news", address="https://news.example", date="2019"),
    says="It happened.",
    status=Status.REPORTED,
    checked=TODAY,
)


def made(words: str, *, on: date = TODAY) -> str:
    citations = Citations(law=law.load(), outside={"news": NEWS}, on=on)
    return html_of(words, citations=citations, page_address=page_address)


def test_raw_html_is_shown_as_words() -> None:
    assert "<script" not in made("<script>alert(1)</script>")
    assert "&lt;b&gt;" in made("a <b>bold</b> claim")


@pytest.mark.parametrize(
    "words",
    ["![a picture](/x.png)", "```\ncode\n```", "# One", "#### Four", "---", "a `b` c", "    four"],
)
def test_what_the_patterns_do_not_cover_is_refused(words: str) -> None:
    with pytest.raises(MarkupError):
        made(words)


@pytest.mark.parametrize("target", ["https://elsewhere.example", "mailto:a@b.example", "next/"])
def test_a_link_that_leaves_the_site_is_refused(target: str) -> None:
    with pytest.raises(MarkupError, match="leaves the site"):
        made(f"[there]({target})")


def test_a_script_for_a_link_stays_words() -> None:
    assert "href" not in made("[there](javascript:alert(1))")


@pytest.mark.parametrize("target", ["law:localism-act-2011/s999", "source:rumour"])
def test_a_source_we_do_not_hold_is_refused_by_name(target: str) -> None:
    with pytest.raises(UnknownCitationError, match=target):
        made(f"[said]({target})")


def test_a_page_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(UnknownPageError, match="nowhere"):
        made("[there](page:nowhere)")


def test_a_citation_leads_to_the_foot_and_one_source_has_one_place() -> None:
    said = made("[a](source:news) [b](law:localism-act-2011/s81-1) [c](source:news)")
    assert said.count('href="#source-1"') == 2
    assert said.count('href="#source-2"') == 1


def test_a_figure_without_words_shows_its_value_on_the_day() -> None:
    assert ">30 days</a>" in made("[](law:crtc/notice-days)")


def test_a_figure_our_data_do_not_reach_says_so() -> None:
    said = made("[](law:crtc/notice-days)", on=date(2001, 1, 1))
    assert "a figure we do not hold for this date" in said


def test_a_rule_has_no_value_and_wants_words() -> None:
    with pytest.raises(MarkupError, match="no value of its own"):
        made("[](law:localism-act-2011/s81-1)")


def test_law_is_stated_plainly_and_what_was_not_read_is_marked() -> None:
    assert "</a>." in made("[law](law:localism-act-2011/s81-1).")
    assert "</a> (confirm)." in made("[not read](law:tupe-2006/reg7).")
    assert "</a> (reported)." in made("[retold](law:vat-act-1994/s33).")


def test_a_quote_is_an_inset_and_one_with_the_mark_is_a_warning() -> None:
    inset = made("> Mind this.")
    assert '<div class="govuk-inset-text">' in inset
    warning = made("> ! The clock has *started*.\n\n> Mind this.")
    assert warning.count("govuk-warning-text__icon") == 1
    assert '<span class="govuk-visually-hidden">Warning</span> The clock has' in warning
    assert warning.count("govuk-inset-text") == 1


def test_a_table_has_a_caption_a_region_and_headings_both_ways() -> None:
    said = made("Table: Who & what\n\n| Who | What |\n|---|---|\n| you | this |\n| me | that |")
    assert 'aria-labelledby="table-1"' in said
    assert 'id="table-1">Who &amp; what</caption>' in said
    assert said.count('scope="col"') == 2
    assert said.count('scope="row"') == 2
    assert said.count("<td") == said.count("</td>") == 2
    assert said.count("<th ") == said.count("</th>") == 4


def test_a_table_without_a_caption_is_refused() -> None:
    with pytest.raises(MarkupError, match="before it"):
        made("Words.\n\n| a | b |\n|---|---|\n| c | d |")


def test_a_heading_can_be_linked_to() -> None:
    assert 'id="the-only-grounds-for-no"' in made("### The only grounds for no")
