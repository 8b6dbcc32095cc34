"""Every read of a suggested correction. What was not accepted is gone after a year."""

from django.db.models import Q, QuerySet

from spinout.web.directory.models import Correction
from spinout.web.directory.suggested import Outcome
from spinout.web.enquiries.queries import too_old


class NoSuchCorrectionError(LookupError):
    """There is no correction with that number that still waits."""

    def __init__(self) -> None:
        super().__init__("No correction with that number waits. List them to see those that do.")


def kept() -> QuerySet[Correction]:
    """Every correction that is still kept, the oldest first."""
    lasting = Q(outcome=Outcome.ACCEPTED.value) | Q(received_at__gte=too_old())
    return Correction.objects.filter(lasting).order_by("received_at", "pk")


def waiting() -> QuerySet[Correction]:
    """Every correction that nobody has decided on."""
    return kept().filter(outcome="")


def accepted(slug: str) -> QuerySet[Correction]:
    """The corrections of a row that were accepted: all that anyone else may see."""
    return kept().filter(slug=slug, outcome=Outcome.ACCEPTED.value)
