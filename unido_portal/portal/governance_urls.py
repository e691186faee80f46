"""Addresses of the pages about strategies, governing bodies, places and partners."""

from django.urls import URLPattern, path

from unido_portal.portal import converters  # noqa: F401  (registers `code`)
from unido_portal.portal.membership_charts import graduation_charts
from unido_portal.portal.region_charts import charts_of_countries
from unido_portal.portal.share_charts import charts_of_citation
from unido_portal.portal.strategy_charts import charts_of_strategy
from unido_portal.portal.views import (
    about,
    components,
    countries,
    decisions,
    documents,
    feeds,
    focus_areas,
    home,
    initiatives,
    partners,
    search,
    sessions,
    strategies,
)
from unido_portal.portal.views.charts import chart_paths

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("my-country/", home.my_country, name="my-country"),
    path("about/", about.about, name="about"),
    path("about/method/", about.method, name="method"),
    path("about/accessibility/", about.accessibility, name="accessibility"),
    path("about/privacy/", about.privacy, name="privacy"),
    path("about/components/", components.components, name="components"),
    path("search/", search.search, name="search"),
    path("strategies/", strategies.strategy_list, name="strategies"),
    path("strategies/<code:code>/", strategies.strategy_detail, name="strategy"),
    *chart_paths("strategies/<code:code>/", "strategy", charts_of_strategy),
    path("strategies/<code:code>/feed/", feeds.strategy_feed, name="strategy-feed"),
    path(
        "strategies/<code:code>/focus-areas/<code:number>/",
        focus_areas.focus_area_detail,
        name="focus-area",
    ),
    path("initiatives/", initiatives.initiative_list, name="initiatives"),
    path("south-south/", initiatives.south_south, name="south-south"),
    path("decisions/", decisions.decision_list, name="decisions"),
    path("decisions/<code:code>/", decisions.decision_detail, name="decision"),
    path("commitments/", decisions.commitment_list, name="commitments"),
    path("commitments/<code:code>/", decisions.commitment_detail, name="commitment"),
    path("consultations/", decisions.consultation_list, name="consultations"),
    path("recommendations/", decisions.recommendation_list, name="recommendations"),
    path("documents/", documents.document_list, name="documents"),
    path("documents/<code:slug>/", documents.document_detail, name="document"),
    path("citations/<code:code>/", documents.citation_detail, name="citation"),
    *chart_paths("citations/<code:code>/", "citation", charts_of_citation),
    path("sessions/", sessions.session_list, name="sessions"),
    path("sessions/<code:slug>/", sessions.session_detail, name="session"),
    path(
        "sessions/<code:slug>/changes/",
        sessions.session_changes,
        name="session-changes",
    ),
    path("countries/", countries.country_list, name="countries"),
    path("countries/graduation/", countries.graduation, name="graduation"),
    *chart_paths("countries/", "countries", charts_of_countries, by_query=True),
    *chart_paths("countries/graduation/", "graduation", graduation_charts),
    path("countries/<code:iso3>/", countries.country_detail, name="country"),
    *chart_paths("countries/<code:iso3>/", "country", countries.charts_of_country),
    path("countries/<code:iso3>/feed/", feeds.country_feed, name="country-feed"),
    path("countries/<code:iso3>/brief/", countries.country_brief, name="country-brief"),
    path("partners/", partners.partner_list, name="partners"),
    path("partners/<code:code>/", partners.partner_detail, name="partner"),
]
