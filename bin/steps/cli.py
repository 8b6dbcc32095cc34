"""Runs the command line from .venv, making it when it is missing."""

import sys

import packages
from place import hand_over, run


def main() -> None:
    """Becomes the command line."""
    packages.prepare("core")
    hand_over("-m", "spinout.cli.main", *sys.argv[1:])


run(main)
