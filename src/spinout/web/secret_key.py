"""The key that signs cookies: given by a setting, or made once in a file only its owner reads."""

import os
import secrets
from pathlib import Path

from spinout.web.environment import BadSettingError, state_folder, value

SHORTEST = 50


def key_file() -> Path:
    """Where the secret key is kept when no setting gives it."""
    return state_folder() / "secret-key"


def secret_key() -> str:
    """The secret key, from its setting or its file; empty when there is neither.

    Raises BadSettingError when the one given is short.
    """
    given = value("SPINOUT_SECRET_KEY")
    if given and len(given) < SHORTEST:
        raise BadSettingError("SPINOUT_SECRET_KEY", f"enter at least {SHORTEST} characters.")
    if given or not key_file().is_file():
        return given
    return key_file().read_text().strip()


def make_secret_key() -> None:
    """There is a secret key when this returns; the file is readable by its owner only.

    The file appears whole or not at all, and of two processes the first wins.
    """
    if secret_key():
        return
    folder = state_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = folder / f".secret-key-{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(SHORTEST) + "\n")
    try:
        os.link(draft, key_file())
    except FileExistsError:
        pass
    finally:
        draft.unlink()
