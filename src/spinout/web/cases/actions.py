"""Every write of what the site keeps of a run."""

import logging
from collections.abc import Generator
from datetime import date

from spinout import law
from spinout.web.cases.models import Run
from spinout.web.cases.passages import Taken, take_through

log = logging.getLogger(__name__)


class ExampleFailedError(RuntimeError):
    """The example could not be run; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__(
            "The example could not be run just now, and nothing of it was kept. "
            "Try again in a few minutes."
        )


def run_example(*, case_key: str, variant: str, on: date) -> Generator[str, None, Run]:
    """Makes the run of this variant on this date and keeps it, and lets the older go.

    Tells of each step in words once it is done. Of two made at once the first is kept. Raises
    ExampleFailedError.
    """
    try:
        taken = yield from take_through(case_key, variant=variant, on=on)
        made = _kept(taken, case_key=case_key, variant=variant, on=on)
    except Exception as problem:
        # Whatever went wrong in there, the person gets a sentence and the log gets the rest.
        log.exception("The example %s (%s) failed on %s.", case_key, variant, on)
        raise ExampleFailedError from problem
    yield "All of it is kept, for anyone to read"
    return made


def forget_runs() -> None:
    """No run is kept when this returns. Each start does this: no run outlives its code."""
    Run.objects.all().delete()


def _kept(taken: Taken, *, case_key: str, variant: str, on: date) -> Run:
    made, _ = Run.objects.get_or_create(
        case_key=case_key,
        variant=variant,
        law_on=on,
        law_version=law.load().version,
        defaults={"headline": taken.headline, "pack": taken.pack},
    )
    Run.objects.filter(case_key=case_key, variant=variant).exclude(pk=made.pk).delete()
    return made
