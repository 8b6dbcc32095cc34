"""A page of guidance as a reader sees it: its words, line by line, without its markup."""

import html
import re
from datetime import date

from spinout.web.guidance.files import pages
from spinout.web.guidance.present import PageShown, page_shown

TODAY = date(2026, 11, 23)
SLUGS = sorted(pages())


def shown(slug: str, on: date = TODAY) -> PageShown:
    """The page as on a day."""
    return page_shown(pages()[slug], on=on)


def lines(markup: str) -> list[str]:
    """The words of each block, in order."""
    broken = re.sub(r"</(p|li|h\d|th|td|caption|div)>", "\n", markup)
    text = html.unescape(re.sub(r"<[^>]+>", "", broken))
    return [line.strip() for line in text.splitlines() if line.strip()]


def sentences(markup: str) -> str:
    """The words with a full stop after each block that lacks one."""
    return "\n".join(
        line if line.endswith((".", "!", "?", ":")) else f"{line}." for line in lines(markup)
    )


def word_count(slug: str) -> int:
    """How many words the page has between its head and its foot."""
    return sum(len(line.split()) for line in lines(shown(slug).html))
