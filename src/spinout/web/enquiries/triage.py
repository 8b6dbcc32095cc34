"""What we ask beside the question itself. Each may be left out; it helps to send it to the right
person, and shows the asker where to read on."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spinout.directory import Region, Sector
from spinout.web.asking.declared import Asked, Choice, Takes
from spinout.web.asking.entered import Answers
from spinout.web.guidance.files import pages
from spinout.web.guidance.page import Section

_NOWHERE = {Region.ENGLAND, Region.UK, Region.NOT_STATED}
_NATIONS = (
    ("wales", "Wales"),
    ("scotland", "Scotland"),
    ("northern-ireland", "Northern Ireland"),
)
WHO = Asked(
    name="who",
    takes=Takes.ONE,
    label="Which is closest to you?",
    choices=(
        Choice(key="colleague", words="I work in the service"),
        Choice(key="lead", words="I lead a team that may want to leave"),
        Choice(key="union", words="I speak for colleagues or a union"),
        Choice(key="body", words="I work for the council, board or department that was asked"),
        Choice(key="voluntary", words="I am with a voluntary or community body"),
        Choice(key="mutual", words="I work in a mutual that has left"),
        Choice(key="public", words="I use the service, or live nearby"),
    ),
)
SECTOR = Asked(
    name="sector",
    takes=Takes.ONE,
    label="What kind of service is it?",
    choices=tuple(
        Choice(key=each.code, words=each.words) for each in Sector if each is not Sector.NOT_STATED
    ),
)
REGION = Asked(
    name="region",
    takes=Takes.ONE,
    label="Where is it?",
    choices=(
        *(
            Choice(key=each.code, words=each.words, group="England")
            for each in Region
            if each not in _NOWHERE
        ),
        *(Choice(key=key, words=words, group="Elsewhere") for key, words in _NATIONS),
    ),
)
STAFF = Asked(
    name="staff",
    takes=Takes.ONE,
    label="How many people work in it?",
    choices=(
        Choice(key="under-10", words="Fewer than 10"),
        Choice(key="10-49", words="10 to 49"),
        Choice(key="50-249", words="50 to 249"),
        Choice(key="250-999", words="250 to 999"),
        Choice(key="1000-up", words="1,000 or more"),
    ),
)
STAGE = Asked(
    name="stage",
    takes=Takes.ONE,
    label="How far along is it?",
    choices=(
        Choice(key="talk", words="Only talk so far"),
        *(
            Choice(key=each.slug, words=each.title)
            for each in pages().values()
            if each.section is Section.STAGE
        ),
    ),
)
TRIAGE = (WHO, SECTOR, REGION, STAFF, STAGE)

FOR_WHO: Mapping[str, str] = MappingProxyType(
    {
        "colleague": "this-is-happening-to-me",
        "lead": "ways-to-ask",
        "union": "union-representative",
        "body": "a-proposal-has-reached-us",
        "voluntary": "voluntary-body",
        "mutual": "stage-9-first-year",
        "public": "what-happened-to-others",
    }
)
"""The page of guidance that helps each asker first."""
ELSEWHERE = "other-nations"


def pages_for(answers: Answers) -> Iterator[str]:
    """The slugs of the pages that help first, by nation, by who asks and by stage."""
    if answers.get("region") in {key for key, _ in _NATIONS}:
        yield ELSEWHERE
    if who := answers.get("who"):
        yield FOR_WHO[str(who)]
    if (stage := answers.get("stage")) in pages():
        yield str(stage)
