"""Those who work and pay with UNIDO."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Noted, Row
from unido_portal.reference.choices import PartnerKind
from unido_portal.reference.models.places import Country


class Partner(Noted, Row):
    """One organization, government, network or group that UNIDO works with."""

    code = CodeField(unique=True)
    name = TranslatedField(_("name"))
    kind = choice_field(_("kind"), PartnerKind)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="partners",
        null=True,
        blank=True,
        verbose_name=_("country"),
        help_text=_("For a government or mission."),
    )

    class Meta:
        ordering = ["code"]
        constraints = [is_one_of("partner_kind_is_known", "kind", PartnerKind)]
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.name)

    def get_absolute_url(self) -> str:
        return reverse("partner", args=[self.code])
