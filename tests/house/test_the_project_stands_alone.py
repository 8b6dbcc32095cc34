"""No host of a package registry, no path of one machine, and nothing but the project itself."""

import re

from tests.house.tree import ROOT, known_files

# Spelt in parts so that this file does not hold what it looks for.
HOSTS = "|".join(
    ["py" + r"pi\.org", "python" + "hosted", r"registry\.np" + "mjs", r"deb\.deb" + "ian"]
)
PATHS = "|".join(["/wo" + "rk/", "/ro" + "ot/", r"\.\./sha" + "red", r"(?<!\w)\.lib" + "rary"])
TEXT = {
    ".py", ".md", ".toml", ".csv", ".txt", ".in", ".json", ".html", ".jinja", ".css", ".typ",
    ".sh", ".cfg", ".ini", ".npmrc", ".yml", "",
}  # fmt: skip


def test_no_registry_host_and_no_machine_path_is_named() -> None:
    looked_for = re.compile(f"{HOSTS}|{PATHS}", re.IGNORECASE)
    found = []
    for path in known_files():
        if path.suffix not in TEXT:
            continue
        text = (ROOT / path).read_text(encoding="utf-8", errors="replace")
        found += [f"{path}: {match.group()}" for match in looked_for.finditer(text)]
    assert found == []
