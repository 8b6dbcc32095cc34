"""Is the contract short enough to reserve, options to extend counted?"""

from enum import Enum

from spinout.completions import Part, combine, settled, waiting
from spinout.facts.service import Contract
from spinout.findings import NOT_APPLICABLE, Missing
from spinout.law import Reading

CITES = ("procurement-act-2023/s33-1",)


class Length(Enum):
    """A length of time against the longest contract that may be reserved."""

    FITS = "fits"
    TOO_LONG = "too long"


def fits(years: Length, extension: Length) -> bool:
    """Whether neither the first term, nor what the options add to it, is too long."""
    return years is Length.FITS and extension is Length.FITS


def short_enough(contract: Contract, reading: Reading) -> Part[bool]:
    """Whether the longest the contract could run is within the limit.

    Law: procurement-act-2023/s33-1, procurement/s33-term-years
    """
    limit = reading.figure("procurement/s33-term-years").whole
    extension = 0 if contract.extension_years is NOT_APPLICABLE else contract.extension_years
    # A contract runs at least a year, and an unknown option may add nothing.
    years = contract.years if not isinstance(contract.years, Missing) else None
    added = extension if not isinstance(extension, Missing) else None
    if (1 if years is None else years) + (0 if added is None else added) > limit:
        return settled(False)
    return combine(
        fits,
        settled(Length.FITS) if years is not None else waiting(Length, "contract.years"),
        settled(Length.FITS) if added is not None else waiting(Length, "contract.extension_years"),
    )


def total(contract: Contract) -> int:
    """The years the contract could run for in all, as far as they are known."""
    return sum(n for n in (contract.years, contract.extension_years) if isinstance(n, int))


def reason(contract: Contract, reading: Reading) -> str:
    """Why the contract is too long to reserve."""
    limit = reading.figure("procurement/s33-term-years")
    longest = "at least " if isinstance(contract.years, Missing) else ""
    return (
        f"A reserved contract may run for {limit.words} at most, options to extend counted. "
        f"This one could run for {longest}{total(contract)} years."
    )
