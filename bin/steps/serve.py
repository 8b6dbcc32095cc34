"""Makes what is missing, then serves the site. The serving itself is `python -m spinout.web`."""

import os
import sys

import look
import packages
from place import SOURCE, STATE, Stop, hand_over, run

sys.path.insert(0, str(SOURCE))

from spinout.web.asked import Refused, asked, is_postgres


def main() -> None:
    """Refuses what cannot work before the long part, and becomes the server at the end."""
    try:
        wanted = asked(sys.argv[1:])
    except Refused as refused:
        raise Stop(str(refused)) from None
    packages.prepare("postgres" if is_postgres(wanted.database) else "web")
    look.prepare()
    os.environ.setdefault("SPINOUT_STATE", str(STATE))
    hand_over("-m", "spinout.web", *sys.argv[1:])


run(main)
