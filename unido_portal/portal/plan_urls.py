"""Addresses of the pages about plans, activities, indicators, tables and data."""

from django.urls import URLPattern, path

from unido_portal.portal import converters  # noqa: F401  (registers `code`)
from unido_portal.portal.indicator_charts import charts_of_indicator
from unido_portal.portal.views import (
    activities,
    data,
    feeds,
    indicators,
    plan_parts,
    tables,
    work_plans,
)
from unido_portal.portal.views.charts import chart_paths

urlpatterns: list[URLPattern] = [
    path("work-plans/", work_plans.work_plan_list, name="work-plans"),
    path("work-plans/<code:code>/", work_plans.work_plan, name="work-plan"),
    *chart_paths(
        "work-plans/<code:code>/", "work-plan", work_plans.charts_of_plan, by_query=True
    ),
    path("work-plans/<code:code>/feed/", feeds.work_plan_feed, name="work-plan-feed"),
    path(
        "work-plans/<code:code>/versions/<code:older>/compare/<code:newer>/",
        work_plans.compare_versions,
        name="work-plan-compare",
    ),
    path(
        "work-plans/<code:code>/deliverables/",
        plan_parts.deliverables,
        name="work-plan-deliverables",
    ),
    path(
        "work-plans/<code:code>/results/", plan_parts.results, name="work-plan-results"
    ),
    path(
        "work-plans/<code:code>/resources/",
        plan_parts.resources,
        name="work-plan-resources",
    ),
    path("work-plans/<code:code>/risks/", plan_parts.risks, name="work-plan-risks"),
    path("activities/<code:code>/", activities.activity, name="activity"),
    path(
        "documents/<code:slug>/tables/<code:code>/",
        tables.document_table,
        name="document-table",
    ),
    path(
        "documents/<code:slug>/tables/<code:code>/cells/<int:row>/<code:column>/",
        tables.document_cell,
        name="document-cell",
    ),
    path("indicators/", indicators.indicator_list, name="indicators"),
    path("indicators/<code:code>/", indicators.indicator, name="indicator"),
    *chart_paths("indicators/<code:code>/", "indicator", charts_of_indicator),
    path("data/", data.data, name="data"),
]
