"""The typeface of what typst sets: ours where its files are present, its own where they are not."""

from functools import cache
from importlib import resources

import typst

OURS = "Atkinson Hyperlegible Next"
_TYPSTS_OWN = "Libertinus Serif"


@cache
def fonts() -> typst.Fonts:
    """The fonts to set with: those that came with this package and those inside typst, no others.

    The machine's own fonts are left out so that every machine sets the same pages.
    """
    folder = resources.files("spinout.documents") / "fonts"
    paths: list[str] = [str(folder)] if folder.is_dir() else []
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=list(paths)
    )


@cache
def typeface() -> str:
    """The family to set text in."""
    return OURS if OURS in fonts().families() else _TYPSTS_OWN
