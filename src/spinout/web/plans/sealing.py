"""Seals what a visitor enters under a key that only their cookie holds."""

import hashlib
import hmac
import os
import secrets
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64Error

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
LONGEST_OPENED = 20_000_000
"""No more than this comes out of one sealed part, whatever it claims to be."""


class CannotOpenError(ValueError):
    """The sealed bytes do not belong to this key, this part or this plan."""

    def __init__(self) -> None:
        super().__init__("This part of a plan cannot be opened with that key.")


def new_key() -> bytes:
    """A key that nobody can guess."""
    return secrets.token_bytes(KEY_BYTES)


def key_in_cookie(text: str) -> bytes | None:
    """The key a cookie holds, or None where it holds none."""
    try:
        key = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (NotBase64Error, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def as_cookie(key: bytes) -> str:
    """The key as a cookie holds it."""
    return urlsafe_b64encode(key).decode().rstrip("=")


def found_by(key: bytes, secret: str) -> str:
    """Where the plan of this key is kept: a keyed hash, from which the key cannot be found."""
    return hmac.new(f"where a plan is kept {secret}".encode(), key, hashlib.sha256).hexdigest()


def seal(key: bytes, part: str, content: bytes) -> bytes:
    """The content sealed under the key, for this part of the plan and no other."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, zlib.compress(content, 6), part.encode())


def unseal(key: bytes, part: str, sealed: bytes) -> bytes:
    """The content of a sealed part. Raises CannotOpenError."""
    nonce, held = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        packed = AESGCM(key).decrypt(nonce, held, part.encode())
        return zlib.decompressobj().decompress(packed, LONGEST_OPENED)
    except (InvalidTag, zlib.error, ValueError):
        raise CannotOpenError from None
