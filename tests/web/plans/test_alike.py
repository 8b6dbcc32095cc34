"""“Services like yours” from a plan: filled in from four closed lists, and nothing else told."""

import html
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from spinout.directory import Size
from spinout.facts.kinds_of_service import kinds_of_service
from spinout.facts.nothing_known import nothing_known
from spinout.facts.service import ParentKind
from spinout.law import load
from spinout.web.plans.present.alike import FORMS, KINDS, alike_address

ON = date(2026, 11, 23)
FILLED = (
    "/directory/like-yours/?sector=libraries&parent=council&size=from_250"
    "&form=community_benefit_society"
)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/plan/stages/", "/plan/options/", "/plan/which-kind/"])
def test_a_page_of_a_plan_leads_to_services_like_its_own(library: Client, address: str) -> None:
    assert f'href="{html.escape(FILLED)}"' in library.get(address).text


@pytest.mark.django_db
def test_the_link_fills_in_all_four_lists_and_finds_bodies(library: Client) -> None:
    page = library.get(FILLED).text
    assert page.count(" selected>") == 4
    assert "10 bodies are like it" in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/plan/stages/", "/plan/options/"])
def test_a_plan_that_knows_nothing_leads_to_the_form(visitor: Client, address: str) -> None:
    assert 'href="/directory/like-yours/"' in visitor.get(address).text


def test_the_size_is_a_band_of_those_who_would_move() -> None:
    facts = nothing_known()
    told = replace(facts, transfer=replace(facts.transfer, colleagues=3))
    assert alike_address(told).endswith(f"?size={Size.UNDER_50.code}")


def test_every_employer_is_of_some_kind() -> None:
    facts = nothing_known()
    for kind in ParentKind:
        told = replace(facts, parent=replace(facts.parent, kind=kind))
        assert "?parent=" in alike_address(told), kind


def test_the_kinds_and_forms_named_are_ours_and_a_kind_is_in_one_sector() -> None:
    named = [key for keys in KINDS.values() for key in keys]
    assert set(named) <= set(kinds_of_service())
    assert len(named) == len(set(named))
    forms = {row["code"] for row in load().read(ON).table("legal-forms")}
    assert set(FORMS) == forms - {"LLP"}
