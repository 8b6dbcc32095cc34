"""The answers taken to the comparison for one person, and nowhere else."""

from dataclasses import dataclass

from spinout import law
from spinout.employment.one_person import OwnPackage, compare_one
from spinout.web.asking.link import Told
from spinout.web.own_package.told import person


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was told, and what it comes to."""

    told: Told
    package: OwnPackage

    @property
    def rests_on(self) -> frozenset[str]:
        """The keys of the law that the result rests on."""
        lines = (*self.package.money, *self.package.later, *self.package.words)
        return frozenset(each.key for line in lines for each in line.trace.cited)


def answered(told: Told) -> Answered:
    """The comparison under the law as at the day told. Raises OutsideOurDataError."""
    return Answered(told=told, package=compare_one(person(told.answers), law.load(), told.on))
