"""Activities: pieces of work in a plan."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from strategies.models import CoreFunction, FocusArea, Initiative, Milestone
from unido_portal.accounts.models import Unit
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.reference.models import Country, Partner, SdgTarget
from workplans.choices import (
    ActivityKind,
    ActivityStatus,
    GenderMarker,
    Level,
    PartnerRole,
)
from workplans.models.content import VersionContent
from workplans.models.plans import WorkPlan
from workplans.models.projects import Project


class ActivityQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> ActivityQuerySet:
        """Return the activities that a version which ``user`` may read contains."""
        readable = ActivityContent.objects.visible_to(user)
        return self.filter(pk__in=readable.values("activity"))


class Activity(Row):
    """One piece of work, permanent over all versions of its plan."""

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="activities",
        verbose_name=_("work plan"),
    )

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("activity", args=[self.code])


class ActivityContent(Dated, Noted, VersionContent):
    """One activity as one plan version has it."""

    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="contents",
        verbose_name=_("activity"),
    )
    kind = choice_field(_("kind"), ActivityKind, default=ActivityKind.ACTIVITY)
    title = TranslatedField(_("title"))
    description = TranslatedField(_("description"), blank=True)
    status = choice_field(_("status"), ActivityStatus, default=ActivityStatus.PIPELINE)
    level = models.CharField(_("level"), max_length=20, choices=Level, blank=True)
    tags_are_ours = models.BooleanField(
        _("level, function and area were assigned by the portal"), default=False
    )
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="activitycontents",
        null=True,
        blank=True,
        verbose_name=_("responsible unit"),
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        related_name="activitycontents",
        null=True,
        blank=True,
        verbose_name=_("project"),
    )
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="activitycontents",
        null=True,
        blank=True,
        verbose_name=_("initiative"),
    )
    milestone = models.ForeignKey(
        Milestone,
        on_delete=models.PROTECT,
        related_name="activitycontents",
        null=True,
        blank=True,
        verbose_name=_("milestone"),
    )
    gender_marker = models.CharField(
        _("gender marker"), max_length=20, choices=GenderMarker, blank=True
    )
    is_south_south = models.BooleanField(
        _("South-South or triangular cooperation"), default=False
    )
    is_dropped = models.BooleanField(_("dropped"), default=False)
    drop_reason = TranslatedField(_("why it was dropped"), blank=True)

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            *dated_constraints("activity"),
            is_one_of("activity_kind_is_known", "kind", ActivityKind),
            is_one_of("activity_status_is_known", "status", ActivityStatus),
            is_one_of("activity_level_is_known", "level", Level, blank=True),
            is_one_of(
                "activity_gender_marker_is_known",
                "gender_marker",
                GenderMarker,
                blank=True,
            ),
            models.UniqueConstraint(
                name="activity_is_in_a_version_once",
                fields=["plan_version", "activity"],
            ),
            models.CheckConstraint(
                name="activity_is_dropped_with_a_reason",
                condition=Q(is_dropped=False) | ~Q(drop_reason={}),
                violation_error_message=_("Say why the activity is dropped."),
            ),
        ]
        verbose_name = _("activity in a version")
        verbose_name_plural = _("activities in versions")

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        return self.activity.get_absolute_url()


class ActivityPart(Row):
    """One part of an activity as one version has it; sealed with the version."""

    content = models.ForeignKey(
        ActivityContent,
        on_delete=models.CASCADE,
        related_name="%(class)ss",
        verbose_name=_("activity"),
    )

    class Meta:
        abstract = True


class ActivityPartner(ActivityPart):
    """One partner of one activity in one role."""

    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="activitypartners",
        verbose_name=_("partner"),
    )
    role = choice_field(_("role"), PartnerRole)

    class Meta:
        ordering = ["content", "partner", "role"]
        constraints = [
            is_one_of("activity_partner_role_is_known", "role", PartnerRole),
            models.UniqueConstraint(
                name="activity_names_a_partner_once_in_a_role",
                fields=["content", "partner", "role"],
            ),
        ]
        verbose_name = _("partner of an activity")
        verbose_name_plural = _("partners of activities")

    def __str__(self) -> str:
        return f"{self.partner} ({self.get_role_display()})"


class ActivityCountry(ActivityPart):
    """One country that one activity works in."""

    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="activitycountrys",
        verbose_name=_("country"),
    )

    class Meta:
        ordering = ["content", "country"]
        constraints = [
            models.UniqueConstraint(
                name="activity_names_a_country_once", fields=["content", "country"]
            )
        ]
        verbose_name = _("country of an activity")
        verbose_name_plural = _("countries of activities")

    def __str__(self) -> str:
        return str(self.country)


class ActivityFocusArea(ActivityPart):
    """One focus area that one activity serves, with its share of the activity.

    ``share`` is per cent; the shares of an activity, over all strategies that it
    serves, add up to 100 where they are given, which publishing checks.
    """

    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="activityfocusareas",
        verbose_name=_("focus area"),
    )
    share = models.DecimalField(
        _("share (per cent)"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        ordering = ["content", "focus_area"]
        constraints = [
            models.UniqueConstraint(
                name="activity_serves_a_focus_area_once",
                fields=["content", "focus_area"],
            ),
            models.CheckConstraint(
                name="activity_share_is_a_percentage",
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=100),
                violation_error_message=_("A share is above 0 and at most 100."),
            ),
        ]
        verbose_name = _("focus area of an activity")
        verbose_name_plural = _("focus areas of activities")

    def __str__(self) -> str:
        return str(self.focus_area)


class ActivityTarget(ActivityPart):
    """One target of the Goals that one activity serves."""

    target = models.ForeignKey(
        SdgTarget,
        on_delete=models.PROTECT,
        related_name="activitytargets",
        verbose_name=pgettext_lazy("of the Goals", "target"),
    )

    class Meta:
        ordering = ["content", "target"]
        constraints = [
            models.UniqueConstraint(
                name="activity_serves_a_target_once", fields=["content", "target"]
            )
        ]
        verbose_name = _("target of an activity")
        verbose_name_plural = _("targets of activities")

    def __str__(self) -> str:
        return str(self.target)


class ActivityCoreFunction(ActivityPart):
    """One core function through which one activity works."""

    core_function = models.ForeignKey(
        CoreFunction,
        on_delete=models.PROTECT,
        related_name="activitycorefunctions",
        verbose_name=_("core function"),
    )

    class Meta:
        ordering = ["content", "core_function"]
        constraints = [
            models.UniqueConstraint(
                name="activity_works_through_a_function_once",
                fields=["content", "core_function"],
            )
        ]
        verbose_name = _("core function of an activity")
        verbose_name_plural = _("core functions of activities")

    def __str__(self) -> str:
        return str(self.core_function)
