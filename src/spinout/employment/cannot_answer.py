"""What we cannot answer about one person’s pay and pension, why, and who can."""

from dataclasses import dataclass

from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotAnswer:
    """One question we leave to others."""

    key: str
    label: str
    why: str
    who: str

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return f"{self.label}. {self.why} Ask: {self.who}."


def cannot_answer(reading: Reading) -> tuple[CannotAnswer, ...]:
    """Every such question, in the order to show them. Raises OutsideOurDataError.

    Law: cannot-answer
    """
    return tuple(
        CannotAnswer(key=row["question"], label=row["label"], why=row["why"], who=row["who"])
        for row in reading.table("cannot-answer")
    )
