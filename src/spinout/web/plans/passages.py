"""A plan taken through every stage, and its pack made in memory."""

import io
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spinout.facts.plan import CaseFacts
from spinout.handovers.passage import Passage

if TYPE_CHECKING:
    from spinout.forecast.risk import Ground
    from spinout.proposals import Completeness

_WHEN_MADE = (0, 0, 0)


def take_through(facts: CaseFacts, *, variant: str | None, on: date) -> Passage:
    """The plan under the law as at `on`, by the variant named or its own first one."""
    # Loading every room takes half a second, which starting the server need not wait for.
    from spinout.case import pass_through

    return pass_through(facts, variant=variant if variant in facts.variants else None, on=on)


def ground_of(passage: Passage) -> "Ground | None":
    """What tests and runs of the plan’s money stand on; None where it has none."""
    from spinout.case import risk_ground

    return risk_ground(passage)


def pack_files(passage: Passage, *, made_on: date) -> Iterator[tuple[str, bytes]]:
    """Each file of the pack with its place in it, as soon as it is made.

    They are the very files that `spinout case --pack` writes, and none of them touches the disk.
    """
    from spinout import proposals
    from spinout.proposals.pack import confidential_files, open_files

    complete, shown = proposals.completeness(passage), proposals.shareable(passage)
    book = _book(shown, complete, exact=False, made_on=made_on)
    for each in open_files(shown, complete, book=book, made_on=made_on):
        yield each.place, each.content
    book = _book(passage, complete, exact=True, made_on=made_on)
    for each in confidential_files(passage, complete, book=book, made_on=made_on):
        yield each.place, each.content


def zipped(files: list[tuple[str, bytes]], *, folder: str, made_on: date) -> bytes:
    """The files as one zip with one folder in it. The same files give the same bytes."""
    held = io.BytesIO()
    moment = (made_on.year, made_on.month, made_on.day, *_WHEN_MADE)
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for place, content in files:
            entry = zipfile.ZipInfo(f"{folder}/{place}", date_time=moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, content)
    return held.getvalue()


def _book(
    passage: Passage, complete: "Completeness", *, exact: bool, made_on: date
) -> bytes | None:
    if passage.money is None:
        return None
    from spinout import forecast, proposals

    with _room_in_memory() as path:
        forecast.workbook(
            passage.money,
            facts=passage.facts,
            variant=passage.variant,
            pay_plan=passage.pay_plan,
            cited=passage.cited["forecast"],
            path=path,
            exact=exact,
            made_on=made_on,
            note=proposals.running_note(passage, complete),
            notice=proposals.notice(complete),
        )
        return path.read_bytes()


@contextmanager
def _room_in_memory() -> Iterator[Path]:
    """A path whose bytes are in memory only, where the system has such a thing.

    Elsewhere it is a file that only this process’s owner can read, gone when this ends.
    """
    if not hasattr(os, "memfd_create"):
        with tempfile.TemporaryDirectory(prefix="spinout-") as folder:
            yield Path(folder) / "book"
        return
    room = os.memfd_create("spinout-book")
    try:
        yield Path(f"/proc/self/fd/{room}")
    finally:
        os.close(room)
