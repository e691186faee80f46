"""The list of kinds of pages is whole, and each address on it is of its kind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from django.urls import resolve

from tests.browser.kinds import KINDS, Kind
from unido_portal.portal.urls import urlpatterns

# What is made for programs, leads elsewhere at once, or is shown to staff alone.
NO_PUBLIC_PAGE = re.compile(r"-feed$|-file$|^my-country$|^components$")
NAMED = [kind for kind in KINDS if kind.page]


def test_every_public_page_has_its_kind_on_the_list() -> None:
    pages = {one.name for one in urlpatterns if not NO_PUBLIC_PAGE.search(one.name)}

    assert {kind.page for kind in NAMED} == pages


def test_no_two_kinds_have_the_same_name() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", NAMED, ids=lambda kind: kind.name)
def test_address_of_a_kind_leads_to_a_page_of_it(kind: Kind) -> None:
    paths = [urlsplit(f"/en/{address}").path for address in kind.addresses]

    assert {resolve(path).url_name for path in paths} == {kind.page}


@pytest.mark.parametrize("command", ["pictures", "weights"])
def test_command_that_goes_through_the_kinds_begins_by_itself(command: str) -> None:
    given = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    told = subprocess.run(
        [sys.executable, "-m", f"tests.browser.{command}", "--help"],
        capture_output=True,
        text=True,
        env=given,
        check=False,
    )

    assert told.returncode == 0, told.stderr
    assert "usage:" in told.stdout
