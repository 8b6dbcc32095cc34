"""The five questions, in words that need no file and no form number."""

from dataclasses import dataclass
from enum import Enum

from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import Nation, ParentKind

NOT_SAID = ""


class Who(Enum):
    """Who would ask."""

    SOME_OF_US = "some-of-us"
    ONLY_ME = "only-me"
    VOLUNTARY = "voluntary"
    PARISH = "parish"
    OTHER = "other"


class YesNo(Enum):
    """An answer people may not have."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of service, and its code on the light touch list; no code where none is sure."""

    key: str
    words: str
    cpv: str | None = None


KINDS = (
    Kind(key="libraries", words="Libraries", cpv="92511000"),
    Kind(key="museums", words="Museums", cpv="92521000"),
    Kind(key="archives", words="Archives", cpv="92512000"),
    Kind(key="sport", words="Leisure centres and sport", cpv="92610000"),
    Kind(key="community-health", words="Community health", cpv="85323000"),
    Kind(key="nursing", words="Nursing outside hospital", cpv="85141200"),
    Kind(key="physiotherapy", words="Physiotherapy", cpv="85142100"),
    Kind(key="older-people", words="Care of older people", cpv="85311100"),
    Kind(key="social-work", words="Social work", cpv="85310000"),
    Kind(key="children", words="Care of children and young people", cpv="85311300"),
    Kind(key="day-care", words="Day care", cpv="85312100"),
    Kind(key="youth", words="Youth work that teaches", cpv="80310000"),
    Kind(key="special-education", words="Special education", cpv="80340000"),
    Kind(key="adult-education", words="Adult education", cpv="80400000"),
    Kind(key="probation", words="Probation", cpv="75231240"),
    Kind(key="fire", words="Fire and rescue", cpv="75250000"),
    Kind(key="other", words="Something else"),
)
BY_KIND = {each.key: each for each in KINDS}

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with its closed list of answers."""

    name: str
    label: str
    hint: str
    choices: Choices


def _from_the_plan(key: str, kind: type[Enum]) -> Choices:
    asked = question_for(key)
    return tuple((each.value, choice_on_screen(asked, each.value)) for each in kind)


ASKED = (
    Asked(
        name="nation",
        label="Where is the service?",
        hint="The law is not the same in each nation.",
        choices=_from_the_plan("parent.nation", Nation),
    ),
    Asked(
        name="employer",
        label="Who runs it now?",
        hint="The body that employs the people who do the work.",
        choices=_from_the_plan("parent.kind", ParentKind),
    ),
    Asked(
        name="who",
        label="Who would ask to run it?",
        hint="Two are enough. You need not work in that service.",
        choices=(
            (Who.SOME_OF_US.value, "Two or more of us who work for that body"),
            (Who.ONLY_ME.value, "Only me so far"),
            (Who.VOLUNTARY.value, "A voluntary body, a community group or a charity"),
            (Who.PARISH.value, "A parish or town council"),
            (Who.OTHER.value, "Someone else"),
        ),
    ),
    Asked(
        name="service",
        label="What kind of service is it?",
        hint="One that the body gives, or pays others to give. Not one set up for one named "
        "person alone.",
        choices=tuple((each.key, each.words) for each in KINDS),
    ),
    Asked(
        name="tender",
        label="Is it out to tender now?",
        hint="Say yes if your employer has begun to ask firms for bids.",
        choices=((YesNo.YES.value, "Yes"), (YesNo.NO.value, "No")),
    ),
)
BY_NAME = {each.name: each for each in ASKED}
