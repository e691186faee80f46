from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "unido_portal.core"
    label = "core"
    verbose_name = _("history")

    def ready(self) -> None:
        from unido_portal.core import (  # noqa: F401  (they register)
            admin_checks,
            checks,
            history_admin,
        )
