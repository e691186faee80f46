"""Countries with work in them, and what their pages tell first."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.test import Client
from django.utils import timezone

from tests.factories.indicators import (
    DefinitionVersionFactory,
    ObservationFactory,
    ReleaseFactory,
)
from tests.factories.reference import CountryFactory
from tests.factories.workplans import (
    ActivityContentFactory,
    ActivityCountryFactory,
    ReportingPeriodFactory,
)
from tests.pages_plans.pages import publish
from tests.systems.reading import Page, page
from unido_portal.core.text import Text
from workplans.models import ActivityContent

HERE = "countries/QQQ/"
TODAY = timezone.localdate()
NOTHING_OWED = "No report is owed, so nothing counts as late."


def country_q() -> Any:
    """Return the country whose page is at ``HERE``."""
    return CountryFactory(iso3="QQQ", name=Text.of(en="Country Q"))


def days(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def activity(country: Any, title: str = "The thing", **fields: Any) -> Any:
    """Return an activity in ``country``, in a draft that ``publish`` publishes."""
    if "start" in fields or "end" in fields:
        fields.setdefault("precision", "day")
    content = ActivityContentFactory(title=Text.of(en=title), **fields)
    ActivityCountryFactory(content=content, country=country)
    return content


def published(country: Any, **fields: Any) -> ActivityContent:
    content = activity(country, **fields)
    publish(content.plan_version)
    return content


def told(client: Client, path: str = HERE) -> list[str]:
    """Return the paragraphs with which the page begins."""
    main = page(client, path).main
    return [
        one.words for one in main.all("p") if one.attributes.get("class") == "summary"
    ]


def first(client: Client) -> str:
    return " ".join(told(client))


def led_to(client: Client, words: str) -> tuple[Page, str]:
    """Return the page, and the name of its part to which the link ``words`` leads."""
    found = page(client, HERE)
    for link in found.main.all("a"):
        if link.words == words and link.attributes["href"].startswith("#"):
            return found, link.attributes["href"].removeprefix("#")
    raise AssertionError(f"no link “{words}” leads to a part of the page")


def period(content: ActivityContent, due: int, **fields: Any) -> Any:
    """Return a period of the plan whose reports are due so many days from today."""
    return ReportingPeriodFactory(
        work_plan=content.plan_version.work_plan,
        start=days(due - 60),
        end=days(due - 30),
        due_on=days(due),
        **fields,
    )


def by_sex(**about: Any) -> None:
    """Record women, men and total of one indicator about one thing."""
    definition = DefinitionVersionFactory(indicator__counts_persons=True)
    release = about.pop("release", None) or ReleaseFactory()
    for sex, value in (("F", 30), ("M", 20), ("_T", 50)):
        ObservationFactory(
            definition=definition, sex=sex, value=value, release=release, **about
        )
