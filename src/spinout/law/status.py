"""How we know a thing: the six words every value of law carries."""

from enum import Enum


class Status(Enum):
    """Where a value comes from. Only law and published may be stated plainly."""

    LAW = "law"
    """Read in the text of the Act or regulations, or in an official notice."""

    PUBLISHED = "published"
    """Read in the source named."""

    WORKED_OUT = "worked_out"
    """Worked out by us from published figures, by a formula the note gives."""

    REPORTED = "reported"
    """Reported by someone other than the body that made it."""

    SUGGESTION = "suggestion"
    """Our own suggestion, not law."""

    CONFIRM = "confirm"
    """Not checked. Ask before you rely on it."""

    @property
    def plain(self) -> bool:
        """Whether a page may state the value without saying how it is known."""
        return self in (Status.LAW, Status.PUBLISHED)
