"""The settings this copy takes from its environment: each declared once, read with a sentence."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class BadSettingError(ValueError):
    """A setting cannot be used; the sentence says which and what to give."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"The setting {name} cannot be used: {sentence}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting: its name, what it does, and what stands when it is not set."""

    name: str
    does: str
    unset: str
    example: str


SETTINGS = (
    Setting(
        name="SPINOUT_SECRET_KEY",
        does="Signs the site's cookies. At least 50 characters that nobody can guess.",
        unset="A key made once and kept in the state folder, in a file only you can read.",
        example="",
    ),
    Setting(
        name="SPINOUT_STATE",
        does="The folder for the key and the SQLite database.",
        unset="The folder var in this folder.",
        example="/srv/spinout",
    ),
    Setting(
        name="DATABASE_URL",
        does="The database: sqlite:///file or postgres://name:password@host/database.",
        unset="The file spinout.sqlite3 in the state folder.",
        example="postgres://spinout:secret@localhost/spinout",
    ),
    Setting(
        name="SPINOUT_HOSTS",
        does="The names people reach this copy by, with commas between them.",
        unset="127.0.0.1, localhost and ::1.",
        example="spinout.example.org",
    ),
    Setting(
        name="SPINOUT_HTTPS",
        does="yes where people reach this copy by https: cookies then never travel in the open.",
        unset="no.",
        example="yes",
    ),
    Setting(
        name="SPINOUT_OPERATOR",
        does="Who runs this copy, shown at the foot of every page.",
        unset="The foot says that nobody has said so, and asks for no personal data.",
        example="Example County Council, Transformation Team",
    ),
    Setting(
        name="SPINOUT_PHONE",
        does="A phone number for questions, shown at the foot of every page.",
        unset="No number is shown.",
        example="01632 960 001",
    ),
    Setting(
        name="SPINOUT_HOURS",
        does="When people answer questions, such as Monday to Friday, 09:00 to 17:00. Shown with "
        "the phone number.",
        unset="No hours are shown, and no day to answer by.",
        example="Monday to Friday, 09:00 to 17:00",
    ),
    Setting(
        name="SPINOUT_NATION",
        does="Whose bank holidays they keep: england, wales, scotland or northern-ireland.",
        unset="Nothing, but SPINOUT_HOURS needs it.",
        example="england",
    ),
    Setting(
        name="SPINOUT_REPLY_DAYS",
        does="In how many working days a question is answered, from 1 to 60.",
        unset="No day to answer by is given.",
        example="5",
    ),
    Setting(
        name="SPINOUT_HELPERS_CODE",
        does="The code that helpers type to enter what a caller asks. At least 12 characters.",
        unset="Nobody may enter a question for a caller.",
        example="",
    ),
    Setting(
        name="SPINOUT_MAIL",
        does="The mail server that tells you of a new question: smtp://name:password@host:587, "
        "smtps:// or file:///folder.",
        unset="No mail is sent.",
        example="smtp://name:password@mail.example.org:587",
    ),
    Setting(
        name="SPINOUT_MAIL_TO",
        does="The address that word of a new question is sent to.",
        unset="No mail is sent.",
        example="help@example.org",
    ),
    Setting(
        name="SPINOUT_MAIL_FROM",
        does="The address that word is sent from.",
        unset="The address in SPINOUT_MAIL_TO.",
        example="spinout@example.org",
    ),
)


def value(name: str, environ: Mapping[str, str] = os.environ) -> str:
    """The setting without blanks around it, or nothing. Only declared settings may be read."""
    if name not in {setting.name for setting in SETTINGS}:
        raise LookupError(f"{name} is not declared. Add it to SETTINGS in environment.py.")
    return environ.get(name, "").strip()


def yes(name: str) -> bool:
    """The setting is “yes”; nothing is “no”. Raises BadSettingError for any other word."""
    said = value(name).lower() or "no"
    if said not in {"yes", "no"}:
        raise BadSettingError(name, "enter yes or no.")
    return said == "yes"


def names(name: str) -> list[str]:
    """The names in a setting with commas between them."""
    return [part.strip() for part in value(name).split(",") if part.strip()]


def state_folder() -> Path:
    """The folder for the key and the SQLite database."""
    return Path(value("SPINOUT_STATE") or "var").absolute()
