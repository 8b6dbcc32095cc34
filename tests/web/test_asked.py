"""What the server is asked for: each thing it cannot do is one sentence."""

import socket

import pytest

from spinout.web.asked import Refused, asked, is_postgres


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port


def test_a_free_port_is_taken_as_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    port = free_port()
    found = asked(["--port", str(port), "--host", "localhost"])
    assert (found.host, found.port, found.database) == ("localhost", port, None)


def test_a_port_in_use_is_refused_with_another_to_try() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        wanted = rf"Port {port} is in use by another program\. Choose another with --port"
        with pytest.raises(Refused, match=wanted):
            asked(["--port", str(port)])


@pytest.mark.parametrize("port", ["0", "65536", "-1", "eighty", "", "８０００", "80.5"])
def test_what_is_not_a_port_is_refused(port: str) -> None:
    with pytest.raises(Refused, match=r"is not a port\. Give a whole number from 1 to 65535"):
        asked([f"--port={port}"])


def test_a_host_nobody_knows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Refused, match=r"does not know the address “nowhere\.invalid”"):
        asked(["--host", "nowhere.invalid", "--port", str(free_port())])


def test_a_word_it_does_not_know_is_refused() -> None:
    with pytest.raises(Refused, match=r"Unrecognized arguments: --colour\. Run it with --help"):
        asked(["--colour"])


def test_the_database_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://h/d")
    assert asked(["--port", str(free_port())]).database == "postgres://h/d"
    found = asked(["--port", str(free_port()), "--database", "plan.db"])
    assert found.database == "plan.db"


@pytest.mark.parametrize(
    ("database", "answer"),
    [(None, False), ("plan.db", False), ("postgres://h/d", True), ("postgresql://h/d", True)],
)
def test_a_postgres_address_is_told_from_a_file(database: str | None, *, answer: bool) -> None:
    assert is_postgres(database) is answer
