"""Where a fact is stated, and figures that stand in running text."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Confidence, Origin, Qualifier
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    is_one_of,
)
from unido_portal.core.rows import Noted, Row
from unido_portal.governance.models.documents import Document, Paragraph
from unido_portal.governance.models.tables import DocumentTable
from unido_portal.governance.naming import place
from unido_portal.reference.models import Country, CountryGroup, Partner, UnitOfMeasure


class Citation(Row):
    """One place of one document that facts rest on, such as "para 14" of a report.

    ``reference`` names the place as readers do; ``printed`` quotes it where the
    wording matters. Facts of the same place share the row.
    """

    code = CodeField(max_length=200, unique=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=_("document"),
    )
    reference = models.CharField(_("paragraph or table"), max_length=120)
    paragraph = models.ForeignKey(
        Paragraph,
        on_delete=models.PROTECT,
        related_name="citations",
        null=True,
        blank=True,
        verbose_name=_("paragraph"),
    )
    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="citations",
        null=True,
        blank=True,
        verbose_name=_("table"),
    )
    printed = models.TextField(_("as printed"), blank=True)
    origin = choice_field(_("origin"), Origin, default=Origin.DOCUMENT)
    confidence = choice_field(_("confidence"), Confidence, default=Confidence.HIGH)

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of("citation_origin_is_known", "origin", Origin),
            is_one_of("citation_confidence_is_known", "confidence", Confidence),
            models.UniqueConstraint(
                "document",
                "reference",
                "origin",
                MD5("printed"),  # a long quotation does not fit an index
                name="citation_of_a_place_is_made_once",
            ),
        ]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")

    def __str__(self) -> str:
        told = {"place": self.document, "other": place(self.reference)}
        return gettext("%(place)s, %(other)s") % told

    def get_absolute_url(self) -> str:
        return reverse("citation", args=[self.code])


class StatedFigure(Noted, Row):
    """One number that a document states in its running text.

    ``value_text`` is the number as stated ("1/3", "more than 20"); ``value`` the same
    in digits where that loses nothing.
    """

    code = CodeField(unique=True)
    label = TranslatedField(_("label"))
    value_text = models.CharField(_("as stated"), max_length=120)
    value = AmountField(null=True, blank=True)
    qualifier = choice_field(_("qualifier"), Qualifier, default=Qualifier.EXACT)
    unit = models.ForeignKey(
        UnitOfMeasure,
        on_delete=models.PROTECT,
        related_name="stated_figures",
        verbose_name=_("unit"),
    )
    period_text = TranslatedField(_("period"), blank=True)
    is_planned = models.BooleanField(_("planned"), default=False)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="stated_figures",
        null=True,
        blank=True,
        verbose_name=_("country"),
    )
    country_group = models.ForeignKey(
        CountryGroup,
        on_delete=models.PROTECT,
        related_name="stated_figures",
        null=True,
        blank=True,
        verbose_name=_("country group"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="stated_figures",
        null=True,
        blank=True,
        verbose_name=_("partner"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="stated_figures",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of("stated_figure_qualifier_is_known", "qualifier", Qualifier),
            models.CheckConstraint(
                name="stated_figure_says_something", condition=~Q(value_text="")
            ),
        ]
        verbose_name = _("stated figure")
        verbose_name_plural = _("stated figures")

    def __str__(self) -> str:
        return f"{self.label}: {self.value_text}"


class PartnerMention(Row):
    """One place where a document names a partner, and in which connection."""

    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("partner"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="partner_mentions",
        verbose_name=_("citation"),
    )
    context = TranslatedField(_("connection"), blank=True)

    class Meta:
        ordering = ["partner", "citation"]
        constraints = [
            models.UniqueConstraint(
                name="partner_mention_is_told_once", fields=["partner", "citation"]
            )
        ]
        verbose_name = _("mention of a partner")
        verbose_name_plural = _("mentions of partners")

    def __str__(self) -> str:
        return f"{self.partner} – {self.citation}"
