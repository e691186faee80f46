"""Evaluations, the lessons they led to, and recommendations with their follow-up."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from strategies.choices import FollowUpStatus, StatusAtSource
from strategies.models.strategy import Strategy
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.models import Citation, Document


class Evaluation(Dated, Noted, Row):
    """One evaluation, review or survey, done or planned at its source."""

    code = CodeField(unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="evaluations",
        verbose_name=_("strategy"),
    )
    title = TranslatedField(_("title"))
    status_at_source = choice_field(_("status at the source"), StatusAtSource)
    findings = TranslatedField(_("findings"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="evaluations",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("evaluation"),
            is_one_of("evaluation_status_is_known", "status_at_source", StatusAtSource),
        ]
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")

    def __str__(self) -> str:
        return str(self.title)


class Lesson(Noted, Row):
    """One lesson learned, and the change that it led to.

    ``part`` names the part of the plan (sp1, sp2, sp3) where the source does.
    """

    code = CodeField(unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="lessons",
        verbose_name=_("strategy"),
    )
    evaluation = models.ForeignKey(
        Evaluation,
        on_delete=models.PROTECT,
        related_name="lessons",
        null=True,
        blank=True,
        verbose_name=_("evaluation"),
    )
    part = models.CharField(_("part of the plan"), max_length=20, blank=True)
    text = TranslatedField(_("lesson"))
    change = TranslatedField(_("change it led to"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="lessons",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def __str__(self) -> str:
        return str(self.text)


class Recommendation(Noted, Row):
    """One recommendation of an advisory or oversight body."""

    code = CodeField(unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="recommendations",
        null=True,
        blank=True,
        verbose_name=_("strategy"),
    )
    body = TranslatedField(_("body"))
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="recommendations",
        verbose_name=_("report"),
    )
    reference = models.CharField(_("paragraph"), max_length=60)
    text = TranslatedField(_("recommendation"))
    status = choice_field(_("follow-up"), FollowUpStatus)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="recommendations",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of("recommendation_status_is_known", "status", FollowUpStatus)
        ]
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def __str__(self) -> str:
        return f"{self.document}, {self.reference}"


class RecommendationAction(Row):
    """One thing done about one recommendation."""

    recommendation = models.ForeignKey(
        Recommendation,
        on_delete=models.PROTECT,
        related_name="actions",
        verbose_name=_("recommendation"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    text = TranslatedField(_("action"))
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="recommendation_actions",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["recommendation", "order"]
        constraints = [
            models.UniqueConstraint(
                name="recommendation_action_has_its_place",
                fields=["recommendation", "order"],
            )
        ]
        verbose_name = _("action on a recommendation")
        verbose_name_plural = _("actions on recommendations")

    def __str__(self) -> str:
        return f"{self.recommendation}, {self.order}"
