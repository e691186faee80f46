"""Databases of the tests; docs/testing.md says why there are three.

The test database has tables and no facts; each test runs in a transaction that is
rolled back. ``facts`` moves a test to a second database, cloned from the first and
loaded once. Tests that need several connections, a server or a browser clone a third
from that one, so that triggers, seals and the history stay whole: nothing is ever
truncated.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2
from django.db import connection
from psycopg2.errors import ObjectInUse


def current_name() -> str:
    """Return the name of the database that the default connection now uses."""
    return str(connection.settings_dict["NAME"])


def url_of(name: str) -> str:
    """Return the address of the database ``name`` on the server of the tests."""
    settings = connection.settings_dict
    host = str(settings["HOST"]).replace("/", "%2F")
    secret = f":{settings['PASSWORD']}" if settings["PASSWORD"] else ""
    port = f":{settings['PORT']}" if settings["PORT"] else ""
    return f"postgresql://{settings['USER']}{secret}@{host}{port}/{name}"


def _execute(statement: str) -> None:
    parameters = connection.get_connection_params() | {"dbname": "postgres"}
    parameters.pop("cursor_factory", None)
    parameters.pop("context", None)
    server = psycopg2.connect(**parameters)
    try:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(statement)
    finally:
        server.close()


def _leave(name: str) -> None:
    """End every connection of ours to the database ``name``.

    Once a browser test has started Playwright's event loop, Django keeps a second set
    of connections in the same process, and the first can no longer be closed by it.
    """
    connection.close()
    _execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        f" WHERE datname = '{name}' AND usename = current_user"
    )


def drop(name: str) -> None:
    """Drop the database ``name``; whoever is connected to it is sent away."""
    for attempt in range(10):
        _leave(name)
        try:
            _execute(f'DROP DATABASE IF EXISTS "{name}"')
        except ObjectInUse:
            if attempt == 9:
                raise
            time.sleep(0.5)
        else:
            return


def clone(name: str, *, of: str) -> None:
    """Make the database ``name`` as a copy of the database ``of``."""
    drop(name)
    _leave(of)
    _execute(f'CREATE DATABASE "{name}" TEMPLATE "{of}"')


@contextmanager
def using(name: str) -> Iterator[None]:
    """Within the block the default connection leads to the database ``name``."""
    before = current_name()
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
