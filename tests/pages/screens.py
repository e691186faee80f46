"""What the tests of first screens read and make."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.factories import workplans
from tests.pages_plans.pages import publish
from tests.systems.reading import Page
from workplans.models import ActivityContent


def summary(client: Client, row: Any) -> str:
    return Page(client, row.get_absolute_url()).summary


def activity(**given: Any) -> ActivityContent:
    """Return an activity under way, in the published version of a plan."""
    content = workplans.ActivityContentFactory(**{"status": "implementation"} | given)
    publish(content.plan_version)
    return content
