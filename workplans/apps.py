from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkplansConfig(AppConfig):
    name = "workplans"
    verbose_name = _("work plans")

    def ready(self) -> None:
        from workplans.registration import register

        register()
