"""Seals a web page into one file that opens, on the reader’s own device, with a code."""

import hashlib
import json
import secrets
from base64 import b64encode
from importlib import resources

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No letter or number that people take for another."""

CODE_LENGTH = 20
GROUP = 4
ROUNDS = 600_000
"""How often the code is hashed into a key, so that guessing is slow."""


class CannotSealError(RuntimeError):
    """The part of Spinout that seals is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The part of Spinout that seals files is missing. Install Spinout with its web part "
            "(spinout[web]), which holds it."
        )


def new_code() -> str:
    """A code of a hundred bits that nobody can guess, in groups of four."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return "-".join(letters[at : at + GROUP] for at in range(0, CODE_LENGTH, GROUP))


def sealed_page(page: str, code: str) -> str:
    """The page sealed under the code, as one page of HTML that needs no other file.

    Case, spaces and dashes in what the reader types do not matter. Raises CannotSealError.
    """
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError:
        raise CannotSealError from None
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    key = hashlib.pbkdf2_hmac("sha256", code.replace("-", "").encode(), salt, ROUNDS)
    content = AESGCM(key).encrypt(nonce, page.encode(), None)
    held = {
        "salt": b64encode(salt).decode(),
        "nonce": b64encode(nonce).decode(),
        "content": b64encode(content).decode(),
        "rounds": ROUNDS,
    }
    shell = resources.files("spinout.documents") / "sealed_page.html"
    return shell.read_text(encoding="utf-8").replace("{sealed}", json.dumps(held))
