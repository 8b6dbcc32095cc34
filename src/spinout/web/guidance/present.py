"""The words around a page: where it stands, how old it is, what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from spinout import law
from spinout.law import LawLibrary, Status, day_in_words
from spinout.web.guidance.cited import Citation, Citations
from spinout.web.guidance.files import outside_sources, pages
from spinout.web.guidance.markup import html_of
from spinout.web.guidance.page import Page, Section

HOW_WE_KNOW = {
    Status.LAW: "Law. We read the text.",
    Status.PUBLISHED: "Published. We read it in this source.",
    Status.WORKED_OUT: "We worked this out from published figures.",
    Status.REPORTED: "Reported. We did not see the original.",
    Status.SUGGESTION: "Our suggestion, not law.",
    Status.CONFIRM: "We could not check this. Ask before you rely on it.",
}


class UnknownPageError(LookupError):
    """A link names a page of guidance that there is not."""

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no page of guidance called “{slug}”.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page of guidance to go to; `overdue` where it is past its day for a new check."""

    title: str
    summary: str
    address: str
    here: bool = False
    overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source at the foot of a page; `checked` is empty where it is the page's own day."""

    anchor: str
    title: str
    address: str
    says: str
    how: str
    dated: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShown:
    """A page as its template lays it out; `html` is our own and safe."""

    title: str
    summary: str
    who: str
    caption: str
    html: str
    checked: str
    review_by: str
    overdue: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    beside_title: str
    beside: tuple[Link, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section of the index."""

    title: str
    numbered: bool
    links: tuple[Link, ...]


def page_shown(page: Page, *, on: date) -> PageShown:
    """The page as on `on`: figures and sources of that day, and a note if it is overdue."""
    held = law.load()
    citations = Citations(law=held, outside=outside_sources(), on=on)
    html = html_of(page.words, citations=citations, page_address=page_address)
    for key in page.sources:
        citations.cite(key)
    siblings = _in_section(page.section)
    before, after = _neighbours(page) if page.section is Section.STAGE else (None, None)
    return PageShown(
        title=page.title,
        summary=page.summary,
        who=page.who,
        caption=_caption(page, len(siblings)),
        html=html,
        checked=day_in_words(page.checked),
        review_by=day_in_words(page.review_by),
        overdue=_overdue(page, held, citations, on),
        sources=tuple(_source_line(each, page.checked) for each in citations.all),
        beside_title=page.section.title,
        beside=tuple(_link(each, here=each is page) for each in siblings),
        before=before,
        after=after,
    )


def index_parts(*, on: date) -> tuple[Part, ...]:
    """Every page, by section, in order, as on `on`."""
    return tuple(
        Part(
            title=section.title,
            numbered=section is Section.STAGE,
            links=tuple(_link(each, on=on) for each in _in_section(section)),
        )
        for section in Section
    )


def page_address(target: str) -> str:
    """The address of “SLUG” or “SLUG#anchor”. Raises UnknownPageError."""
    slug, mark, place = target.partition("#")
    if slug not in pages():
        raise UnknownPageError(slug)
    return f"{reverse('guidance-page', kwargs={'slug': slug})}{mark}{place}"


def _in_section(section: Section) -> tuple[Page, ...]:
    return tuple(page for page in pages().values() if page.section is section)


def _neighbours(page: Page) -> tuple[Link | None, Link | None]:
    stages = _in_section(Section.STAGE)
    here = stages.index(page)
    before = _link(stages[here - 1]) if here else None
    after = _link(stages[here + 1]) if here + 1 < len(stages) else None
    return before, after


def _link(page: Page, *, here: bool = False, on: date | None = None) -> Link:
    return Link(
        title=page.title,
        summary=page.summary,
        address=page_address(page.slug),
        here=here,
        overdue=on is not None and page.is_overdue(on),
    )


def _caption(page: Page, of: int) -> str:
    if page.section is Section.STAGE:
        return f"Stage {page.place} of {of}"
    return page.section.title


def _overdue(page: Page, held: LawLibrary, citations: Citations, on: date) -> tuple[str, ...]:
    said: list[str] = []
    if page.is_overdue(on):
        said.append(
            f"This page was due for a new check by {day_in_words(page.review_by)}. "
            "It may be out of date. Check each source before you rely on it."
        )
    due: Mapping[str, str] = {each.key: each.label for each in held.due(on)}
    late = [due[key] for key in citations.law_keys if key in due]
    if late:
        said.append(f"These sources are due for a new check: {'; '.join(late)}.")
    return tuple(said)


def _source_line(found: Citation, page_checked: date) -> SourceLine:
    return SourceLine(
        anchor=found.anchor,
        title=found.title,
        address=found.address if found.address.startswith("http") else "",
        says=found.says,
        how=HOW_WE_KNOW[found.status],
        dated=found.dated,
        checked="" if found.checked == page_checked else day_in_words(found.checked),
    )
