"""`erase_enquiries`: every question a year old is erased. The server runs it as it starts."""

from typing import Any

from django.core.management.base import BaseCommand

from spinout.web.enquiries.actions import erase_old
from spinout.web.enquiries.events import Doer


class Command(BaseCommand):
    """Erases the questions that are a year old."""

    help = "Erases every question that is a year old."

    def handle(self, *args: Any, **options: Any) -> None:
        """No question a year old is kept when this returns."""
        erase_old(by=Doer.TIMETABLE)
