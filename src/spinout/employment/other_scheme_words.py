"""What the lines of the Scottish, Teachers’ and Civil Service schemes say in words of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.employment.arrangements import Arrangement


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherScheme:
    """One scheme’s words, and where the law data hold what stands behind them."""

    name: str
    on_screen: str
    """The name inside a sentence."""
    keeps: str
    joins: str
    promise: str
    """Who stays in and on what terms, as the rule of the line."""
    promise_later: str
    contribution: str
    employer_pays: str
    early_pension: str
    service_later: str
    terms: str
    """The scheme’s name in the table of cover."""
    row: str
    """Its row in the transfer table."""
    provision: str
    ask: str
    """Whom to ask: the fund or the scheme."""


_SET_BY_YEAR = "one rate on all your pay, set by what your pay comes to over a year."

OTHER_SCHEMES: Mapping[Arrangement, OtherScheme] = MappingProxyType(
    {
        Arrangement.LGPS_SCOTLAND: OtherScheme(
            name="The Local Government Pension Scheme in Scotland",
            on_screen="the council scheme in Scotland",
            keeps="kept through an agreement with the fund",
            joins="if the agreement is open to them",
            promise="It is kept by agreement with the fund. We found no Scottish rule that a "
            "council must secure it. New colleagues join only if the agreement is open.",
            promise_later="the council, the fund and the mutual decide the agreement. It can end "
            "with the contract.",
            contribution="each slice of your pay has a rate. Together they give one rate on all "
            "your pay.",
            employer_pays="the fund’s rate, as the case gives it, on all pay.",
            early_pension="Ask the fund what a pension paid early on redundancy would cost.",
            service_later="They may not count in full if you later go back to a council.",
            terms="lgps-scotland",
            row="11",
            provision="",
            ask="fund",
        ),
        Arrangement.TEACHERS: OtherScheme(
            name="The Teachers’ Pension Scheme",
            on_screen="the Teachers’ scheme",
            keeps="while you are on the work that moved, if the mutual is accepted",
            joins="if the mutual is accepted for new teachers too",
            promise="By government policy, teachers who must move stay in this scheme while on "
            "the work that moved. The mutual must first be accepted by the scheme. New colleagues "
            "have no right to it.",
            promise_later="the scheme decides whether to accept the mutual. A job that changes can "
            "end it.",
            contribution=_SET_BY_YEAR,
            employer_pays="the scheme’s rate, the same for each employer, on all pay.",
            early_pension="Ask the scheme what a pension paid early on redundancy would cost.",
            service_later="If you later go back to a school, ask which years would count.",
            terms="teachers",
            row="13",
            provision="new-fair-deal/schools",
            ask="scheme",
        ),
        Arrangement.ALPHA: OtherScheme(
            name="Alpha, the Civil Service pension scheme",
            on_screen="alpha",
            keeps="while you are on the work that moved, once the Admission Agreement is signed",
            joins="if the contract says so",
            promise="By government policy, civil servants who must move stay in alpha while on the "
            "work that moved. The Admission Agreement must be signed before the move. New "
            "colleagues have no right to it.",
            promise_later="the Cabinet Office and your employer now decide the agreement. A job "
            "that changes can end it.",
            contribution=_SET_BY_YEAR,
            employer_pays="the scheme’s rate, the same for each employer, on all pay.",
            early_pension="The Civil Service Compensation Scheme does not move with you.",
            service_later="If you later go back to the Civil Service, ask which years would count.",
            terms="alpha",
            row="2",
            provision="new-fair-deal/civil-service",
            ask="scheme",
        ),
    }
)
"""By public scheme, those of councils in England and Wales and of the NHS apart."""
