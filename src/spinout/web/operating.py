"""What those who run a copy have said of how they answer: hours, days, a code and the mail."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from spinout.clocks import Nation
from spinout.clocks.office_hours import OfficeHours, UnreadableHoursError, office_hours
from spinout.web.environment import BadSettingError, value

MOST_DAYS = 60
SHORTEST_CODE = 12
MAIL_WAITS = 5
"""Seconds that a mail server has to take a mail, while somebody waits for a page."""
_NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"
_BY_SMTP = "django.core.mail.backends.smtp.EmailBackend"
_TO_FILES = "django.core.mail.backends.filebased.EmailBackend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """How mail is sent, in the words of Django's settings; by default it is not."""

    backend: str = _NO_MAIL
    folder: str | None = None
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False


def hours() -> OfficeHours | None:
    """When people answer, or None where nobody says. Raises BadSettingError."""
    written = value("SPINOUT_HOURS")
    if not written:
        return None
    try:
        nation = Nation(value("SPINOUT_NATION").lower())
    except ValueError:
        listed = ", ".join(each.value for each in Nation)
        raise BadSettingError(
            "SPINOUT_NATION", f"enter one of {listed}, so that its bank holidays are left out."
        ) from None
    try:
        return office_hours(written, nation)
    except UnreadableHoursError as problem:
        raise BadSettingError("SPINOUT_HOURS", str(problem)) from None


def reply_days() -> int | None:
    """In how many working days people answer, or None. Raises BadSettingError."""
    written = value("SPINOUT_REPLY_DAYS")
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and 0 < int(written[:4]) <= MOST_DAYS):
        raise BadSettingError(
            "SPINOUT_REPLY_DAYS", f"enter a whole number of days from 1 to {MOST_DAYS}."
        )
    if not value("SPINOUT_HOURS"):
        raise BadSettingError("SPINOUT_REPLY_DAYS", "set SPINOUT_HOURS too: they count by it.")
    return int(written)


def helpers_code() -> str:
    """The code that helpers type, or nothing. Raises BadSettingError for one easily guessed."""
    code = value("SPINOUT_HELPERS_CODE")
    if code and len(code) < SHORTEST_CODE:
        raise BadSettingError("SPINOUT_HELPERS_CODE", f"enter at least {SHORTEST_CODE} characters.")
    return code


def mail() -> Mail:
    """How mail is sent, as SPINOUT_MAIL says. Raises BadSettingError."""
    written = value("SPINOUT_MAIL")
    if not written:
        return Mail()
    if not value("SPINOUT_MAIL_TO"):
        raise BadSettingError("SPINOUT_MAIL", "set SPINOUT_MAIL_TO too: it says where mail goes.")
    parts = urlsplit(written)
    match parts.scheme:
        case "file" if parts.path.strip("/"):
            return Mail(backend=_TO_FILES, folder=str(Path(unquote(parts.path)).absolute()))
        case "smtp" | "smtps" | "smtp+plain" if parts.hostname:
            return _by_smtp(parts)
    raise BadSettingError(
        "SPINOUT_MAIL", "enter smtp://name:password@host:port, or file:/// and a folder."
    )


def _by_smtp(parts: SplitResult) -> Mail:
    usual = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
    try:
        port = parts.port or usual[parts.scheme]
    except ValueError:
        raise BadSettingError("SPINOUT_MAIL", "its port is not a number.") from None
    return Mail(
        backend=_BY_SMTP,
        host=parts.hostname or "",
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp",
        is_tls=parts.scheme == "smtps",
    )
