"""Django's settings for the database: an SQLite file, or PostgreSQL by its address."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from spinout.web.environment import BadSettingError, state_folder, value

SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
        "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;"
    ),
}
"""Writers wait their turn from the first statement; readers never wait."""

POSTGRES = {"pool": {"min_size": 1, "max_size": 8}}


def database() -> dict[str, Any]:
    """Django's settings for the database that DATABASE_URL names."""
    address = value("DATABASE_URL")
    if not address:
        return _sqlite(state_folder() / "spinout.sqlite3")
    parts = urlsplit(address)
    match parts.scheme:
        case "sqlite" if parts.path.strip("/"):
            return _sqlite(Path(unquote(parts.path.removeprefix("/"))).absolute())
        case "postgres" | "postgresql" if parts.path.strip("/"):
            return _postgres(parts)
    raise BadSettingError(
        "DATABASE_URL",
        "enter sqlite:/// and a file, or postgres:// with a user, a host and a database.",
    )


def _sqlite(file: Path) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": SQLITE}


def _postgres(parts: SplitResult) -> dict[str, Any]:
    try:
        port = parts.port
    except ValueError:
        raise BadSettingError("DATABASE_URL", "its port is not a number.") from None
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(port or ""),
        "OPTIONS": POSTGRES | options,
    }
