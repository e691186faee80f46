"""Tables of core: the history of every row, and what the loader last wrote."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from unido_portal.core.rows import Row

OPERATIONS = [
    ("insert", _("added")),
    ("update", _("changed")),
    ("delete", _("removed")),
]


# The columns that public addresses name rows by; ``core.former_codes`` looks for them.
NAMING_COLUMNS = ["code", "iso3", "slug"]


class HistoryEventQuerySet(models.QuerySet):
    def about(self, row: Row) -> HistoryEventQuerySet:
        """Return everything that happened to ``row``, newest first."""
        return self.filter(table_name=row._meta.db_table, row_id=row.pk)


class HistoryEvent(models.Model):
    """One row of one table added, changed or removed, written by a trigger.

    ``changes`` holds ``{column: [before, after]}`` for a change and the whole row for
    an addition or removal, personal columns left out. ``actor_id`` is the user's key
    and no foreign key: a person may be erased without erasing the record.
    """

    happened_at = models.DateTimeField(_("happened at"))
    transaction_id = models.BigIntegerField(_("transaction"))
    table_name = models.CharField(_("table"), max_length=80)
    row_id = models.BigIntegerField(_("row"), null=True)
    operation = models.CharField(_("what happened"), max_length=10, choices=OPERATIONS)
    changes = models.JSONField(_("changes"))
    actor_id = models.BigIntegerField(_("who"), null=True)
    door = models.CharField(_("through which door"), max_length=40)
    reason = models.TextField(_("why"), blank=True)

    objects = HistoryEventQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            # Serves HistoryEventQuerySet.about().
            models.Index(fields=["table_name", "row_id"], name="history_by_row"),
            # Serves core.edition.
            models.Index(fields=["transaction_id"], name="history_by_transaction"),
            # Serves core.former_codes: the few events that changed a code.
            models.Index(
                fields=["table_name"],
                name="history_of_codes",
                condition=models.Q(
                    operation="update", changes__has_any_keys=NAMING_COLUMNS
                ),
            ),
        ]
        verbose_name = _("history event")
        verbose_name_plural = _("history events")

    def __str__(self) -> str:
        return f"{self.table_name} {self.row_id} {self.operation}"


class LoadedRow(models.Model):
    """What ``load_facts`` last wrote to one row.

    ``values`` holds the last written value of each field, so that a field which a
    person changed since is kept. It describes a load and is no fact.
    """

    model = models.CharField(_("model"), max_length=80)
    key = models.CharField(_("natural key"), max_length=400)
    row_id = models.BigIntegerField(_("row"))
    values = models.JSONField(_("values as loaded"))

    class Meta:
        ordering = ["model", "key"]
        constraints = [
            models.UniqueConstraint(
                name="loaded_row_is_remembered_once", fields=["model", "key"]
            )
        ]
        indexes = [
            # Serves core.keeping: whether one row was loaded.
            models.Index(fields=["model", "row_id"], name="loaded_by_row"),
        ]
        verbose_name = _("loaded row")
        verbose_name_plural = _("loaded rows")

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
