"""What is answered is what the schema describes."""

import jsonschema
import pytest
from django.test import Client

from tests.api.asking import RESOURCES, ask

# Facts of these kinds are not in the five documents.
EMPTY = {"projects", "releases", "targets"}

pytestmark = pytest.mark.usefixtures("facts")


@pytest.fixture(scope="module")
def schema():
    return Client().get("/api/v1/schema/").json()


def check(schema: dict, path: str, answer: object) -> None:
    """Compare an answer with the description of its address."""
    operation = schema["paths"][path]["get"]
    described = operation["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {**described, "components": schema["components"]}
    validator = jsonschema.Draft202012Validator(whole)
    faults = [
        f"{one.json_path}: {one.message}" for one in validator.iter_errors(answer)
    ]
    assert faults[:5] == []


@pytest.mark.full
@pytest.mark.parametrize("name", RESOURCES)
@pytest.mark.parametrize("lang", ["ar", "all"])
def test_lists_are_as_described(schema, name, lang):
    answer = ask(f"{name}/?page_size=1000&lang={lang}")
    assert bool(answer["results"]) == (name not in EMPTY)
    check(schema, f"/api/v1/{name}/", answer)


@pytest.mark.full
def test_members_and_printed_tables_are_as_described(schema):
    check(
        schema,
        "/api/v1/country-groups/{code}/members/",
        ask("country-groups/LDC/members/"),
    )
    check(
        schema,
        "/api/v1/documents/{code}/tables/{table}/",
        ask("documents/a-77-6-sect-10/tables/table-10.16/"),
    )
