"""Official documents, how they relate, and their numbered paragraphs."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, Sourced, dated_constraints
from unido_portal.governance.choices import DocumentKind, RelationKind
from unido_portal.governance.models.bodies import AgendaItem, Organ, Session
from unido_portal.governance.naming import label_of


class Document(Dated, Noted, Sourced, Row):
    """One official document, resolution, decision, treaty or publication.

    ``start`` is its date, from which "decided" is told; a document without a known
    symbol has a slug from its session and item, and ``symbol`` is empty.
    """

    slug = CodeField(_("slug"), max_length=120, unique=True)
    symbol = models.CharField(_("symbol"), max_length=120, blank=True)
    symbol_note = TranslatedField(_("about the symbol"), blank=True)
    title = TranslatedField(_("title"))
    kind = choice_field(_("kind"), DocumentKind)
    publisher = TranslatedField(_("body or publisher"), blank=True)
    organ = models.ForeignKey(
        Organ,
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("organ"),
    )
    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("session"),
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("agenda item"),
    )
    action_required = TranslatedField(
        _("action asked of the body"),
        blank=True,
        help_text=_("What a report asks its body to do; what it did is a decision."),
    )
    author = TranslatedField(_("author"), blank=True)
    job_number = models.CharField(_("job number"), max_length=40, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    is_source = models.BooleanField(
        _("source document"),
        default=False,
        help_text=_("One of the documents that the portal's facts were read from."),
    )

    class Meta:
        ordering = ["slug"]
        constraints = [
            *dated_constraints("document"),
            is_one_of("document_kind_is_known", "kind", DocumentKind),
            models.UniqueConstraint(
                name="document_symbol_is_unique",
                fields=["symbol"],
                condition=~Q(symbol=""),
            ),
        ]
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.label or str(self.title)

    @property
    def label(self) -> str:
        """What the document is called in short; empty where only its title names it."""
        return label_of(self.symbol, self.slug)

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.slug])


class DocumentRelation(Noted, Row):
    """One document that cites, replaces, answers or endorses another."""

    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="relations",
        verbose_name=_("document"),
    )
    kind = choice_field(_("relation"), RelationKind)
    other = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="inverse_relations",
        verbose_name=_("other document"),
    )
    reference = models.CharField(
        _("where"), max_length=200, blank=True, help_text=_("For example “para 2”.")
    )

    class Meta:
        ordering = ["document", "kind", "other", "reference"]
        constraints = [
            is_one_of("document_relation_is_known", "kind", RelationKind),
            models.UniqueConstraint(
                name="document_relation_is_told_once",
                fields=["document", "kind", "other", "reference"],
            ),
            models.CheckConstraint(
                name="document_relates_to_another", condition=~Q(document=F("other"))
            ),
        ]
        verbose_name = _("relation of documents")
        verbose_name_plural = _("relations of documents")

    def __str__(self) -> str:
        return f"{self.document} {self.get_kind_display()} {self.other}"


class Paragraph(Row):
    """One numbered paragraph of a source document: where it stands, never its text."""

    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="paragraphs",
        verbose_name=_("document"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    number = models.CharField(_("number"), max_length=20)
    sub = models.CharField(_("sub-paragraph"), max_length=10, blank=True)
    section = TranslatedField(_("section"), blank=True)
    line_from = models.PositiveIntegerField(_("first line of the text file"))
    line_to = models.PositiveIntegerField(_("last line of the text file"))

    class Meta:
        ordering = ["document", "order"]
        constraints = [
            models.UniqueConstraint(
                name="paragraph_has_its_place_in_the_document",
                fields=["document", "order"],
            ),
            models.UniqueConstraint(
                name="paragraph_number_is_unique_in_the_document",
                fields=["document", "number", "sub"],
            ),
            models.CheckConstraint(
                name="paragraph_lines_are_in_order",
                condition=Q(line_to__gte=F("line_from")),
            ),
        ]
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")

    def __str__(self) -> str:
        sub = f"({self.sub})" if self.sub else ""
        return f"{self.document}, para {self.number}{sub}"
