"""Questions about the money: the inputs of the five-year forecast."""

from dataclasses import replace
from decimal import Decimal

from spinout.facts.check_list import CheckList
from spinout.facts.questions.question import Kind, OnlyIf, Question, Section

SECTIONS = (
    Section(
        key="money",
        title="The money",
        says="What the plan assumes. Say where each figure comes from and who owns it.",
    ),
)

MOST_POUNDS = Decimal(10_000_000_000)


def _pounds(name: str, label: str, hint: str, why: str, *, a_year: bool = True) -> Question:
    return Question(
        key=f"money.{name}",
        kind=Kind.MONEY,
        label=label,
        hint=hint,
        error="Enter an amount in pounds, like 6487000.",
        why=why,
        low=Decimal(0),
        high=MOST_POUNDS,
        unit="pounds a year" if a_year else "pounds",
    )


def _percent(name: str, label: str, hint: str, why: str, unit: str = "percent") -> Question:
    return Question(
        key=f"money.{name}",
        kind=Kind.PERCENT,
        label=label,
        hint=hint,
        error="Enter a percentage, like 2 or 1.5.",
        why=why,
        low=Decimal(-50) if unit == "percent a year" else Decimal(0),
        high=Decimal(100),
        unit=unit,
    )


def _months(name: str, label: str, hint: str, why: str, high: int = 24) -> Question:
    return Question(
        key=f"money.{name}",
        kind=Kind.WHOLE,
        label=label,
        hint=hint,
        error=f"Enter a whole number of months from 0 to {high}.",
        why=why,
        low=Decimal(0),
        high=Decimal(high),
        unit="months",
    )


def _for(checks: CheckList, asked: Question) -> Question:
    """A question asked only where the case chose those figures to check."""
    return replace(asked, only_if=OnlyIf(key="case.check_list", answer=checks.value))


QUESTIONS = (
    _pounds(
        "contract_income",
        "Contract income in the first year",
        "What the council would pay for the year, without VAT.",
        "It is most of what a new mutual earns.",
    ),
    _percent(
        "contract_uplift",
        "Rise in contract income each year",
        "Enter 0 if the contract has no yearly rise.",
        "A flat contract buys less each year.",
        "percent a year",
    ),
    _pounds(
        "core_cost",
        "Cost of the core service in the first year",
        "All the costs of running the service, pay included, but not the cost of other income.",
        "It is set against the contract.",
    ),
    _percent(
        "pay_share",
        "Share of the core cost that is pay",
        "With the employer’s National Insurance and pension in it.",
        "Pay and other costs grow at their own rates.",
    ),
    _percent(
        "pay_award",
        "Growth in pay each year",
        "From the second year on.",
        "Pay is the largest cost.",
        "percent a year",
    ),
    _percent(
        "other_cost_growth",
        "Growth in other costs each year",
        "From the second year on.",
        "Prices rise even when the contract does not.",
        "percent a year",
    ),
    Question(
        key="money.other_income",
        kind=Kind.MONEY,
        label="Other income in each of the five years",
        hint="Five amounts, from the first year to the fifth, or one for every year.",
        error="Enter one amount, or five amounts in square brackets.",
        why="Most plans count on earning more than the contract pays.",
        low=Decimal(0),
        high=MOST_POUNDS,
        unit="pounds a year",
        years=True,
    ),
    _percent(
        "other_income_margin",
        "What is left of other income after its own costs",
        "Out of every 100 pounds earned.",
        "Only this part helps to pay for the service.",
    ),
    _pounds(
        "set_up",
        "Cost of setting up",
        "Legal work, ICT, hiring and the rest, paid once.",
        "Someone has to pay it before the first day.",
        a_year=False,
    ),
    Question(
        key="money.set_up_paid_by_parent",
        kind=Kind.YES_NO,
        label="Would your employer pay the cost of setting up?",
        hint="Say true only if your employer has agreed, or mark this as assumed.",
        error="Enter true or false: would your employer pay to set it up?",
        why="If not, the mutual starts in debt.",
        unit="yes or no",
    ),
    _for(
        CheckList.AGAINST_STAYING,
        _pounds(
            "in_house_cost",
            "Cost of the service if nothing changes",
            "What your employer spends on the service in a year now.",
            "It is what the plan is judged against.",
        ),
    ),
    _for(
        CheckList.AGAINST_STAYING,
        _percent(
            "discount_rate",
            "Rate used to compare money in later years",
            "The Treasury’s own rate is 3.5.",
            "A pound in five years is worth less than one now.",
        ),
    ),
    _months(
        "reserve_floor_months",
        "Reserves you mean to hold by the end",
        "Months of cost.",
        "With no reserves, one bad year can end it.",
    ),
    _pounds(
        "opening_cash",
        "Cash on the first day",
        "Money in the bank that is the mutual’s own.",
        "Bills come before income.",
        a_year=False,
    ),
    _pounds(
        "opening_deficit",
        "What the mutual would owe on the first day for what came before",
        "Old pay, leave or bills that move with the service. Enter 0 if there are none.",
        "A mutual that starts in debt may never clear it.",
        a_year=False,
    ),
    _months(
        "contract_paid_in_advance_months",
        "How far ahead the contract is paid",
        "Enter 0 if each month is paid in that month.",
        "It decides if there is cash for the first pay day.",
    ),
    _months(
        "contract_paid_in_arrears_months",
        "How late the contract is paid",
        "Months from the work to the money. Enter 0 if each month is paid in that month.",
        "Staff are paid each month, whoever pays you late.",
        12,
    ),
    _months(
        "other_income_debtor_months",
        "How long others take to pay you",
        "Months from the work to the money.",
        "Slow payers drain cash.",
    ),
    _months(
        "supplier_credit_months",
        "How long you take to pay suppliers",
        "Months from the bill to the payment.",
        "It eases cash for a time.",
    ),
    _months(
        "contract_term_months",
        "Length of the contract",
        "A five-year contract is 60 months.",
        "A short term with one buyer is a risk.",
        600,
    ),
    _percent(
        "one_customer_share_flag",
        "Share of income from one buyer that should raise a flag",
        "We suggest 80.",
        "A mutual with one buyer ends when that buyer leaves.",
    ),
    _for(
        CheckList.STANDING_STILL,
        _percent(
            "thin_margin",
            "Thinnest margin of a body like yours",
            "Its surplus out of every 100 pounds of income.",
            "It shows how little such bodies have kept.",
        ),
    ),
    _for(
        CheckList.STANDING_STILL,
        _pounds(
            "like_surplus",
            "Yearly surplus of a body like yours",
            "From its accounts.",
            "It shows how long a debt would take to clear.",
        ),
    ),
    _for(
        CheckList.STANDING_STILL,
        _pounds(
            "like_deficit",
            "Debt that a body like yours began with",
            "What that body owed on its first day, less what it had.",
            "You could be handed one too.",
            a_year=False,
        ),
    ),
    _for(
        CheckList.STANDING_STILL,
        _pounds(
            "like_deficit_income",
            "Yearly income of the body that began with that debt",
            "The same body as in the question before.",
            "The debt is scaled to your own income.",
        ),
    ),
    _for(
        CheckList.STANDING_STILL,
        replace(
            _months(
                "late_payment_days",
                "Days of late payment to test",
                "Days after the end of the month. Many public contracts allow 30.",
                "It shows how much cash you would need if you were paid late.",
                365,
            ),
            error="Enter a whole number of days from 0 to 365.",
            unit="days",
        ),
    ),
)
