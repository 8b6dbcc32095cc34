"""The words of each line: its label, how it is worked out, and what could change it later.

No line says “no change” alone: `later` stands beside it and names who decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.employment.arrangements import Arrangement
from spinout.employment.other_scheme_words import OTHER_SCHEMES, OtherScheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One line's words."""

    label: str
    how: str
    later: str

    @property
    def rule(self) -> str:
        """How it is worked out, then what could change it and who decides."""
        return f"{self.how} Later: {self.later}"


_MUTUAL_PAYS = "the mutual decides each pay award after the move."
_PARLIAMENT = "Parliament decides the rates each year."

WORDING: Mapping[str, Wording] = MappingProxyType(
    {
        "gross_pay": Wording(
            label="Pay before anything is taken off",
            how="Pay for the job, by its share of full-time hours. Pay is kept on the day of the "
            "move.",
            later=_MUTUAL_PAYS,
        ),
        "income_tax": Wording(
            label="Income tax",
            how="What is left after the pension payment and the tax-free allowance is taxed, band "
            "by band, over the year.",
            later=_PARLIAMENT,
        ),
        "national_insurance": Wording(
            label="National Insurance",
            how="A share of pay between two limits and a smaller share above. What goes into the "
            "pension does not reduce it.",
            later=_PARLIAMENT,
        ),
        "pension_contribution": Wording(
            label="What you pay into a pension",
            how="In the council scheme: one rate on all your pay, set by your actual pay. Under "
            "automatic enrolment: a share of the pay that counts. It comes off before tax.",
            later="the government decides the scheme’s bands each year. The mutual decides what it "
            "offers new colleagues above the least the law sets.",
        ),
        "student_loan": Wording(
            label="Student loan",
            how="A team’s file does not hold student loans. If you have one, it comes off as well.",
            later="the government decides the thresholds each year.",
        ),
        "take_home": Wording(
            label="Take-home pay",
            how="Pay less income tax, National Insurance and what you pay into a pension.",
            later="Parliament decides tax, and the mutual decides pay.",
        ),
        "pension_earned": Wording(
            label="Yearly pension built up in the year",
            how="A set share of the year’s pay, added to your pension account.",
            later="the government decides the scheme’s rules. You stay in the scheme only while "
            "the mutual’s agreement with the fund lasts.",
        ),
        "pension_pot": Wording(
            label="Money paid into a pension pot in the year",
            how="What you and the employer pay in together. What it buys is not promised: you "
            "carry the risk.",
            later="the mutual decides the pension offered, above the least the law sets.",
        ),
        "employer_national_insurance": Wording(
            label="National Insurance your employer pays",
            how="A share of pay above a threshold. No part of it comes off your pay.",
            later=_PARLIAMENT,
        ),
        "employer_pension": Wording(
            label="What your employer pays into a pension",
            how="In the council scheme: the fund’s rate, as the case gives it, on all pay. Under "
            "automatic enrolment: a share of the pay that counts.",
            later="the pension fund decides its rate for each employer.",
        ),
        "employer_cost": Wording(
            label="What the job costs your employer",
            how="Your pay, and what your employer pays on top: National Insurance, and into the "
            "pension.",
            later="the mutual decides pay. Parliament decides tax. The fund decides its rate.",
        ),
        "pension_scheme": Wording(
            label="Pension scheme",
            how="A council must make its contract secure this scheme, or one that is broadly as "
            "good, for each person who moves. New colleagues join only if the agreement is open.",
            later="the council, the fund and the mutual decide the agreement. It can end with the "
            "contract.",
        ),
        "pay_awards": Wording(
            label="Pay awards after the move",
            how="An award agreed for the whole country after the move does not bind a mutual that "
            "has no seat at the talks.",
            later="the mutual decides. It may choose to follow the national award.",
        ),
        "annual_leave": Wording(
            label="Annual leave",
            how="Your contract moves with you, with its leave.",
            later="the mutual and you decide any change. A change because of the move is void "
            "unless the law’s exceptions apply.",
        ),
        "sick_pay": Wording(
            label="Sick pay",
            how="Your contract moves with you, with its sick pay.",
            later="the mutual and you decide any change. A change because of the move is void "
            "unless the law’s exceptions apply.",
        ),
        "continuous_service": Wording(
            label="Continuous service",
            how="Your years of service move with you.",
            later="if you go back to a council, its rules decide which years count. Ask before "
            "you move.",
        ),
        "redundancy": Wording(
            label="Redundancy",
            how="Your contract’s terms move with you. The law sets the least.",
            later="the mutual decides its own scheme for new colleagues. It would bear the cost of "
            "an early pension.",
        ),
        "notice": Wording(
            label="Notice",
            how="Your contract moves with you, with its notice. The law sets the least.",
            later="the mutual and you decide any change. Parliament decides the least.",
        ),
        "ill_health_and_death": Wording(
            label="If you are too ill to work, or die",
            how="Cover comes with the pension scheme you are in.",
            later="the government decides the scheme’s rules. The mutual decides any cover for "
            "those outside it.",
        ),
    }
)
"""Every line of the comparison, in the order it is shown, as it reads for a council’s scheme."""

_IN_THE_NHS: Mapping[str, Wording] = MappingProxyType(
    {
        "pension_contribution": Wording(
            label=WORDING["pension_contribution"].label,
            how="In the NHS scheme: one rate on all your pay, set by your actual pay. Under "
            "automatic enrolment: a share of the pay that counts. It comes off before tax.",
            later=WORDING["pension_contribution"].later,
        ),
        "pension_earned": Wording(
            label=WORDING["pension_earned"].label,
            how=WORDING["pension_earned"].how,
            later="the government decides the scheme’s rules. You stay in the scheme only while "
            "the mutual has access and over half your job is NHS-funded work.",
        ),
        "employer_pension": Wording(
            label=WORDING["employer_pension"].label,
            how="In the NHS scheme: the scheme’s rate and a small levy, on all pay. Each employer "
            "has the same rate, though part of it may be paid centrally. Under automatic "
            "enrolment: a share of the pay that counts.",
            later="the government decides the scheme’s rate, and whether the centre pays part.",
        ),
        "employer_cost": Wording(
            label=WORDING["employer_cost"].label,
            how=WORDING["employer_cost"].how,
            later="the mutual decides pay. Parliament decides tax. The government decides the "
            "scheme’s rate.",
        ),
        "pension_scheme": Wording(
            label=WORDING["pension_scheme"].label,
            how="By government policy, staff who must move out of the NHS stay in its scheme. "
            "The mutual must first be let in. Each person stays in while over half the job is "
            "NHS-funded work. New colleagues join only if access is open.",
            later="the mutual decides which kind of access to ask for, and the scheme decides "
            "whether to give it. A job that changes can fail the test.",
        ),
        "continuous_service": Wording(
            label=WORDING["continuous_service"].label,
            how=WORDING["continuous_service"].how,
            later="if you go back to the NHS, its rules decide which years count. Ask before you "
            "move.",
        ),
        "redundancy": Wording(
            label=WORDING["redundancy"].label,
            how=WORDING["redundancy"].how,
            later="the mutual decides its own scheme for new colleagues. It would bear the "
            "scheme’s charge for an early pension.",
        ),
    }
)

_NHS_WORDING: Mapping[str, Wording] = MappingProxyType({**WORDING, **_IN_THE_NHS})


def _in_another(scheme: OtherScheme) -> Mapping[str, Wording]:
    """The lines that read otherwise for one of the other public schemes."""

    def reads(key: str, how: str, later: str) -> Wording:
        return Wording(label=WORDING[key].label, how=how, later=later)

    kept, paid, cost = (
        WORDING[key] for key in ("pension_earned", "pension_contribution", "employer_cost")
    )
    workplace = "Under automatic enrolment: a share of the pay that counts."
    return {
        "pension_contribution": reads(
            "pension_contribution",
            f"In {scheme.on_screen}: {scheme.contribution} {workplace} It comes off before tax.",
            paid.later,
        ),
        "pension_earned": reads(
            "pension_earned",
            kept.how,
            f"the government decides the scheme’s rules. You stay in {scheme.on_screen} only while "
            "the mutual’s agreement lasts.",
        ),
        "employer_pension": reads(
            "employer_pension",
            f"In {scheme.on_screen}: {scheme.employer_pays} {workplace}",
            f"the {scheme.ask} decides its rate.",
        ),
        "employer_cost": reads(
            "employer_cost",
            cost.how,
            f"the mutual decides pay. Parliament decides tax. The {scheme.ask} decides its rate.",
        ),
        "pension_scheme": reads("pension_scheme", scheme.promise, scheme.promise_later),
        "continuous_service": reads(
            "continuous_service",
            WORDING["continuous_service"].how,
            "if you go back to the public sector, its rules decide which years count. Ask before "
            "you move.",
        ),
    }


_OTHER_WORDING: Mapping[Arrangement, Mapping[str, Wording]] = MappingProxyType(
    {
        arrangement: MappingProxyType({**WORDING, **_in_another(scheme)})
        for arrangement, scheme in OTHER_SCHEMES.items()
    }
)


def wording_of(scheme: Arrangement) -> Mapping[str, Wording]:
    """The words of every line, in the order shown, for posts this public scheme concerns."""
    if scheme in _OTHER_WORDING:
        return _OTHER_WORDING[scheme]
    return _NHS_WORDING if scheme is Arrangement.NHS else WORDING
