"""Feeds (Atom) of a strategy, a plan and a country: what happened, the latest first."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from strategies.models import Strategy
from unido_portal.core.languages import current
from unido_portal.portal.events import (
    Event,
    events_of_country,
    events_of_plan,
    events_of_strategy,
)
from unido_portal.portal.plain import name, plain
from unido_portal.reference.models import Country
from workplans.models import WorkPlan

# From this year on the names of entries are ours to give; it is part of each of them
# and stays as it is.
NAMED_SINCE = 2026


class Feed(Atom1Feed):
    """A feed that is as old as its latest entry, and without one never changes.

    The description of an entry is plain words.
    """

    def add_item_elements(
        self, handler: SimplerXMLGenerator, item: dict[str, Any]
    ) -> None:
        super().add_item_elements(handler, item | {"description": None})
        handler.addQuickElement("summary", item["description"])

    def latest_post_date(self) -> dt.datetime:
        moments = [item["updateddate"] for item in self.items]
        return max(moments, default=_moment(dt.date(NAMED_SINCE, 1, 1)))


def strategy_feed(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what happened under one strategy."""
    strategy = get_object_or_404(
        Strategy.objects.select_related("citation__document"), code=code
    )
    return _answer(
        request,
        ("strategies", code),
        plain(strategy.name),
        strategy.get_absolute_url(),
        events_of_strategy(strategy),
        owner="" if strategy.is_ours else name(strategy.owner),
    )


def work_plan_feed(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what happened under one plan; a demonstration has no feed."""
    plans = WorkPlan.objects.visible_to(None).filter(is_demo=False)
    plan = get_object_or_404(plans, code=code)
    return _answer(
        request,
        ("work-plans", code),
        plain(plan.title),
        plan.get_absolute_url(),
        events_of_plan(plan),
        owner=name(plan.owner) if plan.is_reference else "",
    )


def country_feed(request: HttpRequest, iso3: str) -> HttpResponse:
    """Tell what happened in one country."""
    country = get_object_or_404(Country, iso3=iso3)
    return _answer(
        request,
        ("countries", iso3),
        plain(country.name),
        country.get_absolute_url(),
        events_of_country(country),
    )


def _answer(
    request: HttpRequest,
    about: tuple[str, str],
    title: str,
    page: str,
    events: list[Event],
    owner: str = "",
) -> HttpResponse:
    """Write the feed of the row that ``about`` names by its list and its code.

    ``owner`` is whose the row is where it is of another entity.
    """
    told = _("Decisions, reports, plan versions and documents, the latest first.")
    if owner:
        told = _(
            "Decisions, reports, plan versions and documents of another entity "
            "(%(owner)s), the latest first."
        ) % {"owner": owner}
    feed = Feed(
        title=f"{title} · {_('UNIDO strategy portal')}",
        subtitle=told,
        description="",
        link=request.build_absolute_uri(page),
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=_tag(request, "/".join((*about, "feed", current()))),
        language=current(),
        author_name=_("UNIDO strategy portal"),
        author_link=request.build_absolute_uri(reverse("home")),
    )
    for event in events:
        feed.add_item(
            title=event.title,
            link=request.build_absolute_uri(event.address),
            description=event.summary,
            unique_id=_tag(request, event.key),
            updateddate=_moment(event.decided),
            pubdate=_moment(event.decided),
            author_name=event.author or None,
            categories=[event.kind],
        )
    return HttpResponse(
        feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


def _moment(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _tag(request: HttpRequest, key: str) -> str:
    """Return the permanent name of ``key`` as a tag (RFC 4151) of this portal."""
    host = urlsplit(f"//{request.get_host()}").hostname
    return f"tag:{host},{NAMED_SINCE}:{key}"
