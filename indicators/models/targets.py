"""Targets and baselines, and what each activity will report."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from indicators.choices import Sex, TargetKind
from indicators.models.indicators import DefinitionVersion, Indicator
from indicators.models.periods import InPeriod, period_constraints
from indicators.models.subjects import SUBJECTS, AboutOneSubject
from unido_portal.core.choices import Qualifier
from unido_portal.core.fields import CodeField, choice_field, exactly_one, is_one_of
from unido_portal.core.printed import plain
from unido_portal.core.rows import Figure, Noted, Row, figure_constraints
from unido_portal.governance.models import Citation
from workplans.models import Activity, WorkPlan
from workplans.models.activities import ActivityPart
from workplans.models.content import VersionContent


class Target(AboutOneSubject, InPeriod, Figure, Noted, Row):
    """One baseline or target of one indicator for one subject, period and sex.

    A revised target supersedes; the old one stays with who, when and why.
    """

    code = CodeField(unique=True)
    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="targets",
        verbose_name=_("indicator"),
    )
    definition = models.ForeignKey(
        DefinitionVersion,
        on_delete=models.PROTECT,
        related_name="targets",
        null=True,
        blank=True,
        verbose_name=_("version of the definition"),
    )
    kind = choice_field(_("kind"), TargetKind)
    sex = choice_field(_("sex"), Sex)
    qualifier = choice_field(_("qualifier"), Qualifier, default=Qualifier.EXACT)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="targets",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="targets",
        null=True,
        blank=True,
        verbose_name=_("set by"),
    )
    is_submission = models.BooleanField(_("set by a person"), default=False)
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            *figure_constraints("target"),
            exactly_one("target_is_about_one_subject", *SUBJECTS),
            is_one_of("target_kind_is_known", "kind", TargetKind),
            is_one_of("target_sex_is_known", "sex", Sex),
            is_one_of("target_qualifier_is_known", "qualifier", Qualifier),
            *period_constraints("target"),
            models.CheckConstraint(
                name="target_has_one_source",
                condition=Q(citation__isnull=False, is_submission=False)
                | Q(citation__isnull=True, is_submission=True),
            ),
            models.UniqueConstraint(
                name="target_is_current_once_for_its_key",
                fields=[
                    "indicator",
                    "definition",
                    "kind",
                    *SUBJECTS,
                    "period_kind",
                    "period_start",
                    "period_end",
                    "sex",
                ],
                condition=Q(superseded_at__isnull=True),
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("target")
        verbose_name_plural = _("targets")

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.period} {self.sex}: {plain(self.value)}"


class PlannedTarget(Row):
    """One target that a plan sets for an activity, permanent over versions."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="planned_targets",
        verbose_name=_("work plan"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("planned target")
        verbose_name_plural = _("planned targets")

    def __str__(self) -> str:
        return self.code


class PlannedTargetContent(InPeriod, Figure, VersionContent):
    """One planned target as one plan version has it."""

    target = models.ForeignKey(
        PlannedTarget,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("planned target"),
    )
    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="planned_targets",
        verbose_name=_("indicator"),
    )
    definition = models.ForeignKey(
        DefinitionVersion,
        on_delete=models.PROTECT,
        related_name="planned_targets",
        verbose_name=_("version of the definition"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="planned_targets",
        verbose_name=_("activity"),
    )
    kind = choice_field(_("kind"), TargetKind, default=TargetKind.TARGET)
    sex = choice_field(_("sex"), Sex)
    qualifier = choice_field(_("qualifier"), Qualifier, default=Qualifier.EXACT)

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            *figure_constraints("planned_target"),
            *period_constraints("planned_target"),
            is_one_of("planned_target_kind_is_known", "kind", TargetKind),
            is_one_of("planned_target_sex_is_known", "sex", Sex),
            is_one_of("planned_target_qualifier_is_known", "qualifier", Qualifier),
            models.UniqueConstraint(
                name="planned_target_is_in_a_version_once",
                fields=["plan_version", "target"],
            ),
        ]
        verbose_name = _("planned target in a version")
        verbose_name_plural = _("planned targets in versions")

    def __str__(self) -> str:
        return f"{self.target} {self.period} {self.sex}: {plain(self.value)}"


class ActivityIndicator(ActivityPart):
    """One indicator that one activity will report, as one plan version has it."""

    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="activityindicators",
        verbose_name=_("indicator"),
    )

    class Meta:
        ordering = ["content", "indicator"]
        constraints = [
            models.UniqueConstraint(
                name="activity_reports_an_indicator_once",
                fields=["content", "indicator"],
            )
        ]
        verbose_name = _("indicator of an activity")
        verbose_name_plural = _("indicators of activities")

    def __str__(self) -> str:
        return f"{self.content} – {self.indicator.code}"
