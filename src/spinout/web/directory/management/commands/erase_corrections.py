"""`erase_corrections`: corrections a year old that were not accepted go, at every start."""

from typing import Any

from django.core.management.base import BaseCommand

from spinout.web.directory.actions import erase_old
from spinout.web.enquiries.events import Doer


class Command(BaseCommand):
    """Erases the corrections that are a year old and were not accepted."""

    help = "Erases every correction a year old that was not accepted."

    def handle(self, *args: Any, **options: Any) -> None:
        """No such correction is kept when this returns."""
        erase_old(by=Doer.TIMETABLE)
