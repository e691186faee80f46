"""What governing bodies asked and decided, and the road there."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.choices import Action
from unido_portal.governance.models.bodies import AgendaItem, Session
from unido_portal.governance.models.citations import Citation
from unido_portal.governance.models.documents import Document
from unido_portal.reference.models import Partner


class Decision(Noted, Row):
    """One thing that a body asked or decided: one operative paragraph where known.

    ``document`` is the resolution or decision; ``paragraph`` is empty where no source
    gives the operative paragraph, and ``text`` is then the request as a report
    restates it. The decided date is the opening day of the session.
    """

    code = CodeField(unique=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("resolution or decision"),
    )
    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="decisions",
        null=True,
        blank=True,
        verbose_name=_("session"),
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        on_delete=models.PROTECT,
        related_name="decisions",
        null=True,
        blank=True,
        verbose_name=_("agenda item"),
    )
    paragraph = models.CharField(_("operative paragraph"), max_length=20, blank=True)
    action = choice_field(_("what the body did"), Action, default=Action.UNKNOWN)
    title = TranslatedField(_("title"))
    text = TranslatedField(_("what it says"), blank=True)
    is_verbatim = models.BooleanField(
        _("verbatim"),
        default=False,
        help_text=_("The text is the operative text itself."),
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("citation"),
        help_text=_("Where a source document tells of it."),
    )

    class Meta:
        ordering = ["code"]
        constraints = [is_one_of("decision_action_is_known", "action", Action)]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")

    def __str__(self) -> str:
        return f"{self.document}: {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("decision", args=[self.code])


class Consultation(Dated, Noted, Row):
    """One consultation on the way to a decision or strategy."""

    code = CodeField(unique=True)
    title = TranslatedField(_("title"))
    place = TranslatedField(_("place"), blank=True)
    participants = TranslatedField(_("participants"), blank=True)
    about = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="consultations",
        null=True,
        blank=True,
        verbose_name=_("about the draft"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="consultations",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [*dated_constraints("consultation")]
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def __str__(self) -> str:
        return str(self.title)


class ConsultationComment(Row):
    """One comment made in a consultation, and what became of it."""

    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.PROTECT,
        related_name="comments",
        verbose_name=_("consultation"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    speaker = TranslatedField(_("made by"))
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="comments",
        null=True,
        blank=True,
        verbose_name=_("partner"),
    )
    text = TranslatedField(
        _("comment"),
        blank=True,
        help_text=_("Empty where the source does not give it."),
    )
    outcome = TranslatedField(_("what became of it"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="comments",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["consultation", "order"]
        constraints = [
            models.UniqueConstraint(
                name="consultation_comment_has_its_place",
                fields=["consultation", "order"],
            )
        ]
        verbose_name = _("comment in a consultation")
        verbose_name_plural = _("comments in consultations")

    def __str__(self) -> str:
        return f"{self.consultation}, {self.order}"
