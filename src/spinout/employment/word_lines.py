"""The lines of a comparison that are words: scheme, awards, leave, sick pay, service, cover."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.employment.arrangements import Arrangement, Side, Sides
from spinout.employment.backing import Backing, backing, together
from spinout.employment.figures import AutoEnrolmentFigures
from spinout.employment.wording import WORDING
from spinout.handovers.pay import ComparedLine
from spinout.law import Reading, Row, UnknownLawKeyError
from spinout.money import whole_pounds

_ASK_CONTRACT = "As your contract says. We hold no checked terms for it; ask your employer."
_OWN_TERMS = "The mutual decides. The least the law gives is {least}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms as words, and what stands behind each line, read once."""

    national: Mapping[str, str]
    statutory: Mapping[str, str]
    early_pension: str
    cover: str
    behind: Mapping[str, Backing]
    auto_enrolment: AutoEnrolmentFigures


def _words(rows: tuple[Row, ...], terms: str, item: str) -> str:
    parts = [row for row in rows if row["terms"] == terms and row["item"] == item]
    if not parts:
        raise UnknownLawKeyError(f"employment-terms: {terms} {item}")
    if len(parts) == 1:
        return parts[0]["says"]
    return "; ".join(f"{row['service']}: {row['says']}" for row in parts)


def _behind(rows: tuple[Row, ...], item: str) -> Backing:
    return backing(*(row for row in rows if row["item"] == item))


def read_terms(reading: Reading, auto_enrolment: AutoEnrolmentFigures) -> Terms:
    """The terms in force. Raises OutsideOurDataError.

    Law: employment-terms, sick-pay/weekly, redundancy/week-cap, redundancy/most-years,
    redundancy/least-years, tupe-2006/reg4, tupe-2006/reg4a, tupe-2006/reg10,
    tupe-changes-2014/reg6, employment-rights-act-1996/s218, best-value-direction-2007/duty,
    lgps-regs-2013/sch2-part3, lgps-regs-2013/reg30-7, pensions-act-2008/s20
    """
    rows = reading.table("employment-terms")
    weekly, weeks = reading.figure("sick-pay/weekly"), reading.figure("sick-pay/most-weeks")
    cap, most = reading.figure("redundancy/week-cap"), reading.figure("redundancy/most-years")
    least = reading.figure("redundancy/least-years")
    moves = reading.provision("tupe-2006/reg4")
    kept = backing(moves, reading.provision("tupe-changes-2014/reg6"))
    service = backing(moves, reading.provision("employment-rights-act-1996/s218"))
    awards = backing(reading.provision("tupe-2006/reg4a"))
    pension = backing(
        reading.provision("best-value-direction-2007/duty"),
        reading.provision("lgps-regs-2013/sch2-part3"),
        reading.provision("tupe-2006/reg10"),
        reading.provision("pensions-act-2008/s20"),
    )
    early = reading.provision("lgps-regs-2013/reg30-7")
    return Terms(
        national={item: _words(rows, "green-book", item) for item in ("annual-leave", "sick-pay")},
        statutory={
            "annual-leave": _words(rows, "statutory", "annual-leave"),
            "sick-pay": f"statutory sick pay: {weekly.words} for up to {weeks.words}. "
            f"{weekly.note}".rstrip(". "),
            "redundancy": f"{_words(rows, 'statutory', 'redundancy')}, after {least.words} of "
            f"service, counting at most {most.words} and {cap.words}",
        },
        early_pension=early.says,
        cover=f"Ill health: {_words(rows, 'lgps-ew', 'ill-health')}. "
        f"Death in service: {_words(rows, 'lgps-ew', 'death-in-service')}.",
        behind={
            "pension_scheme": pension,
            "pay_awards": awards,
            "annual_leave": together(kept, _behind(rows, "annual-leave")),
            "sick_pay": together(kept, _behind(rows, "sick-pay"), backing(weekly, weeks)),
            "continuous_service": service,
            "redundancy": together(
                kept, _behind(rows, "redundancy"), backing(cap, most, least, early)
            ),
            "ill_health_and_death": together(
                _behind(rows, "ill-health"), _behind(rows, "death-in-service")
            ),
        },
        auto_enrolment=auto_enrolment,
    )


def _workplace_pension(figures: AutoEnrolmentFigures, *, enrolled: bool) -> str:
    if not enrolled:
        return (
            f"Not enrolled automatically, as pay is not above {whole_pounds(figures.trigger)} a "
            "year. Ask the mutual about joining its pension."
        )
    return (
        f"A workplace pension: at least {figures.total_rate} of pay from "
        f"{whole_pounds(figures.lower)} to {whole_pounds(figures.upper)}, of which the mutual "
        f"pays {figures.employer_rate}. Age limits apply; the team’s file holds no ages."
    )


def _scheme(side: Side, lgps: str, workplace: str) -> str:
    match side.arrangement:
        case Arrangement.LGPS:
            return lgps
        case Arrangement.AUTO_ENROLMENT:
            return workplace
        case Arrangement.NO_SCHEME:
            return "No scheme, as the posts file says. A new employer may have to enrol you."
        case Arrangement.NOT_KNOWN:
            return side.need


def _cover(side: Side, cover: str) -> str:
    match side.arrangement:
        case Arrangement.LGPS:
            return cover
        case Arrangement.AUTO_ENROLMENT:
            return "None from this pension. We need to know: any cover the mutual would buy."
        case Arrangement.NO_SCHEME:
            return "None from a pension scheme. Your contract may give some; ask your employer."
        case Arrangement.NOT_KNOWN:
            return side.need


def _line(key: str, terms: Terms, stay: str, go: str, new_joiner: str) -> ComparedLine:
    wording, behind = WORDING[key], terms.behind[key]
    return ComparedLine(
        key=key,
        label=wording.label,
        stay=stay,
        go=go,
        new_joiner=new_joiner,
        rule=wording.rule,
        source=behind.source,
        status=behind.status.value,
    )


def _pension_line(terms: Terms, sides: Sides, *, enrolled: bool) -> ComparedLine:
    lgps = "The Local Government Pension Scheme"
    workplace = _workplace_pension(terms.auto_enrolment, enrolled=enrolled)
    return _line(
        "pension_scheme",
        terms,
        _scheme(sides.stay, f"{lgps}.", workplace),
        _scheme(sides.go, f"{lgps}, kept through an agreement with the fund.", workplace),
        _scheme(sides.new_joiner, f"{lgps}: the agreement is open to them.", workplace),
    )


def _kept(key: str, item: str, terms: Terms, on_spine: bool) -> ComparedLine:
    words = terms.national[item]
    now = f"{words[0].upper()}{words[1:]}." if on_spine else _ASK_CONTRACT
    least = _OWN_TERMS.format(least=terms.statutory[item])
    return _line(key, terms, now, f"The same on the day: {now[0].lower()}{now[1:]}", least)


def word_lines(
    terms: Terms, sides: Sides, *, enrolled: bool, on_spine: bool
) -> tuple[ComparedLine, ...]:
    """Every line in words for a post with this pension, in order.

    `enrolled` says whether its pay is above the trigger for automatic enrolment, `on_spine`
    whether it is paid on the national spine, whose terms we hold.
    """
    awards = "The national award." if on_spine else _ASK_CONTRACT
    redundancy = terms.statutory["redundancy"]
    return (
        _pension_line(terms, sides, enrolled=enrolled),
        _line(
            "pay_awards",
            terms,
            awards,
            "Your employer now follows the national award; the mutual decides its own."
            if on_spine
            else "The mutual decides its own.",
            "The mutual decides its own.",
        ),
        _kept("annual_leave", "annual-leave", terms, on_spine),
        _kept("sick_pay", "sick-pay", terms, on_spine),
        _line(
            "continuous_service",
            terms,
            "All your years with your employer now count.",
            "All those years still count with the mutual. They may not count in full if you later "
            "go back to a council.",
            "Counts from the day they join.",
        ),
        _line(
            "redundancy",
            terms,
            f"Your contract’s terms. The least is {redundancy}. {terms.early_pension}",
            f"The same on the day. The least is {redundancy}. {terms.early_pension} After "
            "the move that employer is the mutual.",
            _OWN_TERMS.format(least=redundancy),
        ),
        _line(
            "ill_health_and_death",
            terms,
            *(_cover(side, terms.cover) for side in sides.each),
        ),
    )
