from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "unido_portal.portal"
    label = "portal"
    verbose_name = _("portal")

    def ready(self) -> None:
        from unido_portal.core.registries import demonstrations
        from unido_portal.portal.demo.scope import WAYS, is_made_up

        for model in WAYS:
            demonstrations.add(model._meta.label, is_made_up(model))
