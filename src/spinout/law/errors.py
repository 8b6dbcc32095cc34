"""What can go wrong when someone asks what the law says, each a full sentence."""

from datetime import date

from spinout.law.moment import day_in_words


class UnknownLawKeyError(LookupError):
    """Nothing in the data has this key."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(
            f"Our data hold nothing called “{key}”. Check the spelling against the list of keys."
        )


def _span_in_words(since: date, until: date | None) -> str:
    if until is None:
        return f"{day_in_words(since)} onwards"
    return f"{day_in_words(since)} to {day_in_words(until)}"


class OutsideOurDataError(LookupError):
    """The date asked for lies outside the dates we hold; `since` and `until` bound those."""

    def __init__(self, key: str, on: date, spans: tuple[tuple[date, date | None], ...]) -> None:
        self.key = key
        self.on = on
        self.since = spans[0][0] if spans else None
        self.until = spans[-1][1] if spans else None
        held = ", ".join(_span_in_words(since, until) for since, until in spans) or "no dates yet"
        super().__init__(
            f"Our data for “{key}” cover {held}. They do not cover {day_in_words(on)}. "
            "Choose a date they cover, or add the missing value with its source."
        )


class WrongUnitError(TypeError):
    """A value was asked for in a unit it does not have."""

    def __init__(self, key: str, unit: str, wanted: str) -> None:
        super().__init__(f"“{key}” is held as {unit}, so it cannot be read as {wanted}.")


class LawDataError(ValueError):
    """A data file is not in the form the loader reads."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
