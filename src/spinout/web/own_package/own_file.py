"""A person’s own file of answers: made, sent and forgotten. It is kept only where they save it."""

from spinout.law import day_in_words
from spinout.web.asking import link
from spinout.web.asking.entered import told
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.own_package.asked import ASKED

NAME = "my-job.txt"
MEDIA_TYPE = "text/plain; charset=utf-8"
LONGEST = 20_000
"""As many bytes as a file of ours could ever have."""
_ANSWERS = "Answers: "
_HEAD = """Would I lose out? My own answers

Made by Spinout, which kept no copy. Whoever has this file can read it.
To see the result again, choose this file under “Bring back your file”.
"""


def written(held: Told) -> bytes:
    """The answers in words that anyone can read, and a last line that we can."""
    said = [f"{each.label} {words}" for each, words in told(ASKED, held.answers)]
    lines = [
        _HEAD,
        f"Law as at {day_in_words(held.on)}",
        *said,
        "",
        f"{_ANSWERS}{link.written(ASKED, held)}",
    ]
    return "\r\n".join("\n".join(lines).splitlines()).encode() + b"\r\n"


def opened(content: bytes) -> Told:
    """The answers of a file we made. Raises MangledLinkError for any other."""
    if len(content) > LONGEST:
        raise MangledLinkError("length")
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise MangledLinkError("letters") from None
    found = [line.removeprefix(_ANSWERS) for line in lines if line.startswith(_ANSWERS)]
    if len(found) != 1:
        raise MangledLinkError("answers")
    return link.opened(ASKED, found[0].strip())
