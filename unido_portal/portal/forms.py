"""Which filters the lists of the public pages offer, and what they are called there.

What the filters do is told in the API's filters, which the pages share
(``portal.filtering``).
"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from indicators.filters import IndicatorFilterSet
from strategies.filters import (
    ConsultationFilterSet,
    InitiativeFilterSet,
    RecommendationFilterSet,
)
from unido_portal.governance.filters import DocumentFilterSet
from unido_portal.portal import formats
from unido_portal.portal.filtering import PAGE_SIZE, Listing, Offered
from unido_portal.reference.filters import CountryFilterSet, PartnerFilterSet
from workplans.filters import (
    ActivityFilterSet,
    CommitmentFilterSet,
    DecisionFilterSet,
)


def pages_of(request: HttpRequest, rows: QuerySet | list) -> Page:
    """Return the page of ``rows`` that the address asks for, or the nearest one."""
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


def _of(found: int, total: int) -> dict[str, Any]:
    return {"found": formats.number(found), "all": formats.number(total)}


def _decisions(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s decision", "%(found)s of %(all)s decisions", total
    )
    return sentence % _of(found, total)


def _commitments(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s commitment", "%(found)s of %(all)s commitments", total
    )
    return sentence % _of(found, total)


def _consultations(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s consultation",
        "%(found)s of %(all)s consultations",
        total,
    )
    return sentence % _of(found, total)


def _recommendations(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s recommendation",
        "%(found)s of %(all)s recommendations",
        total,
    )
    return sentence % _of(found, total)


def _documents(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s document", "%(found)s of %(all)s documents", total
    )
    return sentence % _of(found, total)


def _partners(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s partner", "%(found)s of %(all)s partners", total
    )
    return sentence % _of(found, total)


def _countries(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s country", "%(found)s of %(all)s countries", total
    )
    return sentence % _of(found, total)


def _initiatives(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s initiative", "%(found)s of %(all)s initiatives", total
    )
    return sentence % _of(found, total)


def _indicators(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s indicator", "%(found)s of %(all)s indicators", total
    )
    return sentence % _of(found, total)


def _activities(found: int, total: int) -> str:
    sentence = ngettext(
        "%(found)s of %(all)s activity", "%(found)s of %(all)s activities", total
    )
    return sentence % _of(found, total)


STRATEGY = Offered("strategy", _("Strategy"))
STATUS = Offered("status", _("Status"))
KIND = Offered("kind", _("Kind"))
BODY = Offered("organ", _("Body"))
SESSION = Offered("session", _("Session"))
COUNTRY = Offered("country", _("Country"))
PARTNER = Offered("partner", _("Partner"))
YEAR = Offered("year", _("Year"))

DECISIONS = Listing("decisions", DecisionFilterSet, _decisions, (BODY, SESSION, STATUS))
COMMITMENTS = Listing(
    "commitments", CommitmentFilterSet, _commitments, (STRATEGY, STATUS, KIND)
)
CONSULTATIONS = Listing(
    "consultations", ConsultationFilterSet, _consultations, (STRATEGY, PARTNER)
)
RECOMMENDATIONS = Listing(
    "recommendations", RecommendationFilterSet, _recommendations, (STRATEGY, STATUS)
)
DOCUMENTS = Listing(
    "documents",
    DocumentFilterSet,
    _documents,
    (
        BODY,
        SESSION,
        KIND,
        YEAR,
        Offered(
            "is_source",
            _("Facts"),
            yes=_("source of the facts"),
            no=_("not a source of the facts"),
        ),
    ),
)
PARTNERS = Listing("partners", PartnerFilterSet, _partners, (KIND, COUNTRY))
COUNTRIES = Listing(
    "countries",
    CountryFilterSet,
    _countries,
    (
        Offered("group", _("Group")),
        Offered("on", _("Members on"), told=_("memberships as of %(day)s")),
        Offered("income", _("Income class")),
        Offered("ldc_status", _("Least developed countries")),
        Offered(
            "has_office",
            _("Office of UNIDO"),
            yes=_("with an office of UNIDO"),
            no=_("without an office of UNIDO"),
        ),
    ),
)
INITIATIVES = Listing(
    "initiatives", InitiativeFilterSet, _initiatives, (STRATEGY, KIND, COUNTRY, PARTNER)
)
INDICATORS = Listing(
    "indicators",
    IndicatorFilterSet,
    _indicators,
    (
        Offered("framework", _("Framework")),
        Offered(
            "sex_required", _("By sex"), yes=_("by sex"), no=_("not required by sex")
        ),
        Offered(
            "has_figures",
            _("Figures"),
            yes=_("with figures"),
            no=_("without figures"),
        ),
    ),
)
ACTIVITIES = Listing(
    "activities",
    ActivityFilterSet,
    _activities,
    (
        STATUS,
        Offered("level", _("Level")),
        COUNTRY,
        PARTNER,
        Offered("component", _("Part of the plan")),
        Offered("core_function", _("Core function")),
        Offered("sdg_target", _("Target of the Goals"), by_code=True),
        YEAR,
        Offered(
            "late",
            _("Late"),
            yes=_("with a report that is late"),
            no=_("without a report that is late"),
        ),
    ),
)
