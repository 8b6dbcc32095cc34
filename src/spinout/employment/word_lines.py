"""The lines of a comparison that are words: scheme, awards, leave, sick pay, service, cover."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.backing import Backing, backing, together
from spinout.employment.from_law import HeldAutoEnrolment
from spinout.employment.national_terms import (
    AGREEMENTS,
    TermsGiven,
    read_national,
    read_statutory,
)
from spinout.employment.scheme_words import SchemeWords, read_scheme_words
from spinout.employment.sides import Side, Sides
from spinout.employment.wording import wording_of
from spinout.facts.post_spine import PaySpine
from spinout.handovers.pay import ComparedLine
from spinout.law import Reading
from spinout.money import whole_pounds

_ASK_CONTRACT = "As your contract says. We hold no checked terms for it; ask your employer."
_OWN_TERMS = "The mutual decides. The least the law gives is {least}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms as words, and what stands behind each line, read once."""

    national: Mapping[str, TermsGiven]
    """By pay scale; a scale that no post is on is absent."""
    statutory: TermsGiven
    schemes: Mapping[Arrangement, SchemeWords]
    kept: Backing
    service: Backing
    awards: Backing
    notice: Backing
    least_notice: str
    auto_enrolment: HeldAutoEnrolment


def read_terms(
    reading: Reading,
    auto_enrolment: HeldAutoEnrolment,
    spines: Container[PaySpine | None],
    schemes: Container[Arrangement],
) -> Terms:
    """The terms in force for posts on these pay scales and in these public schemes.

    Raises OutsideOurDataError.

    Law: tupe-2006/reg4, tupe-2006/reg4a, tupe-changes-2014/reg6, employment-rights-act-1996/s218,
    employment-rights-act-1996/s86
    """
    national = {each.value: read_national(reading, each) for each in AGREEMENTS if each in spines}
    statutory = read_statutory(reading)
    moves = reading.provision("tupe-2006/reg4")
    least_notice = reading.provision("employment-rights-act-1996/s86")
    return Terms(
        national=national,
        statutory=statutory,
        kept=backing(moves, reading.provision("tupe-changes-2014/reg6")),
        service=backing(moves, reading.provision("employment-rights-act-1996/s218")),
        notice=backing(moves, least_notice),
        least_notice=least_notice.says,
        awards=backing(reading.provision("tupe-2006/reg4a")),
        schemes={each: read_scheme_words(reading, each) for each in PUBLIC if each in schemes},
        auto_enrolment=auto_enrolment,
    )


_UNCHECKED = " We could not check these rates; ask the mutual."


def _workplace_pension(held: HeldAutoEnrolment, *, enrolled: bool) -> str:
    figures = held.figures
    unsure = "" if held.backing.status.plain else _UNCHECKED
    if not enrolled:
        return (
            f"Not enrolled automatically, as pay is not above {whole_pounds(figures.trigger)} a "
            "year. Ask the mutual about joining its pension."
        )
    return (
        f"A workplace pension: at least {figures.total_rate} of pay from "
        f"{whole_pounds(figures.lower)} to {whole_pounds(figures.upper)}, of which the mutual "
        f"pays {figures.employer_rate}.{unsure} Age limits apply; the team’s file holds no ages."
    )


def _scheme(side: Side, public: str, workplace: str) -> str:
    match side.arrangement:
        case (
            Arrangement.LGPS
            | Arrangement.NHS
            | Arrangement.LGPS_SCOTLAND
            | Arrangement.TEACHERS
            | Arrangement.ALPHA
        ):
            return public
        case Arrangement.AUTO_ENROLMENT:
            return workplace
        case Arrangement.NO_SCHEME:
            return "No scheme, as the posts file says. A new employer may have to enrol you."
        case Arrangement.NOT_KNOWN:
            return side.need


def _cover(side: Side, cover: str) -> str:
    match side.arrangement:
        case (
            Arrangement.LGPS
            | Arrangement.NHS
            | Arrangement.LGPS_SCOTLAND
            | Arrangement.TEACHERS
            | Arrangement.ALPHA
        ):
            return cover
        case Arrangement.AUTO_ENROLMENT:
            return "None from this pension. We need to know: any cover the mutual would buy."
        case Arrangement.NO_SCHEME:
            return "None from a pension scheme. Your contract may give some; ask your employer."
        case Arrangement.NOT_KNOWN:
            return side.need


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The lines in words of posts with one pension and on one pay scale or on none."""

    terms: Terms
    sides: Sides
    national: TermsGiven | None

    @property
    def _words(self) -> SchemeWords:
        return self.terms.schemes[self.sides.scheme]

    def _line(self, key: str, behind: Backing, stay: str, go: str, new_joiner: str) -> ComparedLine:
        wording = wording_of(self.sides.scheme)[key]
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

    def _behind(self, item: str) -> Backing:
        own = [self.national.behind[item]] if self.national and item in self.national.behind else []
        return together(self.terms.kept, *own, self.terms.statutory.behind[item])

    def pension_scheme(self, *, enrolled: bool) -> ComparedLine:
        words, sides = self._words, self.sides
        workplace = _workplace_pension(self.terms.auto_enrolment, enrolled=enrolled)
        return self._line(
            "pension_scheme",
            words.behind_scheme,
            _scheme(sides.stay, words.stay, workplace),
            _scheme(sides.go, words.go, workplace),
            _scheme(sides.new_joiner, words.new_joiner, workplace),
        )

    def pay_awards(self) -> ComparedLine:
        return self._line(
            "pay_awards",
            self.terms.awards,
            "The national award." if self.national else _ASK_CONTRACT,
            "Your employer now follows the national award; the mutual decides its own."
            if self.national
            else "The mutual decides its own.",
            "The mutual decides its own.",
        )

    def kept(self, key: str, item: str) -> ComparedLine:
        words = self.national.says[item] if self.national else ""
        now = f"{words[0].upper()}{words[1:]}." if words else _ASK_CONTRACT
        least = _OWN_TERMS.format(least=self.terms.statutory.says[item])
        same = f"The same on the day: {now[0].lower()}{now[1:]}"
        return self._line(key, self._behind(item), now, same, least)

    def continuous_service(self) -> ComparedLine:
        return self._line(
            "continuous_service",
            self.terms.service,
            "All your years with your employer now count.",
            f"All those years still count with the mutual. {self._words.service_later}",
            "Counts from the day they join.",
        )

    def redundancy(self) -> ComparedLine:
        least = self.terms.statutory.says["redundancy"]
        early = self._words.early_pension
        return self._line(
            "redundancy",
            together(self._behind("redundancy"), self._words.behind_early_pension),
            f"Your contract’s terms.{self._said_of_redundancy()} The least is {least}. {early}",
            f"The same on the day. The least is {least}. {early} After "
            "the move that employer is the mutual.",
            _OWN_TERMS.format(least=least),
        )

    def _said_of_redundancy(self) -> str:
        national = self.national.says.get("redundancy") if self.national else None
        if national is None:
            return ""
        return (
            f" The national terms are said to give {national}. We could not check this; ask your "
            "employer."
        )

    def notice(self) -> ComparedLine:
        least = self.terms.least_notice
        return self._line(
            "notice",
            self.terms.notice,
            f"Your contract’s notice. The least the law gives: {least}",
            "The same on the day, counted on all your years.",
            f"The mutual decides. The least the law gives: {least}",
        )

    def ill_health_and_death(self) -> ComparedLine:
        cells = (_cover(side, self._words.cover) for side in self.sides.each)
        return self._line("ill_health_and_death", self._words.behind_cover, *cells)


def word_lines(
    terms: Terms, sides: Sides, *, enrolled: bool, spine: str
) -> tuple[ComparedLine, ...]:
    """Every line in words for a post with this pension, in order.

    `enrolled` says whether its pay is above the trigger for automatic enrolment. `spine` is the
    pay scale it is on, whose national terms we hold; blank for a post with its own pay.
    """
    lines = _Lines(terms=terms, sides=sides, national=terms.national.get(spine))
    return (
        lines.pension_scheme(enrolled=enrolled),
        lines.pay_awards(),
        lines.kept("annual_leave", "annual-leave"),
        lines.kept("sick_pay", "sick-pay"),
        lines.continuous_service(),
        lines.redundancy(),
        lines.notice(),
        lines.ill_health_and_death(),
    )
