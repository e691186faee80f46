"""The page about data offers what the API offers, and nothing that it refuses."""

import re

import pytest
from django.test import Client

from tests.api.asking import RESOURCES

pytestmark = pytest.mark.django_db


def test_the_page_links_every_list_and_no_link_is_dead():
    client = Client()
    page = client.get("/en/data/").content.decode()
    linked = re.findall(r'href="(/api/[^"]*)"', page)
    assert {f"/api/v1/{name}/" for name in RESOURCES} <= set(linked)
    assert {client.get(address).status_code for address in linked} == {200}


def test_the_page_says_what_comes_later():
    page = Client().get("/en/data/").content.decode()
    assert "Downloads of whole lists (CSV, XLSX, NDJSON)" in page
    assert "(as_of) come later" in page
