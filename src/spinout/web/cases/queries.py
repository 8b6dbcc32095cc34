"""Every read of what the site keeps of a run."""

from datetime import date

from spinout.web.cases.models import Run


def latest_run(*, case_key: str, variant: str) -> Run | None:
    """The newest run kept of this variant, without its pack; None when there is none."""
    kept = Run.objects.filter(case_key=case_key, variant=variant)
    return kept.defer("pack").order_by("-law_on", "-pk").first()


def latest_pack(*, case_key: str, variant: str) -> Run | None:
    """The newest run kept of this variant, its pack and all; None when there is none."""
    kept = Run.objects.filter(case_key=case_key, variant=variant)
    return kept.order_by("-law_on", "-pk").first()


def is_kept(*, case_key: str, variant: str, law_on: date, law_version: str) -> bool:
    """A run is kept for this very date and law."""
    return Run.objects.filter(
        case_key=case_key, variant=variant, law_on=law_on, law_version=law_version
    ).exists()
