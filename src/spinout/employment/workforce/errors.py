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


class DaskNotInstalledError(WorkforceError):
    """More than one process was asked for without its extra."""

    def __init__(self) -> None:
        super().__init__(
            "To share the work among processes, install Dask: pip install 'spinout[dask]'."
        )


class NoClusterError(WorkforceError):
    """A Dask scheduler that does not answer, or has no worker."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"No Dask scheduler with a worker answers at “{address}”. Start one, then try again."
        )


class WorkersLostError(WorkforceError):
    """A part of the work whose workers ended again and again."""

    def __init__(self) -> None:
        super().__init__(
            "The workers kept ending before their part was done. Give them more memory, or use "
            "fewer of them on each machine."
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
        self.line = line
        self.why = why


class KindsFileError(WorkforceError):
    """A kind in a file of kinds that cannot be read."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"The kinds file, {name}: {why}")
