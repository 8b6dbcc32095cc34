"""What happened to questions. When a question is erased, so is all that happened to it."""

from django.db import models

from spinout.web.enquiries.models.enquiry import Enquiry


class Happening(models.Model):
    """One thing that happened, when, and by whom: a role or a team, never a name of ours."""

    kind = models.CharField(max_length=30)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    how_many = models.PositiveIntegerField(default=1)
    enquiry = models.ForeignKey(Enquiry, null=True, on_delete=models.CASCADE)

    def __str__(self) -> str:
        return self.kind
