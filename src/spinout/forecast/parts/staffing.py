"""Pay beside the posts: empty posts, agency, cover, levy, allowance, pension: M14, M16 to M21."""

from spinout.forecast.declaring import (
    EMPLOYER,
    INCOME_AND_COST,
    pounds,
    rounded,
    spread_of,
    value_of,
)
from spinout.forecast.inputs import (
    ALLOWANCE,
    LEVY_ALLOWANCE,
    LEVY_MONTH,
    LEVY_RATE,
    MONTHS_IN_YEAR,
    TAX_YEAR,
)
from spinout.forecast.parts.part import Part, Shape
from spinout.lines import (
    PLAN_YEAR,
    Line,
    at,
    choose,
    is_equal,
    maximum,
    minimum,
    previous,
    to_date,
)


def empty_posts(shape: Shape) -> Part:
    """M14 and M21: pay not spent, agency workers, cover and overtime."""
    if not shape.parts.has("staffing"):
        return Part()
    pay, empty = value_of("pay_cost"), shape.one("empty_share")
    covered = empty * shape.one("agency_share") * (1 + shape.one("agency_extra"))
    lines = (
        pounds(
            "empty_posts",
            "pay not spent on empty posts",
            -rounded(pay * empty),
            "M14. Pay times the share of it that is empty.",
            INCOME_AND_COST,
        ),
        pounds(
            "agency_cost",
            "agency workers",
            rounded(pay * covered),
            "M14. The empty posts that are covered, at the dearer price.",
            INCOME_AND_COST,
        ),
        pounds(
            "cover_cost",
            "sickness cover and overtime",
            rounded(pay * shape.one("cover_share")),
            "M21. A share of pay.",
            INCOME_AND_COST,
        ),
    )
    keys = tuple(line.key for line in lines)
    return Part(lines=lines, cost=keys, cash_out=keys)


def _of_tax_year(key: str, name: str, to_date_key: str, note: str, *, sign: int) -> Line:
    """What the tax year so far owes, less what it owed a month ago."""
    before = choose(is_equal(LEVY_MONTH, 1), 0, previous(to_date_key, 1, before=0))
    moved = value_of(to_date_key) - before
    return pounds(key, name, moved if sign > 0 else -moved, note, INCOME_AND_COST)


def levy(shape: Shape) -> Part:
    """M17: the levy on the tax year’s pay so far, less a twelfth of the allowance each month."""
    if not shape.parts.has("levy"):
        return Part()
    allowance = LEVY_ALLOWANCE * shape.one("levy_allowance_share")
    due = LEVY_RATE * to_date("basic_pay", by=TAX_YEAR) - allowance * LEVY_MONTH / MONTHS_IN_YEAR
    lines = (
        pounds(
            "levy_to_date",
            "apprenticeship levy of the tax year so far",
            rounded(maximum(due, 0)),
            "M17. The rate on pay so far, less the allowance of the months so far.",
            EMPLOYER,
        ),
        _of_tax_year(
            "levy",
            "apprenticeship levy",
            "levy_to_date",
            "M17. What is owed so far, less what was owed a month ago.",
            sign=1,
        ),
    )
    return Part(lines=lines, cost=("levy",), cash_out=("levy",))


def allowance(shape: Shape) -> Part:
    """M16: the Employment Allowance, up to what National Insurance comes to."""
    if not shape.parts.has("allowance"):
        return Part()
    most = ALLOWANCE * shape.one("employment_allowance")
    lines = (
        pounds(
            "allowance_to_date",
            "Employment Allowance of the tax year so far",
            minimum(to_date("employer_ni", by=TAX_YEAR), most),
            "M16. National Insurance so far, up to the allowance.",
            EMPLOYER,
        ),
        _of_tax_year(
            "allowance_taken",
            "Employment Allowance",
            "allowance_to_date",
            "M16. What has been claimed so far, less what was claimed a month ago.",
            sign=-1,
        ),
    )
    return Part(lines=lines, cost=("allowance_taken",), cash_out=("allowance_taken",))


def pensions(shape: Shape) -> Part:
    """M18: money for past service, and a change in the rate from a year on."""
    if not shape.parts.has("pension"):
        return Part()
    pay = value_of("pensionable_pay")
    lines = (
        pounds(
            "pensionable_pay",
            "pay that counts for the pension",
            rounded(value_of("basic_pay") * shape.one("pensionable_share")),
            "M18. Pay times the share of it that counts.",
            EMPLOYER,
        ),
        pounds(
            "pension_rate_change",
            "change in the employer’s pension rate",
            rounded(pay * at(shape.one("pension_points"), PLAN_YEAR)),
            "M18. The points of change on pay that counts.",
            INCOME_AND_COST,
        ),
        pounds(
            "pension_deficit",
            "pension money for past service",
            spread_of(at(shape.one("pension_deficit"), PLAN_YEAR)),
            "M18. The month’s part of the year’s sum.",
            INCOME_AND_COST,
        ),
    )
    keys = ("pension_rate_change", "pension_deficit")
    return Part(lines=lines, cost=keys, cash_out=keys)


def nhs_rate(shape: Shape) -> Part:
    """M19: the part of the NHS rate paid centrally, only where the scheme has said it applies."""
    if not shape.parts.has("nhs"):
        return Part()
    pay = value_of("basic_pay") * shape.one("nhs_pay_share")
    line = pounds(
        "nhs_paid_centrally",
        "NHS pension money paid centrally",
        -rounded(pay * shape.one("nhs_paid_centrally") * shape.one("nhs_counts_here")),
        "M19. Nought until the scheme has said that it applies.",
        INCOME_AND_COST,
    )
    return Part(lines=(line,), cost=(line.key,), cash_out=(line.key,))
