"""LibreOffice, opening a workbook and saving it again as a person would."""

import os
import shutil
import subprocess
from pathlib import Path

# Without this setting LibreOffice shows the values stored in the file and works nothing out.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def soffice() -> str:
    """Where LibreOffice is; bin/test finds it."""
    found = os.environ.get("SPINOUT_SOFFICE") or shutil.which("soffice")
    assert found, "Install LibreOffice Calc, or set SPINOUT_SOFFICE to where it is."
    return found


def profile_in(folder: Path) -> Path:
    """A profile of its own, in which every formula is worked out again."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    return profile


def saved_again(book: Path, profile: Path) -> Path:
    """The workbook as LibreOffice saves it, in a folder beside it."""
    folder = book.parent / "saved-again"
    kind = "xlsx:Calc MS Excel 2007 XML"
    home = f"-env:UserInstallation={profile.as_uri()}"
    command = [soffice(), home, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(book)], check=True, capture_output=True, timeout=120)
    return folder / book.name
