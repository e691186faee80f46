"""Tables and figures of a document as printed: rows, columns and cells.

A printed table is a set of facts that later reports never change. Plans and reports
point at the cell that a figure was printed in.
"""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import RowType, State
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Figure, Noted, Row, figure_constraints
from unido_portal.governance.choices import ColumnKind, TableKind
from unido_portal.governance.models.documents import Document


class DocumentTable(Noted, Row):
    """One table, figure or annex of one document."""

    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="tables",
        verbose_name=_("document"),
    )
    code = CodeField(max_length=40)
    reference = models.CharField(_("reference"), max_length=40)
    order = models.PositiveSmallIntegerField(_("order"))
    kind = choice_field(_("kind"), TableKind)
    title = TranslatedField(_("title"))
    unit = TranslatedField(_("unit"), blank=True)
    stub = TranslatedField(_("heading of the column of labels"), blank=True)
    paragraph = models.CharField(
        _("introduced by paragraph"), max_length=20, blank=True
    )
    line = models.PositiveIntegerField(_("line of the text file"))
    values_given = models.BooleanField(
        _("values are in the text"),
        default=True,
        help_text=_("False for a figure whose values the text does not give."),
    )
    part = models.CharField(
        _("part of the plan"),
        max_length=20,
        blank=True,
        help_text=_("overview, common, edm, sp1, sp2 or sp3"),
    )

    class Meta:
        ordering = ["document", "order"]
        constraints = [
            is_one_of("document_table_kind_is_known", "kind", TableKind),
            models.UniqueConstraint(
                name="document_table_code_is_unique_in_its_document",
                fields=["document", "code"],
            ),
            models.UniqueConstraint(
                name="document_table_has_its_place", fields=["document", "order"]
            ),
        ]
        verbose_name = _("printed table")
        verbose_name_plural = _("printed tables")

    def __str__(self) -> str:
        return f"{self.document}, {self.reference}"

    def get_absolute_url(self) -> str:
        return reverse("document-table", args=[self.document.slug, self.code])


class TableColumn(Row):
    """One column of one printed table; ``group`` is the header that spans it."""

    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="columns",
        verbose_name=_("table"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    key = CodeField(_("key"), max_length=40)
    label = TranslatedField(_("label"))
    group = TranslatedField(_("spanning header"), blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    kind = choice_field(_("kind"), ColumnKind)

    class Meta:
        ordering = ["table", "order"]
        constraints = [
            is_one_of("table_column_kind_is_known", "kind", ColumnKind),
            models.UniqueConstraint(
                name="table_column_key_is_unique_in_its_table", fields=["table", "key"]
            ),
            models.UniqueConstraint(
                name="table_column_has_its_place", fields=["table", "order"]
            ),
        ]
        verbose_name = _("column of a printed table")
        verbose_name_plural = _("columns of printed tables")

    def __str__(self) -> str:
        return f"{self.table}, {self.key}"


class TableRow(Row):
    """One row of one printed table, headings included."""

    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="rows",
        verbose_name=_("table"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    row_type = choice_field(_("type of row"), RowType)
    level = models.PositiveSmallIntegerField(_("indentation"), default=0)
    number = models.CharField(_("printed number"), max_length=20, blank=True)
    label = TranslatedField(_("label"), blank=True)
    unit = TranslatedField(_("unit"), blank=True)
    text = TranslatedField(
        _("text"), blank=True, help_text=_("The text that spans a row without figures.")
    )
    line = models.PositiveIntegerField(_("line of the text file"))

    class Meta:
        ordering = ["table", "order"]
        constraints = [
            is_one_of("table_row_type_is_known", "row_type", RowType),
            models.UniqueConstraint(
                name="table_row_has_its_place", fields=["table", "order"]
            ),
        ]
        verbose_name = _("row of a printed table")
        verbose_name_plural = _("rows of printed tables")

    def __str__(self) -> str:
        return f"{self.table}, {self.order}"


class TableCell(Figure, Row):
    """One printed cell: its text as printed, and its number where it is one.

    A cell in words has the state ``not_applicable`` and its words in ``text``; a dash
    is nil, an empty cell blank. ``table`` repeats the row's, so that a cell cannot
    join a row and a column of two tables.
    """

    table = models.ForeignKey(
        DocumentTable,
        on_delete=models.PROTECT,
        related_name="cells",
        verbose_name=_("table"),
    )
    row = models.ForeignKey(
        TableRow, on_delete=models.PROTECT, related_name="cells", verbose_name=_("row")
    )
    column = models.ForeignKey(
        TableColumn,
        on_delete=models.PROTECT,
        related_name="cells",
        verbose_name=_("column"),
    )
    printed = models.CharField(_("as printed"), max_length=40, blank=True)
    text = TranslatedField(_("text"), blank=True)

    class Meta:
        ordering = ["row", "column__order"]
        constraints = [
            *figure_constraints("table_cell"),
            models.UniqueConstraint(
                name="table_cell_is_printed_once", fields=["row", "column"]
            ),
        ]
        verbose_name = _("printed cell")
        verbose_name_plural = _("printed cells")

    def __str__(self) -> str:
        return f"{self.row}: {self.printed or self.text}"

    @property
    def told_state(self) -> str:
        """The state of what the cell says: words are a value too, though no number."""
        return State.VALUE if self.text else self.state
