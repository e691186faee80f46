from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from unido_portal.core.registries import editable_models


class AccountsConfig(AppConfig):
    name = "unido_portal.accounts"
    label = "accounts"
    verbose_name = _("people and units")

    def ready(self) -> None:
        for name in ("Unit", "User", "Appointment"):
            model = self.get_model(name)
            editable_models.add(model._meta.label, model)
