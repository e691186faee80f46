from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GovernanceConfig(AppConfig):
    name = "unido_portal.governance"
    label = "governance"
    verbose_name = _("governing bodies and documents")

    def ready(self) -> None:
        from unido_portal.core.registries import editable_models
        from unido_portal.governance.models import Citation

        editable_models.add(Citation._meta.label, Citation)
