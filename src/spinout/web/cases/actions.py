"""Every write of what the site keeps of a run."""

import logging
from datetime import date

from spinout import law
from spinout.web.cases import queries
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


def run_example(*, case_key: str, variant: str, on: date) -> Run:
    """The run of this variant on this date: the one kept, or else made, kept and the older let go.

    Of two made at once the first is kept. Raises ExampleFailedError.
    """
    law_version = law.load().version
    if kept := queries.run_on(
        case_key=case_key, variant=variant, law_on=on, law_version=law_version
    ):
        return kept
    taken = _taken(case_key, variant, on)
    made, _ = Run.objects.get_or_create(
        case_key=case_key,
        variant=variant,
        law_on=on,
        law_version=law_version,
        defaults={"headline": taken.headline, "pack": taken.pack},
    )
    Run.objects.filter(case_key=case_key, variant=variant).exclude(pk=made.pk).delete()
    return made


def forget_runs() -> None:
    """No run is kept when this returns. Each start does this: no run outlives its code."""
    Run.objects.all().delete()


def _taken(case_key: str, variant: str, on: date) -> Taken:
    try:
        return take_through(case_key, variant=variant, on=on)
    except Exception as problem:
        # Whatever went wrong in there, the person gets a sentence and the log gets the rest.
        log.exception("The example %s (%s) failed on %s.", case_key, variant, on)
        raise ExampleFailedError from problem
