"""What happened to suggested corrections."""

from django.db import models

from spinout.web.directory.models.correction import Correction


class Step(models.Model):
    """One thing that happened, when, and by whom: a role or a team, never a name of ours."""

    kind = models.CharField(max_length=30)
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    how_many = models.PositiveIntegerField(default=1)
    correction = models.ForeignKey(Correction, null=True, on_delete=models.CASCADE)

    def __str__(self) -> str:
        return self.kind
