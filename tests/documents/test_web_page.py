from html.parser import HTMLParser

import pytest

from spinout.documents import (
    PageBreak,
    Table,
    bullets,
    heading,
    html,
    link,
    number_column,
    paragraph,
    row,
    strong,
    text_column,
)

HOSTILE = "<script>alert(1)</script>\" ' & ]]> \x00\x07 \u202e */ } </style>"


class Page(HTMLParser):
    """Every element of a page with its attributes, and checks that each is closed in turn."""

    VOID = ("meta", "line", "rect", "circle", "polyline", "polygon", "br")

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.words = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_page_has_its_language_one_main_heading_and_a_way_to_skip_to_it(sample):
    page = Page(html(sample))
    assert page.all("html") == [{"lang": "en-GB"}]
    assert len(page.all("h1")) == 1
    assert page.all("a")[0] == {"class": "skip", "href": "#main"}
    assert page.all("main") == [{"id": "main", "tabindex": "-1"}]


def test_the_page_needs_nothing_from_anywhere_else(sample):
    page = Page(html(sample))
    for tag in ("script", "link", "img", "iframe"):
        assert page.all(tag) == []
    assert "url(http" not in html(sample)
    assert "@import" not in html(sample)


def test_every_table_has_a_caption_and_scoped_headings(sample):
    page = Page(html(sample))
    tables = len(page.all("table"))
    assert tables == 7
    assert len(page.all("caption")) == tables
    assert {cell.get("scope") for cell in page.all("th")} == {"col", "row"}


def test_addresses_within_the_page_are_unique_and_every_one_pointed_at_exists(sample):
    page = Page(html(sample))
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    for _, attributes in page.elements:
        for pointed in attributes.get("aria-labelledby", "").split():
            assert pointed in names
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in names


def test_the_running_note_and_the_notice_are_on_the_page_and_on_every_printed_page(sample):
    text = html(sample)
    assert text.count("Team’s draft. Not the view of Example County Council.") == 2
    assert "Not ready to send: the case against is missing." in text
    assert "@bottom-left" in text
    assert 'counter(page) " of " counter(pages)' in text


def test_citations_lead_to_the_numbered_source(sample):
    text = html(sample)
    assert '<a href="#source-2" aria-label="Source 2">[2]</a>' in text
    assert '<li id="source-2">' in text


def test_numbers_are_set_to_the_right_and_totals_are_marked(sample):
    text = html(sample)
    assert '<td class="number">£6.487m</td>' in text
    assert text.count('<tr class="total">') == 1


def test_contents_are_nested_as_the_headings_are(sample, with_body):
    assert "<ol>\n" in html(sample)
    levels = (1, 2, 2, 3, 1, 2)
    page = Page(html(with_body(*(heading(level, f"H{level}") for level in levels))))
    assert [a["href"] for a in page.all("a") if a["href"].startswith("#part")] == [
        "#part-1",
        "#part-2",
        "#part-3",
        "#part-5",
        "#part-6",
    ]


def test_contents_are_left_out_unless_asked_for(with_body):
    assert "<nav" not in html(with_body(heading(1, "Part"), contents=False))
    assert "<nav" not in html(with_body(paragraph("No headings."), contents=True))


def test_hostile_words_stay_words_wherever_they_stand(with_body):
    document = with_body(
        heading(1, HOSTILE),
        paragraph(HOSTILE, strong(HOSTILE), link(HOSTILE, 'https://x.org/"><script>')),
        bullets(HOSTILE),
        Table(caption=HOSTILE, columns=(text_column(HOSTILE),), rows=(row(HOSTILE),)),
        title=HOSTILE,
        subtitle=HOSTILE,
        author=HOSTILE,
        running_note=HOSTILE,
        notice=HOSTILE,
    )
    text = html(document)
    page = Page(text)
    assert page.all("script") == []
    assert text.count("</style>") == 1
    assert not {"\x00", "\x07", "\u202e"} & set(text)


def test_an_address_that_is_not_safe_to_follow_becomes_words(with_body):
    text = html(with_body(paragraph(link("press me", "javascript:alert(1)")), sources=()))
    assert "press me" in text
    assert "javascript" not in text


def test_an_empty_table_says_that_there_is_nothing_to_show(with_body):
    columns = (text_column("A"), number_column("B"))
    text = html(with_body(Table(caption="None", columns=columns, rows=())))
    assert '<td colspan="2">Nothing to show.</td>' in text


def test_a_long_table_keeps_every_row(with_body):
    rows = tuple(row(f"Row {place}", f"{place:,}") for place in range(1000))
    table = Table(caption="Long", columns=(text_column("A"), number_column("B")), rows=rows)
    assert html(with_body(table)).count('<th scope="row">') == 1000


def test_a_short_table_is_kept_on_one_printed_page_and_a_long_one_is_not(with_body):
    def drawn(count, cell="1"):
        rows = (row(cell),) * count
        return html(with_body(Table(caption="T", columns=(text_column("A"),), rows=rows)))

    assert 'class="wide together"' in drawn(14)
    assert 'class="wide together"' not in drawn(15)
    assert 'class="wide together"' in drawn(2, "x" * 150)
    assert 'class="wide together"' not in drawn(2, "x" * 151)


def test_a_page_break_only_shows_on_paper(with_body):
    assert '<div class="page-break"></div>' in html(with_body(PageBreak()))


def test_the_same_document_gives_the_same_page(sample):
    assert html(sample) == html(sample)


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("#1d2b36", "#ffffff"),
        ("#505c66", "#ffffff"),
        ("#0b4f7d", "#eef4f9"),
        ("#9a3f00", "#fdf2e9"),
    ],
)
def test_words_stand_out_from_their_ground(sample, front, back):
    assert front in html(sample)
    assert back in html(sample)
    light, dark = sorted((_lightness(front), _lightness(back)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _lightness(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
