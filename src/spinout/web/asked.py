"""What the person asked of the server on the command line. Needs only the standard library."""

import argparse
import errno
import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeGuard

LARGEST_PORT = 65_535
FIRST_OPEN_PORT = 1024


class Refused(Exception):  # noqa: N818 - a refusal in a sentence, not a fault
    """The server cannot start as asked; the sentence says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where to listen and which database to use; `database` is a file, an address or None."""

    host: str
    port: int
    database: str | None


class _Sentences(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(
            f"{message[:1].upper()}{message[1:]}. Run it with --help to see what it takes."
        )


def asked(words: Sequence[str]) -> Asked:
    """What was asked for, with a port that is free now. Raises Refused with a sentence."""
    said = _parser().parse_args(words)
    wanted = Asked(
        host=said.host, port=_port(said.port), database=said.database or _from_environment()
    )
    _must_be_free(wanted)
    return wanted


def is_postgres(database: str | None) -> TypeGuard[str]:
    """The database is a PostgreSQL address and not a file."""
    return database is not None and database.startswith(("postgres://", "postgresql://"))


def settle(database: str | None) -> None:
    """The settings are found by whatever starts from here, and the database asked for by them."""
    if database:
        file = database.removeprefix("sqlite:///")
        here = database if is_postgres(file) else f"sqlite:///{Path(file).absolute()}"
        os.environ["DATABASE_URL"] = here
    os.environ["DJANGO_SETTINGS_MODULE"] = "spinout.web.settings"


def _from_environment() -> str | None:
    return os.environ.get("DATABASE_URL") or None


def _parser() -> argparse.ArgumentParser:
    parser = _Sentences(prog="bin/serve", description="Serves Spinout's site.", allow_abbrev=False)
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", default="8000", help="which port to listen on (8000)")
    parser.add_argument(
        "--database", help="an SQLite file, or a postgres:// address (var/spinout.sqlite3)"
    )
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= LARGEST_PORT):
        raise Refused(f"“{text}” is not a port. Give a whole number from 1 to {LARGEST_PORT}.")
    return int(text)


def _must_be_free(wanted: Asked) -> None:
    try:
        found = socket.getaddrinfo(
            wanted.host, wanted.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except socket.gaierror:
        raise Refused(
            f"This machine does not know the address “{wanted.host}”. Check --host."
        ) from None
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(address)
        except OSError as problem:
            raise Refused(_why_not(wanted, problem)) from None


def _why_not(wanted: Asked, problem: OSError) -> str:
    other = f"Choose another with --port, such as --port {max(wanted.port, FIRST_OPEN_PORT) + 1}."
    if problem.errno == errno.EADDRINUSE:
        return f"Port {wanted.port} is in use by another program. {other}"
    if problem.errno in (errno.EACCES, errno.EPERM):
        return f"You may not use port {wanted.port} on this machine. {other}"
    return f"This machine cannot listen on “{wanted.host}”. Check --host."
