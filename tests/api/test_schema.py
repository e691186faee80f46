"""The description of the API: whole, valid and without a warning."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from tests.api.asking import RESOURCES

# A list that a page filters, and whose rows no other resource has all of.
BESIDE = ["consultations"]
CONTRACT = {
    "organs",
    "sessions",
    "documents",
    "decisions",
    "strategies",
    "focus-areas",
    "commitments",
    "milestones",
    "risks",
    "partners",
    "initiatives",
    "country-programmes",
    "countries",
    "country-groups",
    "work-plans",
    "plan-versions",
    "projects",
    "activities",
    "results",
    "performance-measures",
    "deliverables",
    "budget-lines",
    "posts",
    "compliance-rates",
    "evaluations",
    "lessons",
    "recommendations",
    "stated-figures",
    "progress-updates",
    "indicators",
    "targets",
    "observations",
    "releases",
}


@pytest.fixture(scope="module")
def schema():
    return Client().get("/api/v1/schema/").json()


def test_every_resource_of_the_contract_is_offered():
    assert sorted({*CONTRACT, *BESIDE}) == RESOURCES


def test_the_schema_is_made_without_a_warning():
    written = StringIO()

    call_command("spectacular", "--validate", "--fail-on-warn", stdout=written)

    assert written.getvalue().startswith("openapi: 3.1")


def test_the_schema_is_openapi_3_1(schema):
    assert schema["openapi"].startswith("3.1")


@pytest.mark.parametrize("name", RESOURCES)
def test_lists_describe_their_parameters_and_problems(schema, name):
    operation = schema["paths"][f"/api/v1/{name}/"]["get"]
    names = {parameter["name"] for parameter in operation["parameters"]}
    assert {"lang", "fields", "omit", "page_size", "cursor", "ordering"} <= names
    problem = operation["responses"]["400"]["content"]
    assert list(problem) == ["application/problem+json"]
    assert {"200", "400", "406", "429", "500"} <= set(operation["responses"])


@pytest.mark.parametrize("name", sorted({*RESOURCES} - {"observations"}))
def test_one_row_is_found_by_its_code(schema, name):
    operation = schema["paths"][f"/api/v1/{name}/{{code}}/"]["get"]
    assert "404" in operation["responses"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/country-groups/{code}/members/",
        "/api/v1/documents/{code}/tables/{table}/",
    ],
)
def test_an_address_within_a_row_describes_its_problems_too(schema, path):
    answers = schema["paths"][path]["get"]["responses"]
    assert {"200", "301", "400", "404"} <= set(answers)


def test_what_comes_later_is_not_described(schema):
    operation = schema["paths"]["/api/v1/observations/"]["get"]
    names = {parameter["name"] for parameter in operation["parameters"]}
    assert not names & {"as_of", "since"}
    assert "/api/v1/observations/aggregate/" not in schema["paths"]


def test_the_documentation_comes_from_our_own_host():
    response = Client().get("/api/docs/")
    page = response.content.decode()
    assert response.status_code == 200
    assert "http://" not in page
    assert "https://" not in page
    assert "<style" not in page


def test_only_the_documentation_may_show_images_from_its_style_sheet():
    policy = Client().get("/api/docs/")["Content-Security-Policy"]
    assert "img-src 'self' data:" in policy
    assert "'unsafe-inline'" not in policy
    assert "data:" not in Client().get("/api/v1/")["Content-Security-Policy"]


def test_the_script_of_the_documentation_is_a_file_of_its_own():
    response = Client().get("/api/docs/?script=")
    assert response["Content-Type"] == "application/javascript"
    assert "/api/v1/schema/" in response.content.decode()


@pytest.mark.django_db
def test_the_entrance_lists_every_resource():
    assert sorted(Client().get("/api/v1/").json()) == RESOURCES
