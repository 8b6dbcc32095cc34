"""The forms on paper."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from spinout.documents import (
    Block,
    Spans,
    Table,
    bullets,
    heading,
    paragraph,
    pdf,
    row,
    spans,
    strong,
    text_column,
)
from spinout.web.asking.printed import printed
from spinout.web.which_mutual.present.parts import FormShown, Told

if TYPE_CHECKING:
    from spinout.web.which_mutual.present.page import FormsPage

TITLE = "Which kind of mutual? What fits"


def paper_of(page: "FormsPage", *, on: date) -> bytes:
    """The answers as a PDF that a screen reader can follow."""
    return pdf(printed(TITLE, f"Law as at {page.law_on}", _body(page), on=on))


def _body(page: "FormsPage") -> Iterator[Block]:
    forms = page.forms
    yield heading(1, "To stay is an answer")
    yield paragraph(forms.stay)
    yield heading(1, "What fits")
    yield paragraph(forms.verdict)
    if forms.firm:
        yield bullets(*forms.firm)
    for form in forms.short:
        yield from _form(form)
    yield heading(1, "Every form")
    yield Table(
        caption="The ten legal forms",
        columns=(
            text_column("Form", weight=3),
            text_column("Points", weight=1),
            text_column("Open or ruled out", weight=5),
        ),
        rows=tuple(row(each.name, each.points, f"{each.state}. {each.why}") for each in forms.rows),
    )
    if page.told:
        yield heading(1, "What you told us")
        yield bullets(*(f"{label} {words}." for label, words in page.told))


def _form(form: FormShown) -> Iterator[Block]:
    yield heading(1, f"{form.name}: {form.points} points")
    yield paragraph(strong("Suits: "), f"{form.suits}. ", strong("Not: "), form.does_not_suit, ".")
    for title, told in (
        ("For", form.strong),
        ("Against", form.weak),
        ("Setting it up", form.set_up),
        ("What it files", form.each_year),
        ("A real mutual that used it", form.cases),
    ):
        if told:
            yield heading(2, title)
            yield bullets(*map(_line, told))
    if form.gives_up:
        yield heading(2, "What you give up")
        yield bullets(*form.gives_up)


def _line(told: Told) -> Spans:
    how = f" {told.how}" if told.how else ""
    return spans(strong(told.head.rstrip(".")), f". {told.says}{how}")
