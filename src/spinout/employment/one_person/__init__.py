"""“Would I lose out?” for one person: as now, after a move, and for someone who joins later.

package = one_person.compare_one(person, law.load(), on)
package.verdicts
"""

from spinout.employment.one_person.comparing import LETTERS, compare_one
from spinout.employment.one_person.held import Trace
from spinout.employment.one_person.person import Contract, Loan, PensionNow, Person
from spinout.employment.one_person.shown import Cell, Lack, Line, OwnPackage, Verdict
from spinout.employment.one_person.sides import ANSWERED, NAMES, Pension, Place, Side
from spinout.employment.one_person.word_lines import places_of
from spinout.employment.one_person.year import MONTHS, OneYear
from spinout.facts.posts import Engaged
from spinout.handovers.firmness import Known

__all__ = [
    "ANSWERED",
    "LETTERS",
    "MONTHS",
    "NAMES",
    "Cell",
    "Contract",
    "Engaged",
    "Known",
    "Lack",
    "Line",
    "Loan",
    "OneYear",
    "OwnPackage",
    "Pension",
    "PensionNow",
    "Person",
    "Place",
    "Side",
    "Trace",
    "Verdict",
    "compare_one",
    "places_of",
]
