"""The log: one line for what was refused, and all that is known of a fault."""

import io
import logging

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, override_settings
from django.urls import path

from unido_portal import urls as house

handler400, handler403 = house.handler400, house.handler403
handler404, handler500 = house.handler404, house.handler500
RAISED = {400: SuspiciousOperation("odd"), 403: PermissionDenied()}
RAISED[500] = ZeroDivisionError()


def raising(request, status):
    raise RAISED[status]


urlpatterns = [path("<int:status>/", raising), *house.urlpatterns]


@pytest.fixture
def log():
    """What the portal's own handler writes."""
    [handler] = (one for one in logging.getLogger().handlers if one.name == "stderr")
    written = io.StringIO()
    before = handler.setStream(written)
    with override_settings(ROOT_URLCONF=__name__):
        yield written
    handler.setStream(before)


def answered(address, **headers):
    client = Client(raise_request_exception=False, headers=headers)
    return client.get(address).status_code


@pytest.mark.django_db
@pytest.mark.parametrize("status", [400, 403])
def test_a_refusal_is_one_line_without_a_traceback(log, status):
    assert answered(f"/{status}/") == status

    [line] = log.getvalue().splitlines()
    assert ("/403/" in line) if status == 403 else ("odd" in line)


def test_an_unknown_host_is_one_line(log):
    assert answered("/en/", host="elsewhere.example") == 400

    [line] = log.getvalue().splitlines()
    assert "elsewhere.example" in line


@pytest.mark.django_db
def test_a_fault_keeps_its_traceback(log):
    assert answered("/500/") == 500

    assert "Traceback" in log.getvalue()
    assert "ZeroDivisionError" in log.getvalue()
