"""One example taken through the whole passage: its headline, and its pack as one zip file."""

import io
import tempfile
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spinout.web.cases import examples

if TYPE_CHECKING:
    from spinout.forecast.risk import Ground
    from spinout.handovers.money_plan import MoneyPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is kept of a run."""

    headline: dict[str, Any]
    pack: bytes


def take_through(case_key: str, *, variant: str, on: date) -> Generator[str, None, Taken]:
    """The example under the law as at `on`, telling of each step in words once it is done.

    The same zip for the same answers; nothing stays on disk.
    """
    # Loading every room takes half a second, which starting the server need not wait for.
    from spinout.case import pass_through, write_pack
    from spinout.web.cases.headline import headline

    facts = examples.read(case_key)
    yield f"The plan is read: {len(facts.posts):,} posts"
    passage = pass_through(facts, variant=variant, on=on)
    yield "Every stage is worked out: ways to ask, owners, pay and pension, money"
    with tempfile.TemporaryDirectory(prefix="spinout-pack-") as work:
        folder = Path(work) / pack_name(case_key, variant, on)
        folder.mkdir()
        written = write_pack(passage, folder, made_on=on)
        yield f"The papers for the board are written: {len(written)} files"
        pack = _zipped(written, inside=Path(work), made_on=on)
    return Taken(headline=headline(passage), pack=pack)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The money of an example, ready to be put to the test."""

    name: str
    ground: "Ground"
    money: "MoneyPlan"


def standing(case_key: str, variant: str, on: str) -> Standing:
    """The money of the example under the law as at the day, written as ISO writes it."""
    from spinout.case import pass_through, risk_ground

    facts = examples.read(case_key)
    passage = pass_through(facts, variant=variant, on=date.fromisoformat(on))
    ground = risk_ground(passage)
    assert ground is not None
    assert passage.money is not None
    return Standing(
        name=f"{facts.name}, {passage.variant.name}", ground=ground, money=passage.money
    )


def pack_name(case_key: str, variant: str, on: date) -> str:
    """The name of the pack's folder, and with an ending of its zip."""
    return f"{case_key}-{variant}-{on.isoformat()}"


def _zipped(written: tuple[Path, ...], *, inside: Path, made_on: date) -> bytes:
    held = io.BytesIO()
    moment = (made_on.year, made_on.month, made_on.day, 0, 0, 0)
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for file in written:
            entry = zipfile.ZipInfo(file.relative_to(inside).as_posix(), date_time=moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, file.read_bytes())
    return held.getvalue()
