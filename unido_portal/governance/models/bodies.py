"""Governing bodies, their sessions and agenda items."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints


class Organ(Row):
    """One body that meets in sessions and adopts documents, such as the Board."""

    code = CodeField(max_length=20, unique=True)
    name = TranslatedField(_("name"))
    short_name = TranslatedField(_("short name"))
    is_unido = models.BooleanField(_("body of UNIDO"), default=False)

    class Meta:
        ordering = ["code"]
        verbose_name = _("organ")
        verbose_name_plural = _("organs")

    def __str__(self) -> str:
        return str(self.short_name)


class SessionQuerySet(models.QuerySet):
    def closed_by(self, day: dt.date) -> SessionQuerySet:
        """Return the sessions that had ended by ``day``, latest first."""
        return self.filter(end__lt=day).order_by("-end", "-start", "code")

    def latest_closed(self, day: dt.date) -> Session | None:
        """Return the last session of the Board or the Conference closed by ``day``."""
        return self._of_board_or_conference().closed_by(day).first()

    def latest_closed_and_next(self, day: dt.date) -> SessionQuerySet:
        """Return that session and those of UNIDO's bodies from ``day`` on, by start."""
        latest = self._of_board_or_conference().closed_by(day).values("pk")[:1]
        to_come = models.Q(start__gte=day, organ__is_unido=True)
        return self.filter(models.Q(pk__in=latest) | to_come).order_by("start", "code")

    def _of_board_or_conference(self) -> SessionQuerySet:
        return self.filter(organ__code__in=["idb", "gc"])


class Session(Dated, Noted, Row):
    """One session of one organ; its mark on the time line is its opening day."""

    code = CodeField(max_length=40, unique=True)
    organ = models.ForeignKey(
        Organ,
        on_delete=models.PROTECT,
        related_name="sessions",
        verbose_name=_("organ"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = TranslatedField(_("name"))
    place = TranslatedField(_("place"), blank=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["organ", "number"]
        constraints = [
            *dated_constraints("session"),
            models.UniqueConstraint(
                name="session_number_is_unique_in_its_organ", fields=["organ", "number"]
            ),
        ]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return str(self.name)

    def get_absolute_url(self) -> str:
        return reverse("session", args=[self.code])


class AgendaItem(Row):
    """One item on the agenda of one session."""

    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="agenda_items",
        verbose_name=_("session"),
    )
    number = models.CharField(_("number"), max_length=20)
    title = TranslatedField(_("title"))

    class Meta:
        ordering = ["session", "number"]
        constraints = [
            models.UniqueConstraint(
                name="agenda_item_number_is_unique_in_its_session",
                fields=["session", "number"],
            )
        ]
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")

    def __str__(self) -> str:
        return f"{self.session}, {self.number}"
