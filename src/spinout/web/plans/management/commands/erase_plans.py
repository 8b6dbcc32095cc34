"""`erase_plans`: every plan that visitors left here is erased. The server runs it as it starts."""

from typing import Any

from django.core.management.base import BaseCommand

from spinout.web.plans.actions import erase_all


class Command(BaseCommand):
    """Erases what is left of every visitor's plan."""

    help = "Erases every plan that visitors have left here."

    def handle(self, *args: Any, **options: Any) -> None:
        """Nothing of any plan is kept when this returns."""
        erase_all()
