"""One question. It holds no name, and no more than its asker chose to say."""

from django.db import models


class Enquiry(models.Model):
    """One question, found by its reference. An empty text is something that nobody said."""

    reference = models.CharField(max_length=12, unique=True)
    once = models.CharField(max_length=64, unique=True)
    received_at = models.DateTimeField(db_index=True)
    answer_by = models.DateField(null=True)
    who = models.CharField(max_length=30, blank=True)
    sector = models.CharField(max_length=30, blank=True)
    region = models.CharField(max_length=30, blank=True)
    staff = models.CharField(max_length=30, blank=True)
    stage = models.CharField(max_length=30, blank=True)
    question = models.TextField()
    contact = models.CharField(max_length=200, blank=True)
    consent_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=30, blank=True)
    answered_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return "A question"
