"""What can stop a forecast, each in a sentence saying what to enter."""

from collections.abc import Mapping

from spinout.findings import NeedsToKnowError
from spinout.forecast.months import YEARS


class MissingAssumptionError(NeedsToKnowError):
    """Facts the forecast cannot do without are not known. `keys` names every one of them."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.keys = tuple(names)
        wanted = "; ".join(f"{name} ({key})" for key, name in names.items())
        super().__init__(f"We need to know: {wanted}. Add each to your plan.")


class UnusableAssumptionError(MissingAssumptionError):
    """A value is given that the forecast cannot use. `keys` names it."""

    def __init__(self, key: str, name: str, enter: str) -> None:
        self.keys = (key,)
        NeedsToKnowError.__init__(self, f"{enter} for {name} ({key}).")


class PayNotWorkedOutError(MissingAssumptionError):
    """Pay should come from the posts, and employment could not work it out month by month."""

    def __init__(self) -> None:
        self.keys = ()
        NeedsToKnowError.__init__(
            self, "Pay could not be worked out month by month, so neither could the money."
        )


def wrong_count(key: str, name: str, needed: int) -> UnusableAssumptionError:
    """An assumption with the wrong number of values."""
    many = f"Enter one value, or {YEARS} values, one for each year,"
    return UnusableAssumptionError(key, name, "Enter one value" if needed == 1 else many)


def out_of_range(key: str, name: str, most: int) -> UnusableAssumptionError:
    """A payment timed further away than the forecast can follow."""
    return UnusableAssumptionError(key, name, f"Enter a number of months from 0 to {most}")


def early_and_late(key: str, name: str) -> UnusableAssumptionError:
    """A contract said to be paid both ahead and late."""
    return UnusableAssumptionError(key, name, "Enter 0, or say that nothing is paid ahead,")


class PayPlanOutOfStepError(ValueError):
    """The pay plan does not begin in the month of going live."""

    def __init__(self) -> None:
        super().__init__(
            "The pay plan and the forecast begin in different months. "
            "Make both from the same go-live date."
        )


class TooFewPostsToShowError(Exception):
    """Fewer than ten posts move, so no workbook of their cost may be shown to everyone."""

    def __init__(self) -> None:
        super().__init__(
            "Fewer than ten posts move, so the workbook that anyone may read cannot show their "
            "cost. Make the exact copy and keep it to the team."
        )
