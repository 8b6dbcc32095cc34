"""What is kept of a visitor's plan: sealed parts, and when it was last used. Nothing in clear."""

from django.db import models


class KeptPlan(models.Model):
    """One plan. Its key is in the visitor's cookie and nowhere else."""

    found_by = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(db_index=True)
    version = models.PositiveIntegerField(default=0)
    answers = models.BinaryField()
    posts = models.BinaryField()
    pack = models.BinaryField(null=True)
    listed = models.BinaryField(null=True)

    def __str__(self) -> str:
        return "A sealed plan"
