"""How often a group of addresses sent something within one hour. No address is in it."""

from django.db import models


class Visit(models.Model):
    """One count. Thousands of addresses share a mark, and no mark outlives its hour."""

    mark = models.CharField(max_length=40)
    hour = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("mark", "hour"), name="one_count_for_a_mark_and_hour"),
        )

    def __str__(self) -> str:
        return "A count"
