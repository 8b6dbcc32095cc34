"""What can go wrong when someone asks what the law says, each a full sentence."""

from datetime import date

from spinout.law.moment import day_in_words


class UnknownLawKeyError(LookupError):
    """Nothing in the data has this key; `near` are the keys most like it."""

    def __init__(self, key: str, near: tuple[str, ...] = ()) -> None:
        self.key = key
        self.near = near
        like = f" The nearest are: {', '.join(near)}." if near else ""
        super().__init__(
            f"We hold no law called “{key}”.{like} `spinout law list` shows every key."
        )


def _span_in_words(since: date, until: date | None) -> str:
    if until is None:
        return f"from {day_in_words(since)} on"
    return f"from {day_in_words(since)} to {day_in_words(until)}"


class OutsideOurDataError(LookupError):
    """The date asked for lies outside the dates we hold; `since` and `until` bound those."""

    def __init__(
        self, key: str, label: str, on: date, spans: tuple[tuple[date, date | None], ...]
    ) -> None:
        self.key = key
        self.on = on
        self.since = spans[0][0] if spans else None
        self.until = spans[-1][1] if spans else None
        held = ", and ".join(_span_in_words(since, until) for since, until in spans)
        super().__init__(
            f"We hold “{label}” {held or 'for no date yet'}. You ask about {day_in_words(on)}. "
            f"Ask about {self._where} date (at the command line, with --on)."
        )

    @property
    def _where(self) -> str:
        """Which way to go for a date that we hold."""
        if self.since is not None and self.on < self.since:
            return "a later"
        return "an earlier" if self.until is not None and self.on > self.until else "another"


class WrongUnitError(TypeError):
    """A value was asked for in a unit it does not have."""

    def __init__(self, key: str, unit: str, wanted: str) -> None:
        super().__init__(f"“{key}” is held as {unit}, so it cannot be read as {wanted}.")


class LawDataError(ValueError):
    """A data file is not in the form the loader reads."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
