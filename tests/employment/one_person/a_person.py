"""One made-up person for the tests, in the NHS scheme unless told otherwise."""

from datetime import date

from spinout import law
from spinout.employment.one_person import (
    Contract,
    Engaged,
    Line,
    OwnPackage,
    PensionNow,
    Person,
    Place,
    compare_one,
)
from spinout.employment.pensions.transfer_table import Employer
from spinout.facts.service import Nation
from spinout.findings import UNKNOWN

ON = date(2026, 11, 23)
NURSE = {
    "nation": Nation.ENGLAND,
    "employer": Employer.NHS,
    "scheme": PensionNow.NHS,
    "half": UNKNOWN,
    "pay": 3_104_900,
    "pensionable": UNKNOWN,
    "given_up": UNKNOWN,
    "letter": "A",
    "loans": (),
    "engaged": Engaged.PERMANENT,
    "contract": Contract.AGENDA_FOR_CHANGE,
    "served": 3,
    "born": 1980,
    "built_up": UNKNOWN,
    "draws": UNKNOWN,
    "pot_charge": UNKNOWN,
    "access": UNKNOWN,
    "nhs_funded": UNKNOWN,
}
LIBRARIAN = {
    "employer": Employer.COUNCIL_ENGLAND,
    "scheme": PensionNow.LGPS,
    "contract": Contract.GREEN_BOOK,
}


def compared(on: date = ON, **told: object) -> OwnPackage:
    """What the nurse is shown, with some answers changed."""
    return compare_one(Person(**(NURSE | told)), law.load(), on)


def line(package: OwnPackage, key: str) -> Line:
    """One line of a comparison."""
    return next(
        each for each in (*package.money, *package.later, *package.words) if each.key == key
    )


def cells(package: OwnPackage, key: str) -> dict[Place, str]:
    """What one line says on each side."""
    places = [side.place for side in package.sides]
    held = line(package, key).cells
    return {place: cell.says for place, cell in zip(places, held, strict=True)}


def year(package: OwnPackage, place: Place):
    """The year of one side."""
    places = [side.place for side in package.sides]
    return package.years[places.index(place)]
