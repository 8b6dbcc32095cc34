"""The ten grounds: what each is, what it needs, what cures it, and what it does not allow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from spinout import law
from spinout.handovers.route_findings import Ground
from spinout.law import Reading, Row
from spinout.web.asking.behind import Behind, Rule
from spinout.web.asking.needs import Need
from spinout.web.received.present.needs import need

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "objective": "A matter of fact. Either it is so, or it is not.",
        "opinion": "It rests on your opinion. You must be able to give your reasons.",
        "mixed": "Part is a matter of fact. Part is your opinion, with reasons.",
    }
)
DOES_NOT_ALLOW: Mapping[int, str] = MappingProxyType(
    {
        1: "You may not ask for more than the law lists. It asks for no price, no vote, no "
        "business plan and no legal form.",
        2: "A slip that does not matter is not enough.",
        3: "What you know or have heard from elsewhere does not count. Go by what they sent.",
        4: "A plan to stop, a budget paper or a public question is not a decision.",
        5: "A link with the NHS is not enough alone. You must also think it critical to people’s "
        "well-being that the link goes on.",
        6: "A procurement that you only mean to start is not one that has begun.",
        7: "Talks with nothing in writing do not count.",
        8: "It does not count if you have not published it, or if it names no staff.",
        9: "That a request is unwelcome, or makes work, does not make it either of these.",
        10: "A doubt is not enough: it must be likely. If only one part cannot go, ask first if "
        "they agree to take it out.",
    }
)
"""Our reading of the words of each ground."""

_GROUPS = (
    (
        "could apply",
        "These could lawfully apply",
        "Use one only if you can show what it needs. Write down why.",
    ),
    (
        "we need to know",
        "These wait for what we need to know",
        "You may use one only if the answer is yes and you can show it.",
    ),
    (
        "does not apply",
        "These could not lawfully apply",
        "On what you told us, a no that rests on one of these would not be lawful.",
    ),
)
"""How a ground may stand, what we call that, and what to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundShown:
    """One ground as a page shows it; `needs` are what would tell if it applies."""

    number: int
    says: str
    kind: str
    evidence: str
    cure: str
    does_not_allow: str
    behind: tuple[Rule, ...]
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The grounds that stand alike on what was told."""

    title: str
    says: str
    grounds: tuple[GroundShown, ...]


def on_the_facts(found: tuple[Ground, ...], reading: Reading) -> tuple[Standing, ...]:
    """The grounds by how each stands on what was told; a group with none is left out."""
    if not found:
        return ()
    rows = {row.whole("number"): row for row in reading.table("grounds")}
    behind = Behind(reading)
    return tuple(
        Standing(
            title=title,
            says=says,
            grounds=tuple(
                _shown(rows[each.number], each.citation, behind, missing=each.missing)
                for each in held
            ),
        )
        for stands, title, says in _GROUPS
        if (held := [each for each in found if each.applies == stands])
    )


@lru_cache(maxsize=4)
def explorer(on: date) -> tuple[GroundShown, ...]:
    """Every ground as at `on`, whatever the facts."""
    return tuple(_all(law.load().read(on)))


def _all(reading: Reading) -> Iterator[GroundShown]:
    rows = reading.table("grounds")
    keys = [reading.provision(row["provision"]).key for row in rows]
    behind = Behind(reading)
    for row, key in zip(rows, keys, strict=True):
        yield _shown(row, key, behind, missing=())


def _shown(row: Row, key: str, behind: Behind, *, missing: tuple[str, ...]) -> GroundShown:
    number = row.whole("number")
    return GroundShown(
        number=number,
        says=row["says"],
        kind=KINDS[row["kind"]],
        evidence=row["evidence"],
        cure=row["cure"],
        does_not_allow=DOES_NOT_ALLOW[number],
        behind=behind.rules((key,)),
        needs=tuple(dict.fromkeys(map(need, missing))),
    )
