"""Real LibreOffice, told to work every formula out again rather than trust the stored values."""

from pathlib import Path

import pytest

from tests.office import profile_in, saved_again


@pytest.fixture(scope="session", name="recalculated")
def _recalculated(tmp_path_factory: pytest.TempPathFactory):
    profile = profile_in(tmp_path_factory.mktemp("libreoffice"))

    def recalculate(book: Path) -> Path:
        """The workbook opened, worked out again and saved by LibreOffice."""
        return saved_again(book, profile)

    return recalculate
