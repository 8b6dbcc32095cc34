"""The reference page is what the command line says of itself."""

from pathlib import Path

from spinout.cli.main import COMMANDS
from spinout.cli.reference_page import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"


def test_the_page_is_the_one_its_generator_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_is_on_the_page() -> None:
    headings = [line for line in page().splitlines() if line.startswith("## ")]
    assert len(headings) >= len(COMMANDS)
    assert "## spinout law show" in headings
