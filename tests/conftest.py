"""What holds for every test: no network, the same generated cases, files kept together."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_socket import socket_allow_hosts

HERE = Path(__file__).parent
KEPT_TOGETHER = ("journeys", "packaging")
"""Folders whose tests share something slow to make, so one process runs the whole folder."""

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_runtest_setup() -> None:
    """No test reaches beyond this machine."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each file's tests run in one process, so what a file makes is made once."""
    for item in items:
        inside = item.path.relative_to(HERE)
        group = inside.parts[0] if inside.parts[0] in KEPT_TOGETHER else str(inside)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is; bin/test finds it."""
    return os.environ.get("SPINOUT_CHROMIUM", "/usr/bin/chromium")
