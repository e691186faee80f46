"""Whoever types a code in the admin site reads beside it how it is made."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.utils import translation

from tests.admin.pages import address, edited, signed_in
from tests.factories.workplans import WorkPlanFactory
from unido_portal.core.admin import WordingAdmin
from unido_portal.core.keeping import PUBLIC_CODES
from workplans.models import Component, ProgressUpdate

pytestmark = pytest.mark.django_db

# Their codes follow no rule of docs/identifiers.md.
WITHOUT_A_RULE = {
    "indicators.PlannedTarget",
    "reference.FieldOffice",
    "workplans.ReportingPeriod",
}


def _help(form: Any) -> str:
    return str(next(form.fields[name] for name in PUBLIC_CODES).help_text)


def _form(model: type[Any]) -> Any:
    page = signed_in("administrator").get(address(model, "add"))
    return page.context["adminform"].form


def test_code_of_a_report_says_how_it_is_made() -> None:
    told = _help(_form(ProgressUpdate))

    assert "C-02.u-01" in told
    assert told.endswith("Once saved, it never changes.")


def test_rule_of_a_code_has_no_space_between_its_sentences_in_chinese() -> None:
    form = _form(ProgressUpdate)

    with translation.override("zh-hans"):
        told = _help(form)

    assert "。" in told
    assert "。 " not in told


def test_code_inside_another_page_says_how_it_is_made() -> None:
    plan = WorkPlanFactory()
    page = signed_in("administrator").get(address(type(plan), "change", plan.pk))

    [rows] = [
        one.formset
        for one in page.context["inline_admin_formsets"]
        if one.formset.model is Component
    ]

    assert "mic-wp.pa-1" in _help(rows.empty_form)


def test_every_code_that_people_type_has_its_rule() -> None:
    without = {
        label
        for label, model in edited().items()
        if not isinstance(admin.site._registry[model], WordingAdmin)
        and any(field.name in PUBLIC_CODES for field in model._meta.concrete_fields)
        and not admin.site._registry[model].code_rule
    }

    assert without == WITHOUT_A_RULE
