"""Which parts of a design are worse than what people would have without it."""

from decimal import Decimal

from spinout.facts.package_design import PackageDesign, PayForHours, PensionRoute
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.handovers.design import Term


def worse_terms(design: PackageDesign, facts: CaseFacts) -> tuple[Term, ...]:
    """The parts that are worse, as far as the design itself tells; what is not known is not one.

    For new colleagues they are set beside those who moved, and by agreement beside today.
    """
    checks = {
        Term.PENSION: _pension,
        Term.LEAVE: _leave,
        Term.SICK_PAY: _sick_pay,
        Term.PAY: _pay,
        Term.HOURS: _hours,
    }
    return tuple(term for term, is_worse in checks.items() if is_worse(design, facts))


def _pension(design: PackageDesign, facts: CaseFacts) -> bool:
    """A public scheme is the better: a pot leaves the risk with the person."""
    in_scheme = facts.terms.pension_scheme not in ("none",) and not isinstance(
        facts.terms.pension_scheme, Missing
    )
    part = design.pension
    return part is not None and in_scheme and part.route is not PensionRoute.SCHEME


def _leave(design: PackageDesign, facts: CaseFacts) -> bool:
    del facts
    part = design.leave
    if part is None or isinstance(part.days_now, Missing):
        return False
    return part.days < part.days_now


def _sick_pay(design: PackageDesign, facts: CaseFacts) -> bool:
    del facts
    part = design.sick_pay
    if part is None:
        return False
    pairs = (
        (part.full_months, part.full_months_now),
        (part.half_months, part.half_months_now),
    )
    return any(not isinstance(now, Missing) and then < now for then, now in pairs)


def _pay(design: PackageDesign, facts: CaseFacts) -> bool:
    del facts
    part = design.pay
    return part is not None and (part.points < 0 or Decimal(part.percent) < 0)


def _hours(design: PackageDesign, facts: CaseFacts) -> bool:
    """Pay that falls with hours, or more hours for the same pay."""
    part = design.hours
    full_time = {post.full_time_hours for post in facts.posts}
    if part is None or not full_time:
        return False
    if part.pay is PayForHours.BY_HOURS:
        return any(part.week < now for now in full_time)
    return any(part.week > now for now in full_time)
