"""Requests generated from the API's own schema are answered as the schema says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.conf import settings as portal_settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import override_settings
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.asking import RESOURCES

pytestmark = [pytest.mark.full, pytest.mark.usefixtures("facts")]

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# Observations have no code, so none is asked for alone.
ADDRESSES = [
    *(f"/api/v1/{name}/" for name in RESOURCES),
    *(f"/api/v1/{name}/{{code}}/" for name in RESOURCES if name != "observations"),
    "/api/v1/country-groups/{code}/members/",
    "/api/v1/documents/{code}/tables/{table}/",
]
REQUESTS = 30


@pytest.fixture(scope="module")
def schema(_settings_of_tests: None) -> Any:
    hosts = [*portal_settings.ALLOWED_HOSTS, "localhost"]
    with override_settings(ALLOWED_HOSTS=hosts):
        yield schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())


@pytest.fixture(autouse=True)
def _connection_outlives_requests() -> Iterator[None]:
    """Keep the transaction of the test open, as Django's own test client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("address", ADDRESSES)
def test_generated_requests_are_answered_as_described(
    schema: Any, address: str, mode: GenerationMode
) -> None:
    answered = []

    @settings(
        max_examples=REQUESTS,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=schema[address]["GET"].as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case) -> None:
        response = case.call_and_validate(
            checks=CHECKS, headers={"Accept-Encoding": "identity"}
        )
        answered.append(response.status_code)

    ask()

    assert answered
