"""People who sign in, the units they work in and the roles they hold."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import BigIntegerField, F, Func, Q, Value
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from unido_portal.accounts.choices import Role
from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    ends_after_start,
    is_one_of,
    only,
)
from unido_portal.core.languages import LANGUAGES
from unido_portal.core.rows import Row


class Unit(Row):
    """One organizational unit of the secretariat, headquarters or field."""

    code = CodeField(unique=True)
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
        constraints = [
            models.CheckConstraint(
                name="unit_is_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")),
                violation_error_message=_("A unit is not part of itself."),
            )
        ]
        verbose_name = pgettext_lazy("part of the secretariat", "unit")
        verbose_name_plural = pgettext_lazy("part of the secretariat", "units")

    def __str__(self) -> str:
        return str(self.name)

    def get_family(self) -> set[int]:
        """Return the keys of the unit and of every unit below it."""
        rows = Unit.objects.raw(
            "WITH RECURSIVE family AS (SELECT id FROM accounts_unit WHERE id = %s"
            " UNION SELECT unit.id FROM accounts_unit AS unit"
            " JOIN family ON unit.parent_id = family.id)"
            " SELECT id FROM family",
            [self.pk],
        )
        return {row.pk for row in rows}


class UserManager(BaseUserManager["User"]):
    """Makes users; e-mail addresses differ by more than their case."""

    def create_user(
        self, email: str, password: str | None = None, **extra: Any
    ) -> User:
        """Return a new user who signs in with ``email`` and ``password``."""
        if not email:
            raise ValueError("A user signs in with an e-mail address.")
        user = self.model(email=self.normalize_email(email), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(
        self, email: str, password: str | None = None, **extra: Any
    ) -> User:
        """Return a new user who may do everything."""
        extra |= {"is_staff": True, "is_superuser": True}
        return self.create_user(email, password, **extra)

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in with an e-mail address."""

    version = models.PositiveIntegerField(
        _("row version"), db_default=1, default=1, editable=False
    )
    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(
        _("language of e-mails"), max_length=10, choices=LANGUAGES, default="en"
    )
    country_iso3 = models.CharField(
        _("country of work"),
        max_length=3,
        blank=True,
        help_text=_("ISO 3166-1 alpha-3 code of the duty station of field staff."),
    )
    is_staff = models.BooleanField(_("may open the admin site"), default=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(
        _("joined at"), default=timezone.now, editable=False
    )

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_is_unique_whatever_its_case",
                violation_error_message=_("Somebody signs in with this address."),
            )
        ]
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name


class AppointmentQuerySet(models.QuerySet):
    def on(self, day: dt.date) -> AppointmentQuerySet:
        """Return the appointments in force on ``day``; they end after their end day."""
        return self.filter(
            Q(start__isnull=True) | Q(start__lte=day),
            Q(end__isnull=True) | Q(end__gte=day),
        )


def _number_of(role: F) -> Func:
    """Return a number for ``role``: ranges are of numbers."""
    return Func(
        role, Value(0), function="hashtextextended", output_field=BigIntegerField()
    )


def _or_the_whole_house(unit: str) -> Coalesce:
    """Return the key of ``unit``, or the 0 that no unit has."""
    return Coalesce(unit, Value(0), output_field=BigIntegerField())


class Appointment(Row):
    """One role that one person holds in one unit, from date to date.

    Without a unit the role holds for the whole house. Both days are included. An
    officer-in-charge is an appointment with both dates.
    """

    user = models.ForeignKey(
        User,
        on_delete=models.CASCADE,
        related_name="appointments",
        verbose_name=_("user"),
    )
    role = choice_field(_("role"), Role)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="appointments",
        null=True,
        blank=True,
        verbose_name=pgettext_lazy("part of the secretariat", "unit"),
        help_text=_("Empty: the whole house."),
    )
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["user", "role", "pk"]
        constraints = [
            is_one_of("appointment_role_is_known", "role", Role),
            ends_after_start("appointment_period_is_in_order"),
            ExclusionConstraint(
                name="appointment_to_a_role_does_not_overlap",
                expressions=[
                    (only(F("user")), RangeOperators.OVERLAPS),
                    (only(_number_of(F("role"))), RangeOperators.OVERLAPS),
                    (only(_or_the_whole_house("unit")), RangeOperators.OVERLAPS),
                    (
                        Func(F("start"), F("end"), Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_(
                    "The person holds this role in this unit already then."
                ),
            ),
        ]
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
