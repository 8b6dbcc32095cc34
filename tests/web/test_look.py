"""The built look: neutral, complete, and small enough for a poor line."""

import json
import re
from importlib.resources import files

import pytest
from django.test import Client

from spinout.web.design import look
from spinout.web.design.look import LookNotBuiltError, manifest, static
from tests.web.weight import A_PAGE_MAY_WEIGH, STATIC, weight_of_the_look


def css() -> str:
    return (STATIC / manifest()["spinout.css"]).read_text()


@pytest.mark.parametrize("mark", ["GDS Transport", "crest", "crown", "#1d70b8;--x", "/assets/"])
def test_the_look_holds_nothing_that_only_gov_uk_may_use(mark: str) -> None:
    assert mark not in css()


def test_the_look_has_our_own_colour_and_type() -> None:
    assert "--govuk-brand-colour: #0b4f5c" in css()
    assert "Atkinson Hyperlegible Next" in css()


def test_every_file_the_look_names_is_there() -> None:
    named = set(re.findall(r'url\("\./([^"]+)"\)', css()))
    assert len(named) == 3
    for name in {*named, *manifest().values()}:
        assert (STATIC / name).is_file()


@pytest.mark.parametrize("name", ["spinout.css", "spinout.js", "400-normal.woff2", "icon.svg"])
def test_a_file_is_served_for_ever_under_a_name_with_its_checksum(
    client: Client, name: str
) -> None:
    answer = client.get(static(name))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]


def test_the_look_leaves_most_of_what_a_page_may_weigh_to_the_page() -> None:
    assert weight_of_the_look() < A_PAGE_MAY_WEIGH / 2


def test_a_copy_without_its_look_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    manifest.cache_clear()
    monkeypatch.setattr(look, "files", lambda _: STATIC / "nowhere")
    with pytest.raises(LookNotBuiltError, match="Start it with bin/serve"):
        manifest()
    manifest.cache_clear()


def test_the_licence_of_the_type_travels_with_it() -> None:
    made = json.loads((STATIC / "manifest.json").read_text())
    fonts = files("spinout.documents") / "fonts"
    assert "LICENSE_FONT" in made["fonts"]
    assert "Open Font License" in (fonts / "LICENSE_FONT").read_text()
    assert any(each.name.startswith("font-licence") for each in STATIC.iterdir())
