"""Countries, regions and the field network."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    ends_after_start,
    is_one_of,
)
from unido_portal.core.languages import current
from unido_portal.core.rows import Noted, Row, Sourced
from unido_portal.reference.choices import UnStatus


class Region(Row):
    """One region at any depth, of the M49 classification or of a source."""

    scheme = CodeField(_("classification"), max_length=20, default="M49")
    code = CodeField(_("code"), max_length=40, unique=True)
    name = TranslatedField(_("name"))
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
        verbose_name=_("part of"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    def __str__(self) -> str:
        return str(self.name)


class CountryQuerySet(models.QuerySet):
    def in_order(self, language: str | None = None) -> CountryQuerySet:
        """Order by name as readers of ``language`` (the reader's) expect it."""
        code = (language or current()).replace("-", "_")
        return self.order_by(f"rank_{code}", "iso3")


class Country(Sourced, Noted, Row):
    """One State: a Member of the United Nations or an observer State.

    Names are those of the United Nations. ``rank_<language>`` is the place of the
    name in the alphabetical order of that language, made once by a collator (pinyin
    for Chinese), since the database sorts by code point.
    """

    iso3 = CodeField(_("ISO 3166-1 alpha-3"), max_length=3, unique=True)
    iso2 = CodeField(_("ISO 3166-1 alpha-2"), max_length=2, unique=True)
    m49 = CodeField(_("M49 code"), max_length=3, unique=True)
    name = TranslatedField(_("name"))
    formal_name = TranslatedField(_("formal name"), blank=True)
    region = models.ForeignKey(
        Region,
        on_delete=models.PROTECT,
        related_name="countries",
        verbose_name=_("region"),
        help_text=_("The smallest M49 region that holds the country."),
    )
    un_status = choice_field(_("status in the United Nations"), UnStatus)
    rank_en = models.PositiveSmallIntegerField(_("order in English"))
    rank_zh_hans = models.PositiveSmallIntegerField(_("order in Chinese"))
    rank_fr = models.PositiveSmallIntegerField(_("order in French"))
    rank_es = models.PositiveSmallIntegerField(_("order in Spanish"))
    rank_ru = models.PositiveSmallIntegerField(_("order in Russian"))
    rank_ar = models.PositiveSmallIntegerField(_("order in Arabic"))

    objects = CountryQuerySet.as_manager()

    class Meta:
        ordering = ["iso3"]
        constraints = [is_one_of("country_un_status_is_known", "un_status", UnStatus)]
        verbose_name = _("country")
        verbose_name_plural = _("countries")

    def __str__(self) -> str:
        return str(self.name)

    def get_absolute_url(self) -> str:
        return reverse("country", args=[self.iso3])


class Economy(Row):
    """One economy of a source that is outside the United Nations' list of States.

    It has a code, no name and no page (rule 11 of docs/rules.md).
    """

    code = CodeField(max_length=20, unique=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("economy outside the list of States")
        verbose_name_plural = _("economies outside the list of States")

    def __str__(self) -> str:
        return self.code


class FieldOffice(Noted, Row):
    """One office of UNIDO in the field."""

    code = CodeField(unique=True)
    name = TranslatedField(_("name"))
    city = models.CharField(_("city"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="offices",
        verbose_name=_("host country"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("field office")
        verbose_name_plural = _("field offices")

    def __str__(self) -> str:
        return str(self.name)


class FieldCoverageQuerySet(models.QuerySet):
    def on(self, day: dt.date) -> FieldCoverageQuerySet:
        """Return the coverage in force on ``day``; the end day is no longer covered."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gt=day),
        )


class FieldCoverage(Noted, Row):
    """One country covered by one field office, from date to date (end excluded)."""

    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="coverage",
        verbose_name=_("country"),
    )
    office = models.ForeignKey(
        FieldOffice,
        on_delete=models.PROTECT,
        related_name="coverage",
        verbose_name=_("field office"),
    )
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("until"), null=True, blank=True)

    objects = FieldCoverageQuerySet.as_manager()

    class Meta:
        ordering = ["country", "office", "pk"]
        constraints = [
            ends_after_start(
                "field_coverage_period_is_in_order", start="valid_from", end="valid_to"
            ),
            models.UniqueConstraint(
                name="field_coverage_is_told_once",
                fields=["country", "office", "valid_from"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("coverage by a field office")
        verbose_name_plural = _("coverage by field offices")

    def __str__(self) -> str:
        return f"{self.country} – {self.office}"
