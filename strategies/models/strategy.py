"""Strategies, their sections, focus areas and what these rest on."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from strategies.choices import MAIN_AREAS, AreaKind, StrategyKind
from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    exactly_one,
    is_one_of,
)
from unido_portal.core.rows import Dated, Noted, Row, Sourced, dated_constraints
from unido_portal.governance.models import Citation, Decision, Document, StatedFigure
from unido_portal.reference.models import CountryGroup, SdgGoal


class Strategy(Dated, Noted, Row):
    """One strategy, framework or programme of action, of UNIDO or of another entity.

    ``is_ours`` is false for what another entity owns; such a strategy stands outside
    every total and front-page count of UNIDO.
    """

    code = CodeField(max_length=60, unique=True)
    name = TranslatedField(_("name"))
    short_name = TranslatedField(_("short name"), blank=True)
    kind = choice_field(_("kind"), StrategyKind)
    owner = TranslatedField(_("owner"))
    is_ours = models.BooleanField(_("of UNIDO"), default=True)
    is_tracked = models.BooleanField(
        _("tracked"),
        default=False,
        help_text=_("The home page leads with the strategies that the portal tracks."),
    )
    purpose = TranslatedField(_("purpose"), blank=True)
    status_at_source = TranslatedField(_("status as the source tells it"), blank=True)
    country_group = models.ForeignKey(
        CountryGroup,
        on_delete=models.PROTECT,
        related_name="strategies",
        null=True,
        blank=True,
        verbose_name=_("for the group"),
    )
    predecessor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="successors",
        null=True,
        blank=True,
        verbose_name=_("follows"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="strategies",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("strategy"),
            is_one_of("strategy_kind_is_known", "kind", StrategyKind),
            models.CheckConstraint(
                name="strategy_does_not_follow_itself",
                condition=Q(predecessor__isnull=True) | ~Q(predecessor=F("id")),
            ),
        ]
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")

    def __str__(self) -> str:
        return str(self.name)

    def get_absolute_url(self) -> str:
        return reverse("strategy", args=[self.code])

    @property
    def reports_on_itself(self) -> bool:
        """Say whether it is the programme plan of another entity, which reports on it.

        On an agenda or a programme of action of others UNIDO reports what it did.
        """
        return not self.is_ours and self.kind == StrategyKind.PROGRAMME_PLAN


class StrategyBasis(Noted, Row):
    """One decision or document that a strategy rests on or draws on."""

    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="bases",
        verbose_name=_("strategy"),
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="strategy_bases",
        null=True,
        blank=True,
        verbose_name=_("decision"),
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="strategy_bases",
        null=True,
        blank=True,
        verbose_name=_("document"),
    )
    draws_on = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="drawn_on_by",
        null=True,
        blank=True,
        verbose_name=_("other strategy"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="strategy_bases",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["strategy", "pk"]
        constraints = [
            exactly_one(
                "strategy_basis_is_one_thing", "decision", "document", "draws_on"
            ),
            models.UniqueConstraint(
                name="strategy_basis_is_told_once",
                fields=["strategy", "decision", "document", "draws_on"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("basis of a strategy")
        verbose_name_plural = _("bases of strategies")

    def __str__(self) -> str:
        return f"{self.strategy}: {self.decision or self.document or self.draws_on}"


class Section(Row):
    """One section of the text of one strategy."""

    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="sections",
        verbose_name=_("strategy"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = TranslatedField(_("title"))
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="sections",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["strategy", "number"]
        constraints = [
            models.UniqueConstraint(
                name="section_number_is_unique_in_its_strategy",
                fields=["strategy", "number"],
            )
        ]
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class CoreFunction(Sourced, Row):
    """One of the core functions through which UNIDO works."""

    code = CodeField(max_length=60, unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="core_functions",
        verbose_name=_("framework"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = TranslatedField(_("name"))
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="core_functions",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["strategy", "number"]
        constraints = [
            models.UniqueConstraint(
                name="core_function_number_is_unique_in_its_framework",
                fields=["strategy", "number"],
            )
        ]
        verbose_name = _("core function")
        verbose_name_plural = _("core functions")

    def __str__(self) -> str:
        return str(self.name)


class FocusArea(Sourced, Noted, Row):
    """One focus area, priority area, service, thematic area or theme of a strategy.

    ``aligned_with`` leads from a strategy's area to the area of the programme of
    action that it serves.
    """

    code = CodeField(max_length=80, unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="focus_areas",
        verbose_name=_("strategy"),
    )
    kind = choice_field(_("kind"), AreaKind)
    number = models.PositiveSmallIntegerField(_("number"))
    name = TranslatedField(_("name"))
    short_name = TranslatedField(_("short name"), blank=True)
    description = TranslatedField(_("description"), blank=True)
    aligned_with = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="served_by",
        null=True,
        blank=True,
        verbose_name=_("serves"),
    )
    delivery_share = models.ForeignKey(
        StatedFigure,
        on_delete=models.PROTECT,
        related_name="areas",
        null=True,
        blank=True,
        verbose_name=_("stated share of delivery"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="focus_areas",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["strategy", "kind", "number"]
        constraints = [
            is_one_of("focus_area_kind_is_known", "kind", AreaKind),
            models.UniqueConstraint(
                name="focus_area_number_is_unique_in_its_strategy",
                fields=["strategy", "kind", "number"],
            ),
        ]
        verbose_name = _("focus area")
        verbose_name_plural = _("focus areas")

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    def get_absolute_url(self) -> str:
        """Return the page; one of a second kind says its kind before the number."""
        is_main = self.kind in MAIN_AREAS
        number = str(self.number) if is_main else f"{self.kind}-{self.number}"
        return reverse("focus-area", args=[self.strategy.code, number])


class AreaContent(Sourced, Row):
    """One statement about what a strategy or one of its areas contains.

    ``is_candidate`` marks an area of work that follows from the documents but was not
    read in the strategy's own text.
    """

    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="area_contents",
        verbose_name=_("strategy"),
    )
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="contents",
        null=True,
        blank=True,
        verbose_name=_("focus area"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    text = TranslatedField(_("text"))
    is_candidate = models.BooleanField(_("candidate"), default=False)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="area_contents",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["strategy", "order"]
        constraints = [
            models.UniqueConstraint(
                name="area_content_has_its_place", fields=["strategy", "order"]
            ),
            models.CheckConstraint(
                name="area_content_is_cited_or_marked_a_candidate",
                condition=Q(citation__isnull=False) | Q(is_candidate=True),
            ),
        ]
        verbose_name = _("content of an area")
        verbose_name_plural = _("contents of areas")

    def __str__(self) -> str:
        return str(self.text)


class AreaTarget(Sourced, Row):
    """One target of a programme of action, under a focus area or as a whole."""

    code = CodeField(max_length=80, unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="area_targets",
        verbose_name=_("programme of action"),
    )
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="area_targets",
        null=True,
        blank=True,
        verbose_name=_("focus area"),
    )
    text = TranslatedField(_("target"))
    indicator_text = TranslatedField(_("indicator in words"), blank=True)
    due_text = TranslatedField(_("due"), blank=True)
    relevance = TranslatedField(_("relevance to industrial development"), blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("target of a focus area")
        verbose_name_plural = _("targets of focus areas")

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class FocusAreaGoal(Row):
    """One Goal that one focus area serves."""

    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="goals",
        verbose_name=_("focus area"),
    )
    goal = models.ForeignKey(
        SdgGoal,
        on_delete=models.PROTECT,
        related_name="focus_areas",
        verbose_name=_("Goal"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="focus_area_goals",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["focus_area", "goal"]
        constraints = [
            models.UniqueConstraint(
                name="focus_area_serves_a_goal_once", fields=["focus_area", "goal"]
            )
        ]
        verbose_name = _("Goal of a focus area")
        verbose_name_plural = _("Goals of focus areas")

    def __str__(self) -> str:
        return f"{self.focus_area} – {self.goal}"
