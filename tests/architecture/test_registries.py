"""The registries are complete: nothing that belongs in one is missing."""

import pytest
from django.contrib import admin
from django.db import models
from django.test import RequestFactory
from django.urls import get_resolver

from tests.models.tables import MODELS
from unido_portal.accounts.models import User
from unido_portal.core.registries import (
    editable_models,
    plan_content,
    public_resources,
)
from workplans.models import PlanVersion
from workplans.models.content import VersionContent

RESOURCES = [
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
]


def _content() -> set[str]:
    return {
        label for label, model in MODELS.items() if issubclass(model, VersionContent)
    }


def _parts() -> set[str]:
    """Return the models whose rows are a part of one content row."""
    return {
        label
        for label, model in MODELS.items()
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and issubclass(field.related_model, VersionContent)
        and field.remote_field.on_delete is models.CASCADE
    }


def test_content_of_plan_versions_is_registered_with_all_its_parts() -> None:
    assert set(plan_content.keys()) == _content() | _parts()


@pytest.mark.parametrize("label", plan_content.keys())
def test_path_of_plan_content_leads_to_its_version(label: str) -> None:
    model: type[models.Model] = plan_content[label].model
    for step in plan_content[label].path.split("__"):
        model = model._meta.get_field(step).related_model

    assert model is PlanVersion


@pytest.mark.parametrize("label", plan_content.keys())
def test_identity_of_plan_content_is_a_field_of_it(label: str) -> None:
    entry = plan_content[label]

    assert entry.model._meta.get_field(entry.identity).concrete


def test_whatever_the_admin_adds_or_changes_is_registered_as_editable() -> None:
    request = RequestFactory().get("/admin/")
    request.user = User(email="all@example.org", is_superuser=True, is_active=True)

    unregistered = {
        model._meta.label
        for model, options in admin.site._registry.items()
        if options.has_add_permission(request)
    } - set(editable_models.keys())

    assert unregistered == set()


@pytest.mark.parametrize("label", editable_models.keys())
def test_editable_model_has_a_row_version(label: str) -> None:
    assert editable_models[label]._meta.get_field("version")


def test_every_resource_of_the_contract_is_public() -> None:
    assert get_resolver().url_patterns

    assert set(RESOURCES) <= set(public_resources.keys())
