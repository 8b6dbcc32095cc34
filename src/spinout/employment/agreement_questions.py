"""What a team must ask those who run the Teachers’ scheme or alpha, each let in by an agreement."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from spinout.clocks import weekday_in_words
from spinout.employment.arrangements import CIVIL_SERVICE_SCHEME, TEACHERS_SCHEME, Arrangement
from spinout.employment.national_rates import KEYS as RATES
from spinout.employment.tax_year import tax_year
from spinout.facts.plan import CaseFacts
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.handovers.pay import SchemeLetter, SchemeQuestion
from spinout.law import Figure, Reading, Status

TEACHERS = "Teachers’ Pensions, which runs the scheme for the Department for Education"
CIVIL_SERVICE = "The Cabinet Office, which runs alpha"
_TAKES: Mapping[PensionAccess | Missing, str] = MappingProxyType(
    {
        PensionAccess.OPEN: "The plan takes the mutual to be let in.",
        PensionAccess.CLOSED: "The plan takes it to be let in for those who move.",
        PensionAccess.NONE: "The plan takes it not to be let in, and names no other pension.",
        UNKNOWN: "The plan leaves the pension out on the side where it is not known.",
        NOT_APPLICABLE: "The plan leaves the pension out on the side where it is not known.",
    }
)
_UNPRICED = "The plan counts nothing for this in its pay."
_NO_RIGHT = "The plan puts new colleagues in a workplace pension, at the least the law sets."


def agreement_letters(facts: CaseFacts, reading: Reading) -> tuple[SchemeLetter, ...]:
    """One letter for each of the two schemes that some post is in, the dearest question first.

    No question names a post or counts a group. Raises OutsideOurDataError.

    Law: transfer-decision, new-fair-deal/schools, new-fair-deal/civil-service,
    teachers-pension/employer-rate, alpha/employer-rate, alpha-admission/weeks-to-contact,
    alpha-admission/weeks-to-apply
    """
    schemes = {post.scheme for post in facts.posts}
    found = []
    if TEACHERS_SCHEME in schemes:
        asked = tuple(_teachers(facts, reading))
        found.append(SchemeLetter(key="teachers", to="the Teachers’ scheme", questions=asked))
    if CIVIL_SERVICE_SCHEME in schemes:
        asked = tuple(_civil_service(facts, reading))
        found.append(SchemeLetter(key="alpha", to="alpha", questions=asked))
    return tuple(found)


def _teachers(facts: CaseFacts, reading: Reading) -> Iterator[SchemeQuestion]:
    by_school = reading.row("transfer-decision", row="13")
    by_council = _of_a_council(reading)
    yield _ask(
        "acceptance",
        "Would the mutual be accepted as an employer in the scheme, and on which ground?",
        f"{reading.provision('new-fair-deal/schools').says} We could not check how a council’s "
        "teachers stay in.",
        TEACHERS,
        _TAKES[facts.terms.access],
    )
    yield _rate(Arrangement.TEACHERS, TEACHERS, reading)
    yield _ask(
        "new-teachers",
        "Could teachers who join later be in the scheme?",
        f"From a school: {_lower(by_school['new_joiner'])}. From a council: {by_council}.",
        TEACHERS,
        _joiners(facts),
    )
    yield _ask(
        "agreement",
        f"Who must sign the Participation Agreement, and by what day, for a move on {_day(facts)}?",
        f"The mutual needs a {by_school['provider_must']}. Until then nobody who moves "
        "is sure of staying in.",
        TEACHERS,
        "The plan takes it to be signed by the first day.",
    )
    yield _ask(
        "security",
        "Would you ask for a bond, an indemnity or a guarantee? For how much, and from whom?",
        f"{by_school['security']}.",
        TEACHERS,
        _UNPRICED,
    )
    yield from _when_it_ends(TEACHERS)


def _of_a_council(reading: Reading) -> str:
    """What is said of teachers who join a mutual that runs a council’s function."""
    rows = {row["row"]: row for row in reading.table("transfer-decision")}
    if "14" not in rows:
        return "we hold no rule for this date"
    return f"{_lower(rows['14']['new_joiner'])}, as we read but could not check"


def _civil_service(facts: CaseFacts, reading: Reading) -> Iterator[SchemeQuestion]:
    promise = reading.row("transfer-decision", row="2")
    contact = reading.figure("alpha-admission/weeks-to-contact")
    apply = reading.figure("alpha-admission/weeks-to-apply")
    yield _ask(
        "admission",
        "Would the mutual be admitted, and is each person who would move covered?",
        reading.provision("new-fair-deal/civil-service").says,
        CIVIL_SERVICE,
        _TAKES[facts.terms.access],
    )
    yield _ask(
        "apply-by",
        f"Are these the days to keep: tell you {_before(contact, facts)}, and apply "
        f"{_before(apply, facts)}?",
        "The page we read has no date. A notice of 2025 asks for 3 to 6 months.",
        CIVIL_SERVICE,
        "The plan takes the agreement to be signed by the first day.",
    )
    yield _rate(Arrangement.ALPHA, CIVIL_SERVICE, reading)
    yield _ask(
        "security",
        "What would our employer now have to promise you, and what would it want from us?",
        f"{promise['security']}. {promise['bears']}.",
        CIVIL_SERVICE,
        _UNPRICED,
    )
    yield _ask(
        "left-behind",
        "What takes the place of what does not move: the Compensation Scheme and Injury Benefits?",
        f"{promise['keeps']}.",
        CIVIL_SERVICE,
        "The plan offers nothing in their place.",
    )
    yield _ask(
        "new-colleagues",
        "Is there any way for those who join later to be in alpha?",
        f"{promise['new_joiner']}.",
        CIVIL_SERVICE,
        _NO_RIGHT,
    )
    yield from _when_it_ends(CIVIL_SERVICE)


def _rate(scheme: Arrangement, who: str, reading: Reading) -> SchemeQuestion:
    held = reading.figure(RATES[scheme])
    unsure = "We could not check it for this year" if held.status is Status.CONFIRM else ""
    later = f"{unsure}, and we hold no rate for later ones." if unsure else "We hold no later rate."
    ends = f" What follows after {weekday_in_words(held.until)}?" if held.until else ""
    return _ask(
        "employer-rate",
        f"Is the employer’s rate in {tax_year(reading.on)} {held.words} of pay?{ends}",
        later,
        who,
        f"The plan holds {held.words} of pay for all five years.",
    )


def _when_it_ends(who: str) -> Iterator[SchemeQuestion]:
    yield _ask(
        "exit",
        "What would be owed when the contract ends, and what becomes of those still in the scheme?",
        "Our sources name no charge on the way out.",
        who,
        _UNPRICED,
    )
    yield _ask(
        "mixed-jobs",
        "How much of a person’s job must be on the work that moved, and who checks it?",
        "A person stays in only while on that work. A job that changes can end it.",
        who,
        "The plan takes every post that moves to pass.",
    )


def _ask(key: str, asks: str, why: str, who: str, meanwhile: str) -> SchemeQuestion:
    return SchemeQuestion(key=key, asks=asks, why=why, who=who, meanwhile=meanwhile)


def _joiners(facts: CaseFacts) -> str:
    if facts.terms.access is PensionAccess.OPEN:
        return "The plan takes them to join the scheme."
    return _NO_RIGHT


def _day(facts: CaseFacts) -> str:
    start = facts.go_live
    return "the day of the move" if isinstance(start, Missing) else weekday_in_words(start)


def _before(weeks: Figure, facts: CaseFacts) -> str:
    if isinstance(facts.go_live, Missing):
        return f"{weeks.words} before the move"
    return f"by {weekday_in_words(facts.go_live - timedelta(weeks=weeks.whole))}"


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
