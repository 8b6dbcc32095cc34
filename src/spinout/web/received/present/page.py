"""The page for the body that was asked: its last day, what it must publish, and the grounds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from spinout.clocks import weekday_in_words
from spinout.documents.dates import Dated
from spinout.findings import CONFIRM, Finding
from spinout.handovers.challenge import NextStep, Publication
from spinout.handovers.route_findings import Clock, RouteFindings
from spinout.law import day_in_words
from spinout.web.asking import days, link
from spinout.web.asking.behind import Behind, Rule
from spinout.web.asking.days import DaysShown
from spinout.web.asking.entered import told
from spinout.web.asking.needs import Need
from spinout.web.asking.sharing import NOTHING_SINCE, Since
from spinout.web.received.answering import Answered
from spinout.web.received.asked import ASKED
from spinout.web.received.present.grounds import Standing, on_the_facts
from spinout.web.received.present.needs import need
from spinout.web.received.present.said_to_you import CLOCKS, PUBLISHED, STAGES, STEPS

RECEIVED = "You received it"
NOT_ALL_CHECKED = (
    "A new Act of April 2026 changes other community rights. We found nothing in it that ends this "
    "one, but we could not check all of it. Ask your lawyer."
)
NOTICE = "crtc.k3"

THEIRS_TO_MEND = frozenset({"GROUND_1", "CRTC_NO(body)", "CRTC_NO(service)", "CRTC_MAY_REFUSE"})
"""The answers that those who asked could change by what they send."""

_VERDICTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "CRTC_MUST_CONSIDER": (
            "You must consider it",
            "It comes from a body that may ask, about a service that the right reaches, and it "
            "holds each part the law asks for.",
        ),
        "GROUND_1": (
            "You must deal with it, but it lacks something",
            "It may be a request under the right. You may say no on ground 1 while a part that "
            "the law asks for is not there. You may also tell them what is missing.",
        ),
        "CRTC_MAY_REFUSE": (
            "You may choose not to consider it",
            "It came outside the dates you have published. You may refuse to look at it, or "
            "choose to.",
        ),
        "CRTC_NO(parent)": (
            "The Community Right to Challenge does not bind you",
            "The law lists the bodies it binds, and yours is not one. No law sets a clock. Decide "
            "on it as on any paper, and say when.",
        ),
        "CRTC_NO(nation)": (
            "Another nation’s law applies",
            "The Community Right to Challenge is law in England only. No clock of it runs.",
        ),
        "CRTC_NO(body)": (
            "Those who sent it may not use the right",
            "You need not deal with it under the right. Tell them why, so that they can put it "
            "right and ask again.",
        ),
        "CRTC_NO(service)": (
            "The right does not reach this service",
            "You need not deal with it under the right. Tell them why.",
        ),
        "CRTC_DEPENDS": (
            "We need to know more",
            "Treat it as a request under the right until you know. The days run from the day you "
            "received it.",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether the right binds you here, and the rules behind the answer."""

    title: str
    says: str
    standing: str
    cure: str
    needs: tuple[Need, ...]
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The last day to say when you expect to decide, with its working; or what it waits for."""

    day: str
    passed: bool
    working: str
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing to publish or tell."""

    says: str
    where: str
    when: str
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the law asks at one point."""

    title: str
    says: tuple[str, ...]
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPage:
    """Everything the body that was asked is shown."""

    law_on: str
    state: str
    since: Since
    told: tuple[tuple[str, str], ...]
    verdicts: tuple[Verdict, ...]
    binds: bool
    last_day: LastDay | None
    days: DaysShown
    dated: tuple[Dated, ...]
    already: tuple[Duty, ...]
    publish: tuple[Duty, ...]
    grounds: tuple[Standing, ...]
    not_grounds: tuple[str, ...]
    stages: tuple[Stage, ...]


def received_page(held: Answered, *, since: Since = NOTHING_SINCE) -> ReceivedPage:
    """The answers for the body that was asked."""
    found, answers = held.found, held.told.answers
    shown = on_the_facts(found.grounds, held.reading)
    behind = Behind(held.reading)
    dates = tuple(_dated(found, answers.get("received")))
    duties = tuple((each, _duty(each, behind)) for each in found.publications)
    return ReceivedPage(
        law_on=day_in_words(held.told.on),
        state=link.written(ASKED, held.told),
        since=since,
        told=tuple((asked.label, words) for asked, words in told(ASKED, answers)),
        verdicts=tuple(_verdicts(found, behind)),
        binds=bool(found.clocks),
        last_day=_last_day(found, behind, held.told.on),
        days=days.shown(
            dates, (_to_you(each) for each in days.told_apart(found.clocks) if each.last is None)
        ),
        dated=dates,
        already=tuple(duty for each, duty in duties if each.already),
        publish=tuple(duty for each, duty in duties if not each.already),
        grounds=shown,
        not_grounds=found.not_grounds,
        stages=tuple(_stages(found.afterwards, behind)),
    )


def _verdicts(found: RouteFindings, behind: Behind) -> Iterator[Verdict]:
    for each in found.findings:
        if each.code in _VERDICTS:
            yield _verdict(each, behind)


def _verdict(each: Finding, behind: Behind) -> Verdict:
    title, says = _VERDICTS[each.code]
    return Verdict(
        title=title,
        says=says,
        standing=NOT_ALL_CHECKED if each.standing == CONFIRM else "",
        cure=each.cure if each.code in THEIRS_TO_MEND else "",
        needs=tuple(dict.fromkeys(map(need, each.missing))),
        behind=behind.rules(each.citations),
    )


def _last_day(found: RouteFindings, behind: Behind, on: date) -> LastDay | None:
    clock = next((each for each in found.clocks if each.key == NOTICE), None)
    if clock is None:
        return None
    return LastDay(
        day="" if clock.last is None else weekday_in_words(clock.last),
        passed=clock.last is not None and clock.last < on,
        working=clock.working,
        behind=behind.rules(clock.citations),
    )


def _dated(found: RouteFindings, received: object) -> Iterator[Dated]:
    if isinstance(received, date) and found.clocks:
        yield Dated(identity="received", day=received, name=RECEIVED)
    for clock in days.told_apart(found.clocks):
        if each := days.dated(_to_you(clock)):
            yield each


def _to_you(clock: Clock) -> Clock:
    return replace(clock, name=CLOCKS.get(clock.key, clock.name))


def _duty(each: Publication, behind: Behind) -> Duty:
    when = f"By {weekday_in_words(each.by)}." if each.by else each.when
    return Duty(
        says=PUBLISHED.get(each.key, each.says),
        where=each.where,
        when=when,
        behind=behind.rules((each.citation,)),
    )


def _stages(afterwards: tuple[NextStep, ...], behind: Behind) -> Iterator[Stage]:
    for key, title in STAGES.items():
        held = [each for each in afterwards if each.stage == key and each.key in STEPS]
        if held:
            yield Stage(
                title=title,
                says=tuple(STEPS[each.key] for each in held),
                behind=behind.rules(each.citation for each in held),
            )
