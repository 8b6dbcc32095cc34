"""Makes the site's static files and the documents' fonts from three npm packages and our own files.

The GOV.UK Design System's CSS comes without what only GOV.UK may use: its typeface, its crest and
its colour. Needs nothing but the standard library.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE.parent / "package-lock.json"
WORK = HERE.parent / ".build"
MANIFEST = "manifest.json"

STACK = '"Atkinson Hyperlegible Next", Verdana, Arial, sans-serif'
WEB_FACES = {"400-normal", "700-normal", "400-italic"}
TYPE_FACES = ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")


class LookError(RuntimeError):
    """What npm gave is not what this step knows how to make neutral."""


def key() -> str:
    """A checksum of everything the outcome depends on."""
    sum_of = hashlib.sha256()
    for file in [LOCK, *sorted(HERE.glob("*.*"))]:
        sum_of.update(file.name.encode() + b"\0" + file.read_bytes())
    return sum_of.hexdigest()


def is_current(static: Path, fonts: Path) -> bool:
    """The last build was made from these very files, and all it made is still there."""
    manifest = static / MANIFEST
    if not manifest.is_file():
        return False
    made = json.loads(manifest.read_text())
    here = all((static / name).is_file() for name in made["files"].values())
    return made["key"] == key() and here and all((fonts / name).is_file() for name in made["fonts"])


def make(node_modules: Path, static: Path, fonts: Path) -> None:
    """Replaces `static` as a whole and fills `fonts`. An interrupted build leaves the old one."""
    for folder in (static.parent, WORK):
        folder.mkdir(parents=True, exist_ok=True)
    names = _fill_fonts(node_modules / "@expo-google-fonts/atkinson-hyperlegible-next", fonts)
    with tempfile.TemporaryDirectory(dir=WORK, prefix="static-") as work:
        new = Path(work) / "static"
        new.mkdir()
        files = _fill_static(node_modules, new)
        made = {"key": key(), "files": files, "fonts": names}
        (new / MANIFEST).write_text(json.dumps(made, indent=1) + "\n")
        shutil.rmtree(static, ignore_errors=True)
        os.replace(new, static)


def neutral(css: str) -> str:
    """The Design System's CSS without GOV.UK's typeface, crest and notice about the typeface."""
    css = re.sub(r"/\*! Copyright \(c\) 2011 .*?\*/", "", css, flags=re.DOTALL)
    css, faces = re.subn(r"@font-face\{[^}]*\}", "", css)
    css, families = re.subn(r"GDS Transport,arial,sans-serif", STACK, css)
    css = re.sub(r"[^{}]*\{[^{}]*govuk-crest\.svg[^{}]*\}", "", css)
    css = re.sub(r"\.govuk-footer__crown\{[^}]*\}", "", css)
    if (
        not faces
        or not families
        or "GDS Transport" in css
        or re.search("crest|crown", css)
        or "url(" in css
    ):
        raise LookError(
            "The Design System's CSS has changed: look at neutral() in assets/build.py again."
        )
    return css


def _fill_fonts(package: Path, fonts: Path) -> list[str]:
    fonts.mkdir(parents=True, exist_ok=True)
    taken = [next((package / face).glob("*.ttf")) for face in TYPE_FACES]
    for file in [*taken, package / "LICENSE_FONT"]:
        shutil.copyfile(file, fonts / file.name)
    return [file.name for file in [*taken, package / "LICENSE_FONT"]]


def _fill_static(node_modules: Path, static: Path) -> dict[str, str]:
    """The name each file is asked for by, and the name with a checksum that it is served under."""
    govuk = node_modules / "govuk-frontend/dist/govuk"
    files = dict(_web_fonts(node_modules / "@fontsource/atkinson-hyperlegible-next", static))
    css = neutral((govuk / "govuk-frontend.min.css").read_text())
    ours = _pointed((HERE / "spinout.css").read_text(), files)
    files["spinout.css"] = _write(static, "spinout.css", css + ours)
    script = (govuk / "govuk-frontend.min.js").read_text()
    script = re.sub(r"\n?//# sourceMappingURL=.*", "", script)
    files["govuk-frontend.js"] = _write(static, "govuk-frontend.js", script)
    start = _pointed((HERE / "spinout.js").read_text(), files)
    files["spinout.js"] = _write(static, "spinout.js", start)
    files["icon.svg"] = _write(static, "icon.svg", (HERE / "icon.svg").read_text())
    return files


def _web_fonts(package: Path, static: Path) -> Iterator[tuple[str, str]]:
    for face in sorted(WEB_FACES):
        name = f"atkinson-hyperlegible-next-latin-{face}.woff2"
        yield f"{face}.woff2", _write(static, name, (package / "files" / name).read_bytes())
    _write(static, "font-licence.txt", (package / "LICENSE").read_text())


def _pointed(text: str, files: Mapping[str, str]) -> str:
    """Our own file, each `./name` that was made here pointing at the name it is served under."""
    for name, served in files.items():
        text = text.replace(f"./{name}", f"./{served}")
    return text


def _write(static: Path, name: str, content: str | bytes) -> str:
    data = content.encode() if isinstance(content, str) else content
    stem, dot, ending = name.rpartition(".")
    served = f"{stem}.{hashlib.sha256(data).hexdigest()[:12]}{dot}{ending}"
    (static / served).write_bytes(data)
    if ending != "woff2":
        (static / f"{served}.gz").write_bytes(gzip.compress(data, mtime=0))
    return served
