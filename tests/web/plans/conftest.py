"""A visitor with a plan of their own."""

import pytest
from django.test import Client


@pytest.fixture
def visitor(client: Client) -> Client:
    """Someone who has just started a plan."""
    client.post("/plan/")
    return client


@pytest.fixture
def library(client: Client) -> Client:
    """Someone who has opened a copy of the library example."""
    client.post("/plan/example/library-service/")
    return client
