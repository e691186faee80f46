from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReferenceConfig(AppConfig):
    name = "unido_portal.reference"
    label = "reference"
    verbose_name = _("reference facts")

    def ready(self) -> None:
        from unido_portal.core.registries import editable_models
        from unido_portal.reference import models

        for model in (
            models.Partner,
            models.FieldOffice,
            models.FieldCoverage,
            models.GroupMembership,
        ):
            editable_models.add(model._meta.label, model)
