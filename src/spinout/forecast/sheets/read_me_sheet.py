"""The Read me sheet: what this is, whose, made when, what it warns of and what it leaves out."""

from collections.abc import Iterator

from spinout.findings import Missing
from spinout.forecast.sheets.content import Content
from spinout.forecast.sheets.page import Page
from spinout.forecast.sheets.styles import Style
from spinout.law import day_in_words

_SHEETS = (
    ("Inputs", "every assumption, with its source, its owner and other values kept beside it"),
    ("Cohorts", "what groups of posts cost each month"),
    ("Monthly", "sixty months, every line worked out by a formula you can read"),
    ("Years", "five years from the day the service moves"),
    ("Balance sheet", "what the mutual owns and owes"),
    ("Checks", "sums that must be nought, and figures to check by hand"),
    ("Sources", "the law this forecast read, and where each input came from"),
)

_HOW = (
    "Shaded cells with a dotted edge are inputs. Change one and every figure follows. The words on "
    "this sheet, the workings on Checks and the words on Sources do not.",
    "Bold cells with a full edge and a tint are checks. Each must be nought.",
    "All other figures are worked out. In formulas the only numbers are −1, 0 and 1.",
    "Amounts are in pounds. Each month is whole pence, so months add up to years.",
    "Tested in LibreOffice. Not opened in Excel.",
    "This is information, not advice.",
)

_WIDTH = 110
Part = tuple[str, Style]


def _day(content: Content) -> str:
    return day_in_words(content.made_on)


def _confidential(content: Content) -> Iterator[Part]:
    if not content.exact or content.pay_plan is None:
        return
    go_live = content.facts.go_live
    moving = "the day the service moves" if isinstance(go_live, Missing) else day_in_words(go_live)
    yield (
        "Confidential to the team. It holds groups of fewer than ten posts, from which a "
        f"colleague’s own pay could be worked out. Keep it until {moving}, or the day the plan is "
        "dropped if that is sooner. Then delete it.",
        Style.NOTICE,
    )


def _opening(content: Content) -> Iterator[Part]:
    yield from _confidential(content)
    if content.notice:
        yield content.notice, Style.NOTICE
    yield f"Plan: {content.facts.name}", Style.WRAPPED
    yield f"Variant: {content.variant.name}. {content.variant.says}", Style.WRAPPED
    yield f"Made on {_day(content)} by the team, with Spinout.", Style.WRAPPED
    yield f"Set-up: {content.plan.set_up_words}.", Style.WRAPPED
    if content.plan.pay_range is not None:
        yield f"Pay: {content.plan.pay_range.sentence}", Style.WRAPPED


def _section(title: str, sentences: tuple[str, ...]) -> Iterator[Part]:
    if sentences:
        yield title, Style.HEADING
        for sentence in sentences:
            yield sentence, Style.WRAPPED


def write_read_me(page: Page, content: Content) -> None:
    """What a reader must know before any figure."""
    page.lay_out(title="Five-year forecast", note=content.note, widths=(_WIDTH,))
    sheets = tuple(f"{name}: {says}." for name, says in _SHEETS)
    parts = (
        *_opening(content),
        *_section("How to read it", _HOW),
        *_section("The sheets", sheets),
        *_section("Warnings", tuple(flag.sentence for flag in content.plan.flags)),
        *_section("Carried forward beyond the last known figure", content.plan.carried_forward),
        *_section("Left out of this forecast", content.plan.left_out),
    )
    for place, (words, style) in enumerate(parts):
        page.text(3 + place, 0, words, style)
        page.make_room(3 + place, (words, _WIDTH))
