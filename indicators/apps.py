from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IndicatorsConfig(AppConfig):
    name = "indicators"
    verbose_name = _("indicators")

    def ready(self) -> None:
        from indicators import models
        from unido_portal.core.registries import (
            PlanContent,
            editable_models,
            plan_content,
        )

        for model, path, identity in (
            (models.PlannedTargetContent, "plan_version", "target"),
            (models.ActivityIndicator, "content__plan_version", "indicator"),
        ):
            plan_content.add(model._meta.label, PlanContent(model, path, identity))
            editable_models.add(model._meta.label, model)
        for editable in (models.PlannedTarget, models.Target):
            editable_models.add(editable._meta.label, editable)
