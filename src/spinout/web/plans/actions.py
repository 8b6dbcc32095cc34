"""Every write of a plan. `by` is the key in the visitor's cookie: it names nobody."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from spinout.web.plans import queries
from spinout.web.plans.models import KeptPlan
from spinout.web.plans.plan import Plan, empty
from spinout.web.plans.sealing import found_by, new_key, seal

MOST_KEPT = 5_000
"""More plans than this at once would be somebody filling the disk."""
LARGEST_PACK = 16_000_000
_BETWEEN_MARKS = timedelta(minutes=1)


class NoSuchPlanError(LookupError):
    """The key opens no plan: it was erased, or idle too long."""


class TooManyPlansError(RuntimeError):
    """There is no room for another plan just now."""

    def __init__(self) -> None:
        super().__init__(
            "There is no room for another plan on this copy just now. "
            "Plans are erased after two idle hours: try again later."
        )


def begin(*, plan: Plan | None = None) -> bytes:
    """A new plan is kept when this returns; the answer is its key. Raises TooManyPlansError."""
    with transaction.atomic():
        sweep()
        if KeptPlan.objects.count() >= MOST_KEPT:
            raise TooManyPlansError
        key = new_key()
        KeptPlan.objects.create(
            found_by=found_by(key, settings.SECRET_KEY),
            used_at=timezone.now(),
            **_sealed(key, plan or empty()),
        )
    return key


def change(*, by: bytes, to: Callable[[Plan], Plan]) -> Plan:
    """The plan changed and kept, and the pack made of the old one let go. Raises NoSuchPlanError.

    Another change under way is waited for, and then built upon.
    """
    with transaction.atomic():
        row, plan = _for_change(by)
        changed = to(plan)
        _keep(by, row, changed)
    return changed


def take_list(*, by: bytes, to: Callable[[Plan], tuple[Plan, bytes]]) -> Plan:
    """As `change`, and what is left of the list of posts is kept with the plan, at once.

    Raises NoSuchPlanError.
    """
    with transaction.atomic():
        row, plan = _for_change(by)
        changed, left = to(plan)
        row.listed = seal(by, queries.LISTED, left)
        _keep(by, row, changed)
    return changed


def keep_list(*, by: bytes, listed: bytes | None) -> None:
    """The list of posts is kept with the plan, or let go where it is None."""
    sealed = seal(by, queries.LISTED, listed) if listed is not None else None
    queries.kept(by).update(listed=sealed, used_at=timezone.now())


def _for_change(by: bytes) -> tuple[KeptPlan, Plan]:
    """The row of the plan, held until the change is done, and the plan in it."""
    sweep()
    row = queries.kept(by).select_for_update().first()
    plan = queries.opened(by, row) if row is not None else None
    if row is None or plan is None:
        raise NoSuchPlanError
    return row, plan


def _keep(by: bytes, row: KeptPlan, changed: Plan) -> None:
    for name, content in _sealed(by, changed).items():
        setattr(row, name, content)
    row.pack, row.version, row.used_at = None, row.version + 1, timezone.now()
    row.save()


def keep_pack(*, by: bytes, pack: bytes, version: int) -> bool:
    """Whether the pack is kept: not where the plan has changed since, or where it is too large."""
    if len(pack) > LARGEST_PACK:
        return False
    sealed = seal(by, queries.PACK, pack)
    return bool(queries.kept(by).filter(version=version).update(pack=sealed))


def mark_used(*, by: bytes, row: KeptPlan) -> None:
    """The plan counts as used now. Written at most once a minute, so that reading stays cheap."""
    if timezone.now() - row.used_at > _BETWEEN_MARKS:
        queries.kept(by).update(used_at=timezone.now())


def erase(*, by: bytes) -> None:
    """Nothing of the plan is kept when this returns."""
    KeptPlan.objects.filter(found_by=found_by(by, settings.SECRET_KEY)).delete()


def sweep() -> None:
    """No plan that has been idle too long is kept when this returns."""
    KeptPlan.objects.filter(used_at__lt=queries.idle_since()).delete()


def erase_all() -> None:
    """No plan is kept when this returns. Each start does this."""
    KeptPlan.objects.all().delete()


def _sealed(key: bytes, plan: Plan) -> dict[str, bytes]:
    return {
        queries.ANSWERS: seal(key, queries.ANSWERS, plan.case_file()),
        queries.POSTS: seal(key, queries.POSTS, plan.posts.encode()),
    }
