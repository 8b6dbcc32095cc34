"""What holds for every test: no network, and the same generated cases each time."""

import os

import pytest
from hypothesis import settings
from pytest_socket import socket_allow_hosts

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_runtest_setup() -> None:
    """No test reaches beyond this machine."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is; bin/test finds it."""
    return os.environ.get("SPINOUT_CHROMIUM", "/usr/bin/chromium")
