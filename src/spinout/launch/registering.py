"""The steps of registering, for the form the plan names or for each while none is chosen."""

from spinout.citing import cited, resting_on
from spinout.facts.functions import FunctionKind
from spinout.facts.plan import CaseFacts
from spinout.findings import SETTLED, Missing
from spinout.handovers.registration import FormRegistration, Registration, RegistrationStep
from spinout.handovers.route_findings import RouteFindings
from spinout.launch.fees import fee
from spinout.launch.places import nation_of
from spinout.launch.sending import sending
from spinout.law import Reading, Row

EVERY = "every"
CHILDREN = "children"
_WORK_WITH_CHILDREN = frozenset(
    {
        FunctionKind.CHILDREN_LOOKED_AFTER,
        FunctionKind.CHILDREN_SOCIAL_WORK,
        FunctionKind.CHILDREN_ACT_2004,
    }
)


def registration(facts: CaseFacts, found: RouteFindings | None, reading: Reading) -> Registration:
    """How the mutual is registered under the law as at the reading's date.

    What must be done before the first day comes from the routes, which know the service.

    Law: registration-steps, legal-forms
    """
    form = facts.control.form
    forms = reading.table("legal-forms")
    chosen = [each for each in forms if isinstance(form, Missing) or each["code"] == form]
    rows = [row for row in reading.table("registration-steps") if _is_here(row, facts)]
    return Registration(
        before_day_one=found.first_steps if found else (),
        forms=tuple(
            FormRegistration(
                form=each["code"],
                name=each["name"],
                steps=tuple(
                    _step(row, facts, reading) for row in rows if _is_for(row, each["code"], facts)
                ),
            )
            for each in chosen
        ),
        missing=("control.form",) if isinstance(form, Missing) else (),
    )


def _is_here(row: Row, facts: CaseFacts) -> bool:
    """Whether the step is one of a nation the mutual may be in."""
    listed = row["nation"].split()
    return not listed or any(each.value in listed for each in nation_of(facts).possible)


def _is_for(row: Row, form: str, facts: CaseFacts) -> bool:
    """Whether the step is for a mutual of that form that does this work."""
    listed = row["forms"].split()
    if CHILDREN in listed:
        kinds = facts.functions.kinds
        return not isinstance(kinds, Missing) and not _WORK_WITH_CHILDREN.isdisjoint(kinds)
    return EVERY in listed or form in listed


def _step(row: Row, facts: CaseFacts, reading: Reading) -> RegistrationStep:
    provision = (row["provision"],) if row["provision"] else ()
    sent = sending(facts, row["days"], reading)
    nation = nation_of(facts).waits_for if row["nation"] else ()
    return RegistrationStep(
        key=row["step"],
        name=row["name"],
        says=row["says"],
        with_whom=row["with_whom"],
        papers=tuple(each.strip() for each in row["papers"].split(";") if each.strip()),
        fees=tuple(fee(key, reading) for key in row["fees"].split()),
        time=row["time"],
        send_by=sent.by,
        working=sent.working,
        standing=resting_on(SETTLED, reading, provision, row),
        citations=cited(reading, *provision),
        missing=tuple(dict.fromkeys((*nation, *sent.missing))),
        unchecked=row["unchecked"],
    )
