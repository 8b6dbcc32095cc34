"""Runs the command line of those who run a copy from .venv, making it when it is missing."""

import os
import sys

import packages
from place import STATE, hand_over, run


def main() -> None:
    """Becomes the command line, which reads the same state folder as the site."""
    packages.prepare("web")
    os.environ.setdefault("SPINOUT_STATE", str(STATE))
    hand_over("-m", "spinout.web.command", *sys.argv[1:])


run(main)
