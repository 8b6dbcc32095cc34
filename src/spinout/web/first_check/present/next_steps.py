"""What to do next: the pages that fit what was told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.urls import reverse

from spinout.facts.service import Nation, ParentKind
from spinout.web.asking.declared import YES
from spinout.web.asking.entered import Answers
from spinout.web.first_check.asked import Who

_NHS = ("nurse-or-manager-in-health", "What it means for you in the NHS")
_COUNCIL = ("council-officer", "What a council officer should know")
_ROLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        ParentKind.COUNTY_COUNCIL.value: _COUNCIL,
        ParentKind.DISTRICT_COUNCIL.value: _COUNCIL,
        ParentKind.LONDON_BOROUGH.value: _COUNCIL,
        ParentKind.CITY_OF_LONDON.value: _COUNCIL,
        ParentKind.ISLES_OF_SCILLY.value: _COUNCIL,
        ParentKind.NHS_TRUST.value: _NHS,
        ParentKind.NHS_OTHER.value: _NHS,
        ParentKind.DEPARTMENT.value: ("civil-servant", "What it means for a civil servant"),
        ParentKind.SCHOOL_OR_COLLEGE.value: (
            "teacher-or-youth-worker",
            "What it means for a teacher",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do next."""

    text: str
    address: str


def steps(answers: Answers) -> Iterator[Step]:
    """What to do next, the most pressing first."""
    if answers.get("tender") == YES:
        text = "It is out to tender: ask today for the last day to bid, and how awards work"
        yield _page(text, "how-the-contract-is-awarded")
    if answers.get("nation", Nation.ENGLAND.value) != Nation.ENGLAND.value:
        yield _page("What differs outside England", "other-nations")
    yield from _by_who(answers)
    yield _page("Read the ways to ask, and what cannot be handed over", "ways-to-ask")
    yield _page("Read the case for staying", "the-case-for-staying")
    text = "Start a plan: about 15 questions (we kept nothing, so we ask some of these again)"
    yield Step(text=text, address=reverse("plan"))


def _by_who(answers: Answers) -> Iterator[Step]:
    who, employer = answers.get("who"), str(answers.get("employer", ""))
    if who == Who.SOMEONE_ELSE.value:
        yield _page("What to do when this is happening to you", "this-is-happening-to-me")
    if who == Who.ONLY_ME.value:
        yield _page(
            "Talk to one colleague first, and find out who would back you", "stage-1-explore"
        )
    if who in (Who.VOLUNTARY.value, Who.PARISH.value):
        yield _page("What a voluntary or community body may do", "voluntary-body")
    elif employer in _ROLES:
        slug, text = _ROLES[employer]
        yield _page(text, slug)


def _page(text: str, slug: str) -> Step:
    return Step(text=text, address=reverse("guidance-page", kwargs={"slug": slug}))
