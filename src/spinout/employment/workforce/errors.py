"""What stops a workforce's figures, and what to do."""


class WorkforceError(ValueError):
    """A workforce that cannot be worked out as it was given."""


class PayOutOfRangeError(WorkforceError):
    """A pay below nought, or too large for the columns."""

    def __init__(self, place: int) -> None:
        super().__init__(
            f"The pay at place {place} is not from nought to under £5,000,000, in pence. "
            "Mend it, then try again."
        )


class EmployerRateTooLargeError(WorkforceError):
    """An employer's pension rate above the whole of pay."""

    def __init__(self, rate: str) -> None:
        super().__init__(f"The employer’s pension rate of {rate} is above 100%. Give a lower one.")


class KindNotListedError(WorkforceError):
    """A post of a kind that is not in the list of kinds."""

    def __init__(self, place: int) -> None:
        super().__init__(
            f"The post at place {place} is of a kind that is not in the list of kinds. "
            "Give its place in that list."
        )


class ShapesDifferError(WorkforceError):
    """Columns of different lengths or types."""

    def __init__(self, name: str, wanted: str) -> None:
        super().__init__(f"The column “{name}” must be {wanted}.")


class FastNotInstalledError(ImportError):
    """The compiled engine was asked for without its extra."""

    def __init__(self) -> None:
        super().__init__(
            "The fast engine is not installed. Install it with: pip install 'spinout[fast]'."
        )


class RateTooFineError(WorkforceError):
    """A rate with more decimals than the compiled engine keeps exact."""

    def __init__(self, rate: str) -> None:
        super().__init__(
            f"The rate {rate} has too many decimals for the fast engine. Use the plain one."
        )


class TooManyStepsError(WorkforceError):
    """More bands or tiers than the compiled engine takes."""

    def __init__(self, held: int, most: int) -> None:
        super().__init__(
            f"The fast engine takes at most {most} bands or tiers, not {held}. Use the plain one."
        )


class WorkforceFileError(WorkforceError):
    """A line of a workforce file that cannot be read."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"Line {line} of the file: {why}")


class KindsFileError(WorkforceError):
    """A kind in a file of kinds that cannot be read."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"The kinds file, {name}: {why}")
