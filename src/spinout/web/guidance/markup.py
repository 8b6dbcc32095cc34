"""Markdown into the Design System's patterns. What a page may hold is a short list; no raw HTML.

A link goes to a source (`law:KEY`, `source:KEY`), a page of guidance (`page:SLUG`) or an address
of this site (`/…`). A figure of law with no words of its own shows its value on the day. A quote is
an inset; one that begins “! ” is a warning. A table has a caption: the paragraph “Table: …” before.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from spinout.law import Status
from spinout.web.guidance.cited import LAW, OUTSIDE, Citations

HEADINGS = {"h2": "govuk-heading-m", "h3": "govuk-heading-s"}
CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "table_open": "govuk-table",
    "thead_open": "govuk-table__head",
    "tbody_open": "govuk-table__body",
    "tr_open": "govuk-table__row",
    "th_open": "govuk-table__header",
    "td_open": "govuk-table__cell",
    "blockquote_open": "govuk-inset-text",
    "link_open": "govuk-link",
}
HANDLED = {"inline", "text", "softbreak", "strong_open", "strong_close", "em_open", "em_close"}
UNSURE = {
    Status.WORKED_OUT: "worked out",
    Status.REPORTED: "reported",
    Status.SUGGESTION: "our suggestion",
    Status.CONFIRM: "confirm",
}
CAPTION = "Table: "
WARNING = "! "

PageAddress = Callable[[str], str]
"""The address of a page of guidance, from its slug with any #anchor; raises for an unknown one."""

_parser = MarkdownIt("commonmark", {"html": False}).enable("table")


class MarkupError(ValueError):
    """A page holds something that its markup does not take."""


def html_of(words: str, *, citations: Citations, page_address: PageAddress) -> str:
    """The words as HTML. Raises MarkupError, or UnknownCitationError for a source we lack."""
    tokens = _parser.parse(words)
    _refuse_unknown(tokens)
    for token in _every(tokens):
        _dress(token)
    for inline in (token for token in tokens if token.type == "inline"):
        inline.children = list(_linked(inline.children or [], citations, page_address))
    _row_headings(tokens)
    laid_out = _tables(_quotes(_anchored(tokens)))
    return str(_parser.renderer.render(laid_out, _parser.options, {}))


def anchor(text: str) -> str:
    """The name a heading can be linked to by."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _every(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _refuse_unknown(tokens: Sequence[Token]) -> None:
    opened = {kind.removesuffix("_open") for kind in CLASSES} | {"heading", "list_item"}
    taken = HANDLED | {f"{kind}_{end}" for kind in opened for end in ("open", "close")}
    for token in _every(tokens):
        if token.type not in taken:
            raise MarkupError(f"A page cannot hold “{token.type}”: {token.content[:60]}")


def _dress(token: Token) -> None:
    if token.type == "heading_open":
        if token.tag not in HEADINGS:
            raise MarkupError(f"Use ## and ### for headings, not {token.tag}.")
        token.attrSet("class", HEADINGS[token.tag])
    if token.type in CLASSES:
        token.attrSet("class", CLASSES[token.type])
    if token.type.startswith("blockquote"):
        token.tag = "div"
    if token.type == "th_open":
        token.attrSet("scope", "col")


def _linked(
    tokens: Sequence[Token], citations: Citations, page_address: PageAddress
) -> Iterator[Token]:
    mark = ""
    for before, token in pairwise([None, *tokens]):
        assert token is not None
        if token.type == "link_open":
            target = str(token.attrGet("href"))
            mark = _point(token, target, citations, page_address)
        if token.type == "link_close":
            if before is not None and before.type == "link_open":
                yield _text(_value(str(before.meta["target"]), citations))
            yield token
            if mark:
                yield _text(f" ({mark})")
            continue
        yield token


def _point(token: Token, target: str, citations: Citations, page_address: PageAddress) -> str:
    kind, _, rest = target.partition(":")
    token.meta["target"] = target
    if kind in (LAW, OUTSIDE):
        found = citations.cite(target)
        token.attrSet("href", f"#{found.anchor}")
        return _mark(kind, found.status)
    if kind == "page":
        token.attrSet("href", page_address(rest))
    elif not target.startswith("/"):
        raise MarkupError(f"“{target}” leaves the site. Cite it as a source instead.")
    return ""


def _mark(kind: str, status: Status) -> str:
    # Other people's reports are named as theirs in the text; what nobody checked is marked.
    unchecked = kind == LAW or status is Status.CONFIRM
    return UNSURE.get(status, "") if unchecked else ""


def _value(target: str, citations: Citations) -> str:
    found = citations.cite(target)
    if found.ended:
        return "a figure we do not hold for this date"
    if not found.value:
        raise MarkupError(f"“{target}” has no value of its own. Give the link words.")
    return found.value


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _html(content: str) -> Token:
    return Token("html_block", "", 0, content=content)


def _anchored(tokens: Sequence[Token]) -> list[Token]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", anchor(inline.content))
    return list(tokens)


def _row_headings(tokens: Sequence[Token]) -> None:
    closing = False
    for before, token in pairwise(tokens):
        if before.type == "tr_open" and token.type == "td_open":
            token.tag, closing = "th", True
            token.attrSet("class", CLASSES["th_open"])
            token.attrSet("scope", "row")
        elif token.type == "td_close" and closing:
            token.tag, closing = "th", False


def _quotes(tokens: list[Token]) -> list[Token]:
    """Quotes that begin with the mark become warnings; each holds one paragraph."""
    made: list[Token] = []
    warning = False
    for place, token in enumerate(tokens):
        if token.type == "blockquote_open":
            warning = tokens[place + 2].content.startswith(WARNING)
        if warning and token.type == "inline":
            made.append(_unmarked(token))
        elif warning and token.type in WARNING_PARTS:
            made.append(_html(WARNING_PARTS[token.type]))
        else:
            made.append(token)
        if token.type == "blockquote_close":
            warning = False
    return made


WARNING_PARTS = {
    "blockquote_open": '<div class="govuk-warning-text">'
    '<span class="govuk-warning-text__icon" aria-hidden="true">!</span>',
    "paragraph_open": '<strong class="govuk-warning-text__text">'
    '<span class="govuk-visually-hidden">Warning</span> ',
    "paragraph_close": "</strong>",
    "blockquote_close": "</div>\n",
}


def _unmarked(inline: Token) -> Token:
    children = list(inline.children or [])
    children[0] = _text(children[0].content.removeprefix(WARNING))
    return inline.copy(children=children)


def _tables(tokens: list[Token]) -> list[Token]:
    made: list[Token] = []
    number = 0
    for token in tokens:
        if token.type == "table_open":
            number += 1
            caption = _caption(made)
            made.append(_html(_table_begins(number, caption)))
        elif token.type == "table_close":
            made.append(_html("</table></div>\n"))
        else:
            made.append(token)
    return made


def _caption(made: list[Token]) -> str:
    """Takes the caption's paragraph off the end of what is made."""
    if len(made) < 3 or not made[-2].content.startswith(CAPTION):
        raise MarkupError(f"Give each table a paragraph “{CAPTION}…” before it.")
    caption = made[-2].content.removeprefix(CAPTION)
    del made[-3:]
    return caption


def _table_begins(number: int, caption: str) -> str:
    return (
        f'<div class="sp-scroll" role="region" aria-labelledby="table-{number}" tabindex="0">'
        f'<table class="{CLASSES["table_open"]}">'
        f'<caption class="govuk-table__caption govuk-table__caption--s" id="table-{number}">'
        f"{escape(caption)}</caption>\n"
    )
