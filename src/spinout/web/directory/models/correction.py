"""One suggested correction. It holds nothing of who sent it."""

from django.db import models


class Correction(models.Model):
    """What somebody says is wrong with a row, and where that is published."""

    slug = models.CharField(max_length=100, db_index=True)
    part = models.CharField(max_length=30)
    says = models.TextField()
    source = models.TextField()
    once = models.CharField(max_length=64, unique=True)
    received_at = models.DateTimeField(db_index=True)
    outcome = models.CharField(max_length=30, blank=True)
    note = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return "A suggested correction"
