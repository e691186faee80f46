from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StrategiesConfig(AppConfig):
    name = "strategies"
    verbose_name = _("strategies")

    def ready(self) -> None:
        from strategies import models
        from unido_portal.core.registries import editable_models

        for model in (
            models.Commitment,
            models.Milestone,
            models.Initiative,
            models.InitiativeCountry,
            models.InitiativePartner,
            models.CountryProgramme,
            models.CountryProgrammePartner,
        ):
            editable_models.add(model._meta.label, model)
