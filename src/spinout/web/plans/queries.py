"""Every read of a kept plan. Each starts from the key in the visitor's cookie."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from spinout.web.plans.models import KeptPlan
from spinout.web.plans.plan import Plan, from_files
from spinout.web.plans.sealing import CannotOpenError, found_by, unseal

IDLE = timedelta(hours=2)
ANSWERS, POSTS, PACK, LISTED = "answers", "posts", "pack", "listed"


def idle_since() -> datetime:
    """A plan last used before this has been idle too long to be kept."""
    return timezone.now() - IDLE


def kept(key: bytes) -> QuerySet[KeptPlan]:
    """The row of the plan this key opens, unless it has been idle too long."""
    where = found_by(key, settings.SECRET_KEY)
    return KeptPlan.objects.filter(found_by=where, used_at__gte=idle_since())


def opened(key: bytes, row: KeptPlan) -> Plan | None:
    """The plan in the row, or None where the key does not open it."""
    try:
        case = unseal(key, ANSWERS, bytes(row.answers))
        posts = unseal(key, POSTS, bytes(row.posts))
    except CannotOpenError:
        return None
    plan = from_files(case, posts)
    return Plan(tables=plan.tables, posts=plan.posts, version=row.version)


def pack_of(key: bytes) -> bytes | None:
    """The pack kept with the plan, or None."""
    row = kept(key).only("pack").first()
    if row is None or row.pack is None:
        return None
    try:
        return unseal(key, PACK, bytes(row.pack))
    except CannotOpenError:
        return None


def has_pack(key: bytes) -> bool:
    """Whether a pack of the plan as it stands is kept."""
    return kept(key).filter(pack__isnull=False).exists()


def list_of(key: bytes) -> bytes | None:
    """The list of posts kept with the plan, or None."""
    row = kept(key).only("listed").first()
    if row is None or row.listed is None:
        return None
    try:
        return unseal(key, LISTED, bytes(row.listed))
    except CannotOpenError:
        return None
