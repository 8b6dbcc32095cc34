"""What can be wrong with a line, an input or a figure, each in a sentence saying what to do."""


class LinesError(ValueError):
    """Something in a book of lines needs putting right."""


class NumberNeedsANameError(LinesError):
    """A number other than −1, 0 and 1 stands in an expression."""

    def __init__(self, number: object) -> None:
        super().__init__(
            f"Give {number} a name: declare it as an input and use the input. "
            "Only −1, 0 and 1 may stand in a formula."
        )


class NoSingleTruthError(LinesError):
    """Python asked a line whether it is true."""

    def __init__(self) -> None:
        super().__init__(
            "A comparison of lines has an answer for each month. Join comparisons with &, | and ~, "
            "and pick between values with choose(…), minimum(…) or maximum(…)."
        )


class LookBackError(LinesError):
    """previous(…) was asked to look back less than one month."""

    def __init__(self, months: int) -> None:
        super().__init__(f"Look back at least one whole month, not {months}.")


class NeedsALineError(LinesError):
    """A word that looks over months was given an expression."""

    def __init__(self, word: str) -> None:
        super().__init__(
            f"{word}(…) takes a line or a per-month input. Give this expression a line of its own."
        )


class KeyFormError(LinesError):
    """A key is not a lower-case word."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"Write the key “{key}” in lower-case letters, digits and _, starting with a letter."
        )


class DuplicateKeyError(LinesError):
    """Two inputs or lines share a key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"Two inputs or lines are called “{key}”. Give one of them another key.")


class UnknownReferenceError(LinesError):
    """A line uses a key that nothing declares."""

    def __init__(self, line: str, key: str) -> None:
        super().__init__(
            f"The line “{line}” uses “{key}”, which is not in the book. Declare it or correct it."
        )


class RowsNeededError(LinesError):
    """A table or band table was declared without its number of rows."""

    def __init__(self, key: str) -> None:
        super().__init__(f"Say how many rows the table “{key}” has.")


class WrongKindError(LinesError):
    """A line uses an input or a line in a way its kind does not allow."""

    def __init__(self, line: str, key: str, needed: str) -> None:
        super().__init__(f"The line “{line}” uses “{key}” where only {needed} fits.")


class CircularError(LinesError):
    """A line needs its own value of the same month or of a later one."""

    def __init__(self, names: tuple[str, ...]) -> None:
        chain = " → ".join(f"“{name}”" for name in names)
        super().__init__(
            f"These lines go round in a circle: {chain}. "
            "Let one of them look back with previous(…)."
        )


class UnitsDifferError(LinesError):
    """Two values that must share a unit do not."""

    def __init__(self, line: str, doing: str, left: str, right: str) -> None:
        super().__init__(
            f"The line “{line}” cannot {doing} {left} and {right}. Use values in the same unit."
        )


class WrongUnitError(LinesError):
    """A line's expression has another unit than the line."""

    def __init__(self, line: str, declared: str, found: str) -> None:
        super().__init__(
            f"The line “{line}” is declared in {declared}, but its formula gives {found}. "
            "Correct the formula or the unit."
        )


class NotANumberUnitError(LinesError):
    """A yes-or-no value stands where a number is needed."""

    def __init__(self, line: str) -> None:
        super().__init__(
            f"The line “{line}” counts with a yes or no. Turn it into a number with choose(…)."
        )


class NotYesOrNoError(LinesError):
    """A number stands where a yes-or-no value is needed."""

    def __init__(self, line: str) -> None:
        super().__init__(
            f"The line “{line}” uses a number as a condition. Compare it with something first."
        )


class MissingInputsError(LinesError):
    """Values for some inputs were not given."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(f"Give a value for each of these inputs: {', '.join(keys)}.")


class UnknownInputsError(LinesError):
    """Values were given for inputs the book does not have."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(f"These inputs are not in the book: {', '.join(keys)}. Take them out.")


class InputValueError(LinesError):
    """An input's value does not fit its kind."""

    def __init__(self, key: str, needed: str) -> None:
        super().__init__(f"The input “{key}” needs {needed}.")


class OneScenarioOnlyError(LinesError):
    """Values for many scenarios were given where one is worked out."""

    def __init__(self) -> None:
        super().__init__("Give one value for each input here. Use evaluate(…) for many scenarios.")


class UnknownLineError(LinesError, LookupError):
    """A line was asked for that the book does not have."""

    def __init__(self, key: str) -> None:
        super().__init__(f"There is no line “{key}” in this book.")


class MonthOutsideBookError(LinesError, LookupError):
    """A month was asked for that the book does not have."""

    def __init__(self, month: int, months: int) -> None:
        super().__init__(f"Ask for a month from 0 to {months - 1}, not {month}.")


class CalculationError(LinesError, ArithmeticError):
    """A line has no value in some month."""


class DivisionByNoughtError(CalculationError):
    """A line divides by nought."""

    def __init__(self, line: str, month: int) -> None:
        super().__init__(
            f"The line “{line}” divides by nought in month {month}. "
            "Say with choose(…) what it is when there is nothing to divide by."
        )


class StepNotAboveNoughtError(CalculationError):
    """A line rounds to a step that is not above nought."""

    def __init__(self, line: str, month: int) -> None:
        super().__init__(
            f"The line “{line}” rounds to a step of nought or less in month {month}. "
            "Give a step above nought."
        )


class OutsideTableError(CalculationError):
    """A line looks up a place its table does not have."""

    def __init__(self, line: str, month: int) -> None:
        super().__init__(
            f"The line “{line}” looks up a place outside its table in month {month}. "
            "Places are whole numbers from 0. Add a row or correct the place."
        )


class TooLargeError(CalculationError):
    """A line's value is beyond what a number can hold."""

    def __init__(self, line: str) -> None:
        super().__init__(f"The line “{line}” grows too large to hold. Check its inputs.")


class FastExtraMissingError(LinesError, ImportError):
    """The compiled engine was asked for without its extra."""

    def __init__(self) -> None:
        super().__init__(
            "The fast engine is not installed. Install it with: pip install 'spinout[fast]'."
        )


class CacheFolderError(LinesError, OSError):
    """The folder for compiled engines cannot be written."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"We could not write to the folder {folder}. Set XDG_CACHE_HOME to a folder you can "
            "write to."
        )
