"""What stops a workforce's figures, and what to do."""


class WorkforceError(ValueError):
    """A workforce that cannot be worked out as it was given."""


class PayNotWholePenceError(WorkforceError):
    """A pay that is not a whole number of pence of nought or more, or is too large."""

    def __init__(self, place: int) -> None:
        super().__init__(
            f"The pay at place {place} is not a whole number of pence from nought to under "
            "£42,000,000. Mend it, then try again."
        )


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


class WorkforceFileError(WorkforceError):
    """A line of a workforce file that cannot be read."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"Line {line} of the file: {why}")
