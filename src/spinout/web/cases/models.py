"""What the site keeps of a run: its headline and its pack, so that every worker can show them."""

from django.db import models


class Run(models.Model):
    """One variant of one example taken through the passage under the law of one date."""

    case_key = models.SlugField(max_length=60)
    variant = models.SlugField(max_length=60)
    law_on = models.DateField()
    law_version = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now_add=True)
    headline = models.JSONField()
    pack = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("case_key", "variant", "law_on", "law_version"),
                name="one_run_of_each",
            ),
        )

    def __str__(self) -> str:
        return f"{self.case_key}, {self.variant}, {self.law_on}"
