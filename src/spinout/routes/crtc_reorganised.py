"""Rules that change the right while a council is being reorganised: known of, and not read."""

from spinout.facts.service import Parent, ParentKind
from spinout.law import OutsideOurDataError, Reading
from spinout.routes.citing import cited
from spinout.routes.parties import authority

COUNCILS = frozenset({ParentKind.COUNTY_COUNCIL, ParentKind.DISTRICT_COUNCIL})
"""The councils that a reorganisation may join or split."""

CITES = ("structural-changes-regs-2008/reg10a",)


def cites(parent: Parent, reading: Reading) -> tuple[str, ...]:
    """The provision where it may bear on the parent body on the date; else nothing.

    Law: structural-changes-regs-2008/reg10a
    """
    if parent.kind not in COUNCILS:
        return ()
    try:
        return cited(reading, *CITES)
    except OutsideOurDataError:
        return ()


def said(parent: Parent, reading: Reading) -> str:
    """What to ask a council that it may bear on, with a space before it; else blank."""
    if not cites(parent, reading):
        return ""
    who = authority(parent.kind)
    return (
        f" If {who} is being reorganised, other rules change this right in part. We did not read "
        f"how; ask {who}."
    )
