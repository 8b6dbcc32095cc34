"""`python -m spinout.web`: makes the key and the tables, then serves. `bin/serve` ends here."""

import os
import sys
from typing import NoReturn

from spinout.web.asked import Asked, Refused, asked, is_postgres, settle

WORKERS = 2
PATIENCE = 5
"""Seconds a database has to answer."""
ANY_ADDRESS = {"0.0.0.0", "::"}  # noqa: S104 - compared with, not bound to
ON_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


def main() -> NoReturn:
    """Serves until it is stopped. Where it cannot start it says why and ends with 1."""
    try:
        wanted = asked(sys.argv[1:])
        _settle(wanted)
        _prepare()
    except Refused as refused:
        sys.exit(str(refused))
    except OSError as problem:
        sys.exit(
            f"We cannot write to {problem.filename}: {problem.strerror}. "
            "Set SPINOUT_STATE to a folder you can write to, then start again."
        )
    _serve(wanted)


def _settle(wanted: Asked) -> None:
    """Puts what was asked where the settings look for it, for this process and the workers."""
    settle(wanted.database)
    if wanted.host not in ANY_ADDRESS | ON_THIS_MACHINE:
        names = [os.environ.get("SPINOUT_HOSTS", ""), wanted.host]
        os.environ["SPINOUT_HOSTS"] = ",".join(filter(None, names))


def _prepare() -> None:
    """There is a key, a look and an up-to-date database when this returns. Raises Refused."""
    import django
    from django.core.management import call_command
    from django.db.utils import Error

    from spinout.web.design.look import LookNotBuiltError, manifest
    from spinout.web.environment import BadSettingError
    from spinout.web.secret_key import make_secret_key

    try:
        make_secret_key()
        manifest()
        if is_postgres(address := os.environ.get("DATABASE_URL")):
            _must_answer(address)
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        _forget_runs()
        call_command("erase_plans")
        call_command("erase_enquiries")
        call_command("erase_corrections")
    except (BadSettingError, LookNotBuiltError) as problem:
        raise Refused(str(problem)) from None
    except Error as problem:
        raise _unusable(problem) from None


def _must_answer(address: str) -> None:
    """PostgreSQL answers now. Asked first, for a pool of connections tries for half a minute."""
    try:
        import psycopg
    except ImportError:
        raise Refused("PostgreSQL needs one more part: install 'spinout[postgres]'.") from None
    try:
        psycopg.connect(address, connect_timeout=PATIENCE).close()
    except psycopg.Error as problem:
        raise _unusable(problem) from None


def _unusable(problem: Exception) -> Refused:
    said = str(problem).strip().splitlines()
    return Refused(
        f"The database cannot be used ({said[0] if said else 'it gave no reason'}). "
        "Check --database or DATABASE_URL."
    )


def _forget_runs() -> None:
    from spinout.web.cases.actions import forget_runs

    forget_runs()


def _serve(wanted: Asked) -> NoReturn:
    shown = f"[{wanted.host}]" if ":" in wanted.host else wanted.host
    print(f"Spinout is at http://{shown}:{wanted.port}/ (Control-C stops it)", flush=True)
    if wanted.host in ANY_ADDRESS and not os.environ.get("SPINOUT_HOSTS"):
        print("Only this machine is answered: set SPINOUT_HOSTS to the names people will use.")
    sys.stdout.flush()
    rules = f"--interface wsgi --workers {WORKERS} --blocking-threads 1 --no-ws --log-level warning"
    # No line for each request: an address may hold what somebody answered.
    rules += " --no-access-log"
    where = ["--host", wanted.host, "--port", str(wanted.port)]
    command = ["-m", "granian", *rules.split(), *where, "spinout.web.wsgi:application"]
    os.execv(sys.executable, [sys.executable, *command])  # noqa: S606 - every word is ours


if __name__ == "__main__":
    main()
