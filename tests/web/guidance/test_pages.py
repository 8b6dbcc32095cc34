"""Every page of guidance: its order, its words, its grade, its links and what it rests on."""

import re
from datetime import date
from itertools import pairwise

import pytest
from django.test import Client

from spinout import law
from spinout.law import Status
from spinout.web.guidance.files import outside_sources, pages
from spinout.web.guidance.page import Section
from spinout.web.guidance.present import index_parts
from tests.house.reading_grade import grade
from tests.web.guidance.reading import SLUGS, TODAY, lines, sentences, shown, word_count

pytestmark = pytest.mark.django_db
HEADINGS = ["What this means for you", "What to do next", "What we do not know"]
HIGHEST_GRADE = 7
LEGAL_TERMS = ("procurement", "expression of interest", "Community Right to Challenge")
ROLES = [
    "nurse-or-manager-in-health",
    "council-officer",
    "civil-servant",
    "teacher-or-youth-worker",
    "union-representative",
    "finance-director",
    "monitoring-officer",
    "board-secretary",
    "voluntary-body",
]
STAGES = [
    "Explore",
    "Case for change",
    "Options",
    "Business case",
    "Plan and package",
    "Consult and ballot",
    "Decide and contract",
    "Transition",
    "First year",
]
NO_ADDRESS = {"judgement", "ace-notice"}
"""Our own view, and a story whose address was not noted."""
OLD_POLICY = "Right to Provide"
ITS_WORDS = " (2010–15 policy, not a legal right)"
ADVICE = re.compile(
    r"\bplease\b|\byou should\b|\bwe (?:advise|recommend|suggest you)\b|\byou ought\b",
    re.IGNORECASE,
)


def whole(slug: str) -> str:
    """Everything the page says: head, words and foot."""
    page = shown(slug)
    foot = [f"{each.title} {each.says}" for each in page.sources]
    return "\n".join([page.title, page.summary, page.who, *lines(page.html), *foot])


def in_section(section: Section) -> list[str]:
    return [page.slug for page in pages().values() if page.section is section]


def test_there_is_a_page_for_each_role_and_each_stage_in_order() -> None:
    assert in_section(Section.ROLE) == ROLES
    assert [pages()[slug].title for slug in in_section(Section.STAGE)] == STAGES


@pytest.mark.parametrize("section", Section)
def test_pages_are_numbered_from_one_without_gap_in_each_section(section: Section) -> None:
    places = [pages()[slug].place for slug in in_section(section)]
    assert places == list(range(1, len(places) + 1))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_what_it_means_then_what_to_do_then_what_we_do_not_know(slug: str) -> None:
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", shown(slug).html) == HEADINGS


@pytest.mark.parametrize("slug", SLUGS)
def test_what_we_do_not_know_is_said_on_every_page(slug: str) -> None:
    last = shown(slug).html.split(HEADINGS[-1])[1]
    assert len(re.findall("<li>", last)) >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_is_long_enough_to_help_and_short_enough_to_read(slug: str) -> None:
    assert 300 <= word_count(slug) <= 900


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_reads_at_grade_seven_or_below(slug: str) -> None:
    page = shown(slug)
    words = f"{page.title}.\n{page.summary}\n{page.who}\n{sentences(page.html)}"
    for term in LEGAL_TERMS:
        words = words.replace(term, "contest")
    assert grade(words) <= HIGHEST_GRADE


def test_the_case_for_staying_is_as_full_as_the_case_for_leaving() -> None:
    stay, leave = word_count("the-case-for-staying"), word_count("the-case-for-leaving")
    assert abs(stay - leave) <= 0.10 * min(stay, leave)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_old_policy_is_never_named_without_saying_that_it_was_no_right(slug: str) -> None:
    words = whole(slug)
    assert words.count(OLD_POLICY) == words.count(OLD_POLICY + ITS_WORDS)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_gives_no_advice_and_never_says_please(slug: str) -> None:
    assert ADVICE.findall(whole(slug)) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_headings_never_skip_a_level(client: Client, slug: str) -> None:
    page = client.get(f"/guidance/{slug}/").text
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert re.search(r"<title>(.*?)</title>", page)[1].startswith(
        re.search(r"<h1[^>]*>(.*?)</h1>", page)[1]
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_every_heading_of_a_table_has_words(slug: str) -> None:
    headings = re.findall(r"<th\b[^>]*>(.*?)</th>", shown(slug).html, flags=re.DOTALL)
    assert all(re.sub(r"<[^>]+>", "", each).strip() for each in headings)


@pytest.mark.parametrize("slug", SLUGS)
def test_no_page_takes_the_heading_of_the_directory(client: Client, slug: str) -> None:
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", client.get("/directory/").text, flags=re.DOTALL)
    assert heading
    assert heading[1].strip() != pages()[slug].title


def test_what_became_of_some_leads_to_the_list_of_all() -> None:
    assert 'href="/directory/"' in shown("what-happened-to-others").html


@pytest.mark.parametrize(
    "example", ["/example/library-service/", "/example/community-health/", "/plan/"]
)
def test_would_i_lose_out_leads_to_both_examples_and_to_your_own_plan(example: str) -> None:
    assert f'href="{example}"' in shown("would-i-lose-out").html


def test_what_was_due_is_never_filed_as_done() -> None:
    words = shown("what-happened-to-others").html
    ended = words.split("Some that ended or changed hands")[1].split("<h3")[0]
    assert "SEQOL" in ended
    assert "Salford" not in ended


@pytest.mark.parametrize("slug", SLUGS)
def test_every_link_inside_the_site_leads_somewhere(client: Client, slug: str) -> None:
    page = client.get(f"/guidance/{slug}/").text
    inside = set(re.findall(r'href="(/(?!static/)[^"]*)"', page))
    for address in inside:
        path, _, place = address.partition("#")
        answer = client.get(path)
        assert answer.status_code == 200, address
        assert not place or f'id="{place}"' in answer.text, address
    here = set(re.findall(r'href="#([^"]+)"', page))
    assert all(f'id="{place}"' in page for place in here)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_source_a_page_cites_is_one_we_hold(slug: str) -> None:
    page = pages()[slug]
    cited = {*re.findall(r"\((law:[^)]+|source:[^)]+)\)", page.words), *page.sources}
    held = {f"law:{key}" for key in law.load().entries}
    held |= {f"source:{key}" for key in outside_sources()}
    assert cited
    assert cited <= held


def test_every_source_outside_the_law_is_whole_and_is_cited() -> None:
    everything = "".join(page.words + " ".join(page.sources) + ")" for page in pages().values())
    for key, held in outside_sources().items():
        assert re.search(rf"source:{key}\b(?!-)", everything), key
        assert held.source.title
        assert held.source.date
        assert held.says.endswith(".")
        assert held.source.address.startswith("http") or key in NO_ADDRESS, key
        assert held.checked >= date(2026, 11, 23)


def test_each_row_of_the_table_of_2012_says_how_we_know() -> None:
    table = shown("2012-said-today").html.split("<tbody")[1].split("</tbody>")[0]
    rows = re.findall(r"<tr.*?</tr>", table, flags=re.DOTALL)
    assert len(rows) >= 14
    for row in rows:
        assert "href=" in re.findall(r"<td.*?</td>", row, flags=re.DOTALL)[-1], row


@pytest.mark.parametrize(
    "said",
    ["John Lewis", "Nationwide", "45,000", "35,000", "hotline", OLD_POLICY, "SEQOL", "Evolve YP"],
)
def test_what_the_page_of_2012_named_is_answered(said: str) -> None:
    assert said in whole("2012-said-today")


@pytest.mark.parametrize("slug", SLUGS)
def test_what_we_did_not_check_is_marked_where_it_is_cited(slug: str) -> None:
    page = shown(slug)
    how = {each.anchor: each.how for each in page.sources}
    marked = r" \((?:confirm|reported|our suggestion)\)"
    targets = re.findall(r"\]\((law:[^)]+|source:[^)]+)\)", pages()[slug].words)
    anchors = re.findall(r'href="#(source-\d+)"[^>]*>.*?</a>(' + marked + ")?", page.html)
    assert len(anchors) == len(targets)
    for target, (anchor, mark) in zip(targets, anchors, strict=True):
        unread = (
            ("We could not", "Reported", "Our sugg") if target[:4] == "law:" else "We could not"
        )
        assert bool(mark) == how[anchor].startswith(unread), target


def test_the_index_lists_every_page_once(client: Client) -> None:
    page = client.get("/guidance/").text
    assert sum(len(part.links) for part in index_parts(on=TODAY)) == len(SLUGS)
    for slug in SLUGS:
        assert page.count(f'href="/guidance/{slug}/"') >= 1


def test_stages_lead_on_to_the_next_and_back(client: Client) -> None:
    order = in_section(Section.STAGE)
    for before, after in pairwise(order):
        assert shown(before).after.address == f"/guidance/{after}/"
        assert shown(after).before.address == f"/guidance/{before}/"
    assert shown(order[0]).before is None
    assert shown(order[-1]).after is None
    assert 'rel="next"' in client.get(f"/guidance/{order[0]}/").text
    assert 'rel="next"' not in client.get("/guidance/council-officer/").text


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_so_from_the_day_after_its_check_is_due(slug: str) -> None:
    due = pages()[slug].review_by
    said = "This page was due for a new check"
    assert not any(said in each for each in shown(slug, due).overdue)
    assert any(said in each for each in shown(slug, date.fromordinal(due.toordinal() + 1)).overdue)


def test_an_overdue_source_is_named() -> None:
    due = law.load().due(date(2029, 1, 1))
    keys = {each.key: each.label for each in due}
    page = shown("council-officer", date(2029, 1, 1))
    late = next(said for said in page.overdue if said.startswith("These sources are due"))
    assert keys["localism-act-2011/s81-6"] in late


@pytest.mark.parametrize("on", [date(2012, 6, 1), date(2036, 1, 1)])
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_can_still_be_read_on_a_day_that_our_data_do_not_reach(slug: str, on: date) -> None:
    assert HEADINGS[0] in shown(slug, on).html


def test_statuses_have_words() -> None:
    from spinout.web.guidance.present import HOW_WE_KNOW

    assert set(HOW_WE_KNOW) == set(Status)
