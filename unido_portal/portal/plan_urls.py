"""Addresses of the pages about plans, activities, indicators, tables and data."""

from django.urls import URLPattern, URLResolver, path

from unido_portal.portal.views import (
    activities,
    data,
    indicators,
    plan_parts,
    tables,
    work_plans,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("work-plans/", work_plans.work_plan_list, name="work-plans"),
    path("work-plans/<str:code>/", work_plans.work_plan, name="work-plan"),
    path(
        "work-plans/<str:code>/versions/<str:older>/compare/<str:newer>/",
        work_plans.compare_versions,
        name="work-plan-compare",
    ),
    path(
        "work-plans/<str:code>/deliverables/",
        plan_parts.deliverables,
        name="work-plan-deliverables",
    ),
    path(
        "work-plans/<str:code>/results/", plan_parts.results, name="work-plan-results"
    ),
    path(
        "work-plans/<str:code>/resources/",
        plan_parts.resources,
        name="work-plan-resources",
    ),
    path("work-plans/<str:code>/risks/", plan_parts.risks, name="work-plan-risks"),
    path("activities/<str:code>/", activities.activity, name="activity"),
    path(
        "documents/<str:slug>/tables/<str:code>/",
        tables.document_table,
        name="document-table",
    ),
    path(
        "documents/<str:slug>/tables/<str:code>/cells/<int:row>/<str:column>/",
        tables.document_cell,
        name="document-cell",
    ),
    path("indicators/", indicators.indicator_list, name="indicators"),
    path("indicators/<str:code>/", indicators.indicator, name="indicator"),
    path("data/", data.data, name="data"),
]
