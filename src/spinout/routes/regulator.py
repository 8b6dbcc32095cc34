"""The regulator comes first: what must be in place before a mutual gives care."""

from collections.abc import Callable

from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import CONFIRM, SETTLED, Missing
from spinout.handovers.route_findings import FirstStep
from spinout.law import OutsideOurDataError, Reading
from spinout.routes.citing import cited, resting_on
from spinout.routes.service_code import Place, placed


def first_steps(facts: CaseFacts, reading: Reading) -> tuple[FirstStep, ...]:
    """What must be done before the first day, for care in England; empty elsewhere.

    Care is what the case names as such, or what its code says: so empty too for a case that does
    not, on a date for which we hold no list of care codes. A step is left out on a date for which
    we hold no law on it.

    Law: hsca-2008/s10, cqc-registration/application
    """
    if facts.parent.nation is not Nation.ENGLAND or not _is_care(facts, reading):
        return ()
    return (*_held(_registration, reading), *_held(_application, reading))


def _held(step: Callable[[Reading], FirstStep], reading: Reading) -> tuple[FirstStep, ...]:
    """The step; nothing on a date for which we hold no law on it."""
    try:
        return (step(reading),)
    except OutsideOurDataError:
        return ()


def _registration(reading: Reading) -> FirstStep:
    return FirstStep(
        key="cqc-registration",
        says="Before its first day the mutual must be on the register of the Care Quality "
        "Commission in its own name. To give regulated care without that is an offence.",
        standing=resting_on(SETTLED, reading, ("hsca-2008/s10",)),
        citations=cited(reading, "hsca-2008/s10"),
    )


def _application(reading: Reading) -> FirstStep:
    return FirstStep(
        key="cqc-application",
        says="Apply early. You need an application, a named manager, a statement of purpose "
        "and record checks. We could not check how long a decision takes; ask the Commission.",
        standing=CONFIRM,
        citations=cited(reading, "cqc-registration/application"),
    )


def _is_care(facts: CaseFacts, reading: Reading) -> bool:
    kinds = facts.functions.kinds
    if not isinstance(kinds, Missing) and FunctionKind.REGULATED_CARE in kinds:
        return True
    try:
        return placed(facts.service, reading).place.possible == (Place.NHS_CARE,)
    except OutsideOurDataError:
        return False
