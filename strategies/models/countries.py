"""Country programmes: what UNIDO and a Member State agreed to do there."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from strategies.choices import ProgrammeKind
from strategies.models.actions import Initiative
from unido_portal.core.choices import Qualifier
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    is_one_of,
)
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.models import Citation, StatedFigure
from unido_portal.reference.models import Country, Partner


class CountryProgramme(Dated, Noted, Row):
    """One Programme for Country Partnership, country programme or park programme.

    ``as_of_text`` is the date for which the source names the country. Resources and
    partners are what the source states, in the currency given.
    """

    code = CodeField(unique=True)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="programmes",
        verbose_name=_("country"),
    )
    kind = choice_field(_("kind"), ProgrammeKind)
    name = TranslatedField(_("name"))
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="programmes",
        null=True,
        blank=True,
        verbose_name=_("under the initiative"),
    )
    phase = TranslatedField(_("phase"), blank=True)
    as_of_text = TranslatedField(_("as of"), blank=True)
    resources_leveraged = AmountField(_("resources leveraged"), null=True, blank=True)
    resources_qualifier = choice_field(
        _("qualifier of the resources"), Qualifier, default=Qualifier.EXACT
    )
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    partner_count = models.PositiveSmallIntegerField(
        _("number of partners"), null=True, blank=True
    )
    national_plan = TranslatedField(_("national plan"), blank=True)
    cooperation_framework = TranslatedField(_("cooperation framework"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="country_programmes",
        verbose_name=_("citation"),
    )
    resources_figure = models.ForeignKey(
        StatedFigure,
        on_delete=models.PROTECT,
        related_name="country_programmes",
        null=True,
        blank=True,
        verbose_name=_("stated figure of the resources"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("country_programme"),
            is_one_of("country_programme_kind_is_known", "kind", ProgrammeKind),
            is_one_of(
                "country_programme_qualifier_is_known", "resources_qualifier", Qualifier
            ),
            models.CheckConstraint(
                name="country_programme_resources_have_a_currency",
                condition=Q(resources_leveraged__isnull=True) | ~Q(currency=""),
                violation_error_message=_("An amount needs its currency."),
            ),
        ]
        verbose_name = _("country programme")
        verbose_name_plural = _("country programmes")

    def __str__(self) -> str:
        return str(self.name)


class CountryProgrammePartner(Row):
    """One partner of one country programme."""

    programme = models.ForeignKey(
        CountryProgramme,
        on_delete=models.CASCADE,
        related_name="partners",
        verbose_name=_("country programme"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="country_programmes",
        verbose_name=_("partner"),
    )

    class Meta:
        ordering = ["programme", "partner"]
        constraints = [
            models.UniqueConstraint(
                name="country_programme_names_a_partner_once",
                fields=["programme", "partner"],
            )
        ]
        verbose_name = _("partner of a country programme")
        verbose_name_plural = _("partners of country programmes")

    def __str__(self) -> str:
        return f"{self.programme} – {self.partner}"
