"""What every row of the portal has, and what every figure has."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Confidence, Origin, Precision, State
from unido_portal.core.fields import AmountField, TranslatedField, choice_field
from unido_portal.core.violations import already, refuse_violations


class Row(models.Model):
    """A row that the database versions and whose history it keeps.

    ``version`` is raised by a trigger on every UPDATE, whatever its path; a save
    compares it (``core.saving``). ``recorded_at`` is when the portal learned the row.
    """

    version = models.PositiveIntegerField(
        _("row version"), db_default=1, default=1, editable=False
    )
    recorded_at = models.DateTimeField(
        _("recorded at"), db_default=Now(), editable=False
    )

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        refuse_violations(self, exclude)

    def unique_error_message(
        self, model_class: type[models.Model], unique_check: Any
    ) -> ValidationError:
        return ValidationError(already(model_class, unique_check), "unique")


class Dated(models.Model):
    """A time as a source gives it: dates with their precision, and its own words.

    An event of a month or a year is held by its first and last day; a period without
    an end is open; unknown has no dates.
    """

    start = models.DateField(_("start"), null=True, blank=True)
    end = models.DateField(_("end"), null=True, blank=True)
    precision = choice_field(
        _("precision of the date"), Precision, default=Precision.UNKNOWN
    )
    date_text = TranslatedField(_("date as the source gives it"), blank=True)

    class Meta:
        abstract = True


def dated_constraints(name: str) -> list[models.CheckConstraint]:
    """Return the constraints of ``Dated`` for the model called ``name``."""
    return [
        models.CheckConstraint(
            name=f"{name}_period_is_in_order",
            condition=Q(start__isnull=True)
            | Q(end__isnull=True)
            | Q(end__gte=models.F("start")),
            violation_error_message=_("A period does not end before it starts."),
        ),
        models.CheckConstraint(
            name=f"{name}_precision_fits_its_dates",
            condition=Q(
                precision=Precision.UNKNOWN, start__isnull=True, end__isnull=True
            )
            | Q(precision__in=[Precision.DAY, Precision.MONTH, Precision.YEAR])
            & ~Q(start__isnull=True, end__isnull=True),
            violation_error_message=_("A known precision needs a date, and no other."),
        ),
    ]


class Figure(models.Model):
    """One figure: a state, and a number exactly when the state is ``value``."""

    state = choice_field(_("state"), State, default=State.VALUE)
    value = AmountField(null=True, blank=True)

    class Meta:
        abstract = True


def figure_constraints(name: str) -> list[models.CheckConstraint]:
    """Return the constraints of ``Figure`` for the model called ``name``."""
    return [
        models.CheckConstraint(
            name=f"{name}_state_is_known", condition=Q(state__in=State.values)
        ),
        models.CheckConstraint(
            name=f"{name}_has_a_number_only_as_a_value",
            condition=Q(state=State.VALUE, value__isnull=False)
            | (~Q(state=State.VALUE) & Q(value__isnull=True)),
            violation_error_message=_("A number goes with the state “value” only."),
        ),
    ]


class Sourced(models.Model):
    """Where a reference fact comes from, for rows that no document states."""

    origin = choice_field(_("origin"), Origin, default=Origin.FOUND)
    origin_note = models.TextField(_("source in words"), blank=True)
    confidence = choice_field(_("confidence"), Confidence, default=Confidence.HIGH)
    verified = models.BooleanField(
        _("verified"),
        default=True,
        help_text=_("False while nobody has checked the fact against its source."),
    )

    class Meta:
        abstract = True


class Noted(models.Model):
    """A note that the page shows with the row."""

    note = TranslatedField(_("note"), blank=True)

    class Meta:
        abstract = True
