"""Country groups that change over time, and income classes by fiscal year."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Precision
from unido_portal.core.fields import (
    AmountField,
    CodeField,
    TranslatedField,
    choice_field,
    is_one_of,
    only,
)
from unido_portal.core.rows import Noted, Row, Sourced
from unido_portal.reference.choices import GroupKind, IncomeLevel, MembershipStatus
from unido_portal.reference.models.places import Country


class CountryGroup(Noted, Row):
    """One group of countries whose members change, such as the LDCs."""

    code = CodeField(unique=True)
    name = TranslatedField(_("name"))
    kind = choice_field(_("kind"), GroupKind)
    definition = TranslatedField(_("definition"), blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [is_one_of("country_group_kind_is_known", "kind", GroupKind)]
        verbose_name = _("country group")
        verbose_name_plural = _("country groups")

    def __str__(self) -> str:
        return str(self.name)


class GroupMembershipQuerySet(models.QuerySet):
    def on(self, day: dt.date) -> GroupMembershipQuerySet:
        """Return the memberships in force on ``day``.

        Periods are half-open: a country is no member on its graduation date. A
        scheduled end takes no effect until somebody confirms it, and an unknown start
        is taken as early enough.
        """
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(superseded_at__isnull=True),
            Q(valid_to__isnull=True)
            | Q(valid_to__gt=day)
            | Q(status=MembershipStatus.SCHEDULED),
        )


class GroupMembership(Sourced, Noted, Row):
    """One country in one group, from a date until another (end excluded).

    A correction supersedes, so that what was believed on a day can be told again.
    """

    group = models.ForeignKey(
        CountryGroup,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("group"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("country"),
    )
    valid_from = models.DateField(
        _("member from"), null=True, blank=True, help_text=_("Empty where unknown.")
    )
    valid_to = models.DateField(
        _("no member from"),
        null=True,
        blank=True,
        help_text=_("The first day on which the country is no member."),
    )
    precision = choice_field(
        _("precision of the start"), Precision, default=Precision.UNKNOWN
    )
    status = choice_field(
        _("status"),
        MembershipStatus,
        default=MembershipStatus.IN_FORCE,
        help_text=_("A scheduled end takes effect once it is set to “in force”."),
    )
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    objects = GroupMembershipQuerySet.as_manager()

    class Meta:
        ordering = ["group", "country", "pk"]
        constraints = [
            is_one_of("membership_status_is_known", "status", MembershipStatus),
            is_one_of("membership_precision_is_known", "precision", Precision),
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gt=F("valid_from")),
                violation_error_message=_("A membership ends after it starts."),
            ),
            models.CheckConstraint(
                name="membership_scheduled_to_end_names_the_day",
                condition=~Q(status=MembershipStatus.SCHEDULED)
                | Q(valid_to__isnull=False),
                violation_error_message=_("A scheduled end needs its date."),
            ),
            ExclusionConstraint(
                name="membership_of_a_country_does_not_overlap",
                expressions=[
                    (only(F("group")), RangeOperators.OVERLAPS),
                    (only(F("country")), RangeOperators.OVERLAPS),
                    (
                        Func(F("valid_from"), F("valid_to"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(superseded_at__isnull=True),
                violation_error_message=_("The country is in the group already then."),
            ),
        ]
        verbose_name = _("membership in a group")
        verbose_name_plural = _("memberships in groups")

    def __str__(self) -> str:
        return f"{self.country} – {self.group}"


class IncomeClass(Sourced, Row):
    """The income class of one economy in one fiscal year of the World Bank.

    An economy outside the list of States keeps its code and has no country.
    """

    economy_code = CodeField(_("code of the economy"), max_length=3)
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="income_classes",
        null=True,
        blank=True,
        verbose_name=_("country"),
    )
    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year"), help_text=_("2024 is July 2023 to June 2024.")
    )
    level = choice_field(_("income class"), IncomeLevel)
    is_derived = models.BooleanField(
        _("derived"),
        default=False,
        help_text=_("Worked out from announced changes, not read in the list."),
    )

    class Meta:
        ordering = ["economy_code", "fiscal_year"]
        constraints = [
            is_one_of("income_class_level_is_known", "level", IncomeLevel),
            models.UniqueConstraint(
                name="income_class_is_told_once_a_year",
                fields=["economy_code", "fiscal_year"],
            ),
        ]
        indexes = [
            # Serves the membership of income groups by fiscal year.
            models.Index(fields=["fiscal_year", "level"], name="income_by_year"),
        ]
        verbose_name = _("income class")
        verbose_name_plural = _("income classes")

    def __str__(self) -> str:
        return f"{self.economy_code} {self.fiscal_year}: {self.get_level_display()}"


class IncomeThreshold(Sourced, Row):
    """The bounds of the income classes of one fiscal year, in USD of GNI per capita."""

    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"), unique=True)
    data_year = models.PositiveSmallIntegerField(_("calendar year of the data"))
    low_up_to = AmountField(_("low income up to (USD)"))
    lower_middle_up_to = AmountField(_("lower middle income up to (USD)"))
    upper_middle_up_to = AmountField(_("upper middle income up to (USD)"))

    class Meta:
        ordering = ["fiscal_year"]
        constraints = [
            models.CheckConstraint(
                name="income_thresholds_rise",
                condition=Q(lower_middle_up_to__gt=F("low_up_to"))
                & Q(upper_middle_up_to__gt=F("lower_middle_up_to")),
            )
        ]
        verbose_name = _("income threshold")
        verbose_name_plural = _("income thresholds")

    def __str__(self) -> str:
        return str(self.fiscal_year)
