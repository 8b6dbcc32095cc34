"""A browser test waits for what it says: a page still coming in is not yet wrong.

A reading taken at once, such as `is_visible()`, looks at whatever has arrived by then, so on a busy
machine it fails without cause, and passes without cause on a page that is about to change. The
readings that `expect` makes wait for the page.
"""

import ast

from tests.house.tree import parsed, python_files

TAKEN_AT_ONCE = {
    "is_visible",
    "is_hidden",
    "is_checked",
    "is_enabled",
    "is_disabled",
    "count",
    "input_value",
    "all_inner_texts",
    "all_text_contents",
    "url",
    "title",
    "content",
}


def _taken_at_once(tests: ast.Module) -> list[int]:
    """The lines of claims that rest on a reading taken at once."""
    return [
        claim.lineno
        for claim in ast.walk(tests)
        if isinstance(claim, ast.Assert)
        for part in ast.walk(claim.test)
        if isinstance(part, ast.Attribute) and part.attr in TAKEN_AT_ONCE
    ]


def test_no_claim_in_a_browser_rests_on_a_reading_taken_at_once() -> None:
    found = [
        f"{path}:{line}"
        for path in python_files()
        if path.parts[:2] == ("tests", "journeys")
        for line in _taken_at_once(parsed(path))
    ]
    assert found == []


def test_such_a_claim_would_be_found() -> None:
    at_once = ast.parse('assert page.get_by_text("Yes").is_visible()')
    waited = ast.parse('expect(page.get_by_text("Yes")).to_be_visible()')
    assert _taken_at_once(at_once) == [1]
    assert _taken_at_once(waited) == []
