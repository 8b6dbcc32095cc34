"""The result in easy words: short sentences, one thing at a time, each beside a picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.employment.one_person import OwnPackage, Pension, Place, Side
from spinout.employment.one_person.year import OneYear
from spinout.money import whole_pounds
from spinout.web.own_package.present.page import ResultPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to know: the picture beside it, and short sentences."""

    picture: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One subject, in steps."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyPage:
    """The result in easy words, and the answers to go back with."""

    parts: tuple[Part, ...]
    state: str


def easy_page(page: ResultPage) -> EasyPage:
    """The result in easy words. Money is to the pound."""
    package = page.package
    parts = (
        Part(title="What this is", steps=_WHAT),
        Part(title="Now", steps=tuple(_now(package))),
        Part(title="If your service moves", steps=tuple(_moved(package))),
        Part(title="What stays the same on the day", steps=() if package.stops else _SAME),
        Part(title="What to do", steps=_DO),
    )
    return EasyPage(parts=tuple(each for each in parts if each.steps), state=page.state)


_WHAT = (
    Step(
        picture="question",
        says=("You asked: would I lose out?", "This page tells you what we found."),
    ),
    Step(picture="question", says=("It is information.", "It does not tell you what to do.")),
)
_SAME = (
    Step(
        picture="paper",
        says=(
            "Your contract goes with you.",
            "That means your pay, your hours, your leave and your sick pay.",
        ),
    ),
    Step(
        picture="paper",
        says=("Later, the new body decides pay rises.", "They may be more or less than now."),
    ),
)
_DO = (
    Step(
        picture="stop",
        says=(
            "Do not leave your pension because of this page.",
            "Do not move it because of this page.",
        ),
    ),
    Step(
        picture="talk",
        says=(
            "Talk to your union.",
            "Talk to your pension scheme.",
            "Talk to someone you trust.",
        ),
    ),
    Step(
        picture="vote",
        says=("You need not show this to anyone.", "You need not say how you will vote."),
    ),
)


def _now(package: OwnPackage) -> Iterator[Step]:
    now = next(iter(package.years), None)
    if now is None:
        first = () if package.stops else ("We need to know more.",)
        yield Step(picture="question", says=(*first, *_needs(package)))
        return
    if _may_say(package, 0):
        yield Step(picture="pay", says=(f"You take home about {_month(now)} each month.",))
    if now.pension_earned:
        yield Step(
            picture="pension",
            says=(
                "You are in a pension scheme.",
                f"Each year of work adds about {whole_pounds(now.pension_earned)} a year to it.",
                "You get that each year when you are old.",
            ),
        )


def _needs(package: OwnPackage) -> Iterator[str]:
    for each in package.lacks:
        yield f"We need {each.says}."
    yield from package.cannot


def _moved(package: OwnPackage) -> Iterator[Step]:
    for at, (side, year) in enumerate(zip(package.sides, package.years, strict=False)):
        if year is None or side.place in (Place.NOW, Place.JOINER):
            continue
        yield from _side(side, year, package.years[0], _may_say(package, at))


def _side(side: Side, year: OneYear, now: OneYear | None, may_say: bool) -> Iterator[Step]:
    if now is None:
        return
    if side.pension is not Pension.FLOOR:
        yield Step(
            picture="pension",
            says=(
                f"This is so if {side.when}.",
                "Your take-home pay is the same on the day.",
                *(("Your pension goes on as now.",) if now.pension_earned else ()),
            ),
        )
        return
    yield Step(picture="pot", says=("This is so if " + side.when + ".", *_home(year, now, may_say)))
    yield Step(
        picture="pot",
        says=(
            "Your pension scheme would stop adding to your pension.",
            "You would get a pot of money instead.",
            f"About {whole_pounds(year.pension_pot)} would go into it in a year.",
            "No one can promise what the pot will buy.",
        ),
    )


def _home(year: OneYear, now: OneYear, may_say: bool) -> tuple[str, ...]:
    more = year.take_home - now.take_home
    if not may_say:
        return ("Your take-home pay would change. Ask your scheme how much.",)
    amount = whole_pounds(abs(more) // 12)
    if more <= 0:
        return (f"You would take home about {amount} less each month.",)
    return (
        f"You would take home about {amount} more each month, because less goes into a pension.",
        "That is not a gain. You would have less when you are old.",
    )


def _may_say(package: OwnPackage, at: int) -> bool:
    """Whether what is taken home may be said, now and on that side."""
    home = [line.cells for line in package.money if line.key == "take_home"]
    return bool(home) and home[0][0].pence is not None and home[0][at].pence is not None


def _month(year: OneYear) -> str:
    return whole_pounds(year.take_home // 12)
