"""Every read of a question. Those older than a year are not there, erased yet or not."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from spinout.law.moment import months_on
from spinout.web.enquiries.models import Enquiry

KEPT_MONTHS = 12


class NoSuchEnquiryError(LookupError):
    """There is no question with that reference, or no longer."""

    def __init__(self) -> None:
        super().__init__("We hold no question with that number. Check it. It may have been erased.")


def too_old() -> datetime:
    """A question received before this is a year old."""
    now = timezone.localtime()
    day = months_on(now.date(), -KEPT_MONTHS)
    return now.replace(year=day.year, month=day.month, day=day.day)


def kept() -> QuerySet[Enquiry]:
    """Every question that is still kept, the oldest first."""
    return Enquiry.objects.filter(received_at__gte=too_old()).order_by("received_at", "pk")


def waiting() -> QuerySet[Enquiry]:
    """Every question that nobody has dealt with."""
    return kept().filter(outcome="")


def by_reference(reference: str) -> Enquiry:
    """The question with this reference. Raises NoSuchEnquiryError."""
    found = kept().filter(reference=reference).first()
    if found is None:
        raise NoSuchEnquiryError
    return found
