"""The portal and a browser for commands: what fixtures give to tests."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.db import connection
from playwright.sync_api import Browser, sync_playwright

from tests.served import serving

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def begin() -> None:
    """Make Django ready to ask the database that ``DATABASE_URL`` names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unido_portal.settings")
    os.environ["PORTAL_LOCAL_HTTP"] = "true"
    django.setup()


@contextmanager
def opened() -> Iterator[tuple[str, Browser]]:
    """Serve that database; yields the address without a slash, and a browser."""
    database = str(connection.settings_dict["NAME"])
    with (
        tempfile.TemporaryDirectory() as static_root,
        serving(database, Path(static_root)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=os.environ["PORTAL_CHROMIUM"], args=FLAGS
        )
        yield address, browser
        browser.close()
