from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GovernanceConfig(AppConfig):
    name = "unido_portal.governance"
    label = "governance"
    verbose_name = _("governing bodies and documents")

    def ready(self) -> None:
        from unido_portal.core.registries import editable_models
        from unido_portal.governance import models

        # Printed tables and paragraphs are not among them: nobody changes what is
        # printed. Who may edit which is in ``accounts.permissions``.
        for model in (
            models.Session,
            models.AgendaItem,
            models.Document,
            models.DocumentRelation,
            models.Decision,
            models.Consultation,
            models.Citation,
            models.StatedFigure,
        ):
            editable_models.add(model._meta.label, model)
