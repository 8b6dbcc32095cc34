"""Real LibreOffice, told to work every formula out again rather than trust the stored values."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# Without this setting LibreOffice shows the values stored in the file and works nothing out.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def _soffice() -> str:
    return os.environ.get("SPINOUT_SOFFICE") or shutil.which("soffice") or "/usr/bin/soffice"


@pytest.fixture(scope="session", name="recalculated")
def _recalculated(tmp_path_factory: pytest.TempPathFactory):
    profile = tmp_path_factory.mktemp("libreoffice-profile")
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE)

    def recalculate(book: Path) -> Path:
        """The workbook opened, worked out again and saved by LibreOffice."""
        folder = book.parent / "recalculated"
        subprocess.run(
            [
                _soffice(),
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                str(folder),
                str(book),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return folder / book.name

    return recalculate
