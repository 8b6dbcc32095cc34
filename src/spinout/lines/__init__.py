"""The small expression language of the forecast: declare a line once, get five forms of it.

Declare: `Input`, `Line`, `Kind`, units, Python's + − * / < <= > >= & | ~ and the words `total`,
`minimum`, `maximum`, `is_equal`, `is_different`, `choose`, `previous`, `to_date`, `sum_of` (and
their plan-year and plan-quarter kin), `bands`, `at`, `floor_to`, `round_to`, `value_of`.
Check: `build_book`. Work out: `evaluate` (numpy, scenarios by months), `work_out` (one scenario in
plain Python), `kernel` (compiled, with the extra `[fast]`). Show: `formula` (a spreadsheet cell),
`sentence` (plain English), `explain` (a figure, its parents and its users).

Values are float64 in the same order of operations in every form. Comparisons compare whole pence
where the values are money, and millionths where they are not.
"""

from spinout.lines.arrays import evaluate
from spinout.lines.book import Book, build_book
from spinout.lines.cells import Sheet, formula
from spinout.lines.constants import Constant
from spinout.lines.declarations import (
    PLAN_QUARTER,
    PLAN_YEAR,
    Input,
    Kind,
    Line,
    plan_calendar,
)
from spinout.lines.errors import CalculationError, LinesError
from spinout.lines.explanations import Explanation, explain
from spinout.lines.expressions import Expression, Term
from spinout.lines.factored import factor_on, factored, unmoved
from spinout.lines.given import Values
from spinout.lines.kernels import Kernel, kernel
from spinout.lines.moving import MovingPart, moving_part
from spinout.lines.reach import reads_of
from spinout.lines.results import Results, Slots
from spinout.lines.scalar import Worked, work_out
from spinout.lines.sentences import sentence
from spinout.lines.units import (
    DAYS,
    HEADS,
    MONTHS,
    NUMBER,
    POUNDS,
    POUNDS_PER_HEAD,
    POUNDS_PER_MONTH,
    RATE,
    YEARS,
    YES_NO,
    Unit,
)
from spinout.lines.verbs import (
    at,
    bands,
    choose,
    floor_to,
    is_different,
    is_equal,
    maximum,
    minimum,
    previous,
    quarter_to_date,
    round_to,
    sum_of,
    sum_of_quarter,
    sum_of_year,
    to_date,
    total,
    total_to_date,
    value_of,
    year_to_date,
)

__all__ = [
    "DAYS",
    "HEADS",
    "MONTHS",
    "NUMBER",
    "PLAN_QUARTER",
    "PLAN_YEAR",
    "POUNDS",
    "POUNDS_PER_HEAD",
    "POUNDS_PER_MONTH",
    "RATE",
    "YEARS",
    "YES_NO",
    "Book",
    "CalculationError",
    "Constant",
    "Explanation",
    "Expression",
    "Input",
    "Kernel",
    "Kind",
    "Line",
    "LinesError",
    "MovingPart",
    "Results",
    "Sheet",
    "Slots",
    "Term",
    "Unit",
    "Values",
    "Worked",
    "at",
    "bands",
    "build_book",
    "choose",
    "evaluate",
    "explain",
    "factor_on",
    "factored",
    "floor_to",
    "formula",
    "is_different",
    "is_equal",
    "kernel",
    "maximum",
    "minimum",
    "moving_part",
    "plan_calendar",
    "previous",
    "quarter_to_date",
    "reads_of",
    "round_to",
    "sentence",
    "sum_of",
    "sum_of_quarter",
    "sum_of_year",
    "to_date",
    "total",
    "total_to_date",
    "unmoved",
    "value_of",
    "work_out",
    "year_to_date",
]
