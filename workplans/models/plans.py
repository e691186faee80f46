"""Work plans, their versions and components."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from strategies.models import FocusArea, Strategy
from unido_portal.accounts.models import Unit
from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.models import Citation, Document, Session
from workplans.choices import (
    ComponentKind,
    ContentKnown,
    PlanKind,
    VersionKind,
    VersionState,
)


class WorkPlanQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> WorkPlanQuerySet:
        """Return the plans that ``user`` may read: staff all, others published ones."""
        if reads_everything(user):
            return self
        return self.filter(
            Q(pk__in=PlanVersion.objects.published().values("work_plan"))
        )

    def ours(self) -> WorkPlanQuerySet:
        """Return the plans that count in totals of UNIDO: no reference, no demo."""
        return self.filter(is_reference=False, is_demo=False)


class WorkPlan(Dated, Noted, Row):
    """One plan that carries out a strategy.

    A reference plan belongs to another entity and stands outside every total of UNIDO;
    a demonstration plan is made up, and everything below it inherits the flag.
    """

    code = CodeField(max_length=60, unique=True)
    title = TranslatedField(_("title"))
    kind = choice_field(_("kind"), PlanKind)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="work_plans",
        verbose_name=_("strategy"),
    )
    owner = TranslatedField(_("owner"))
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="work_plans",
        null=True,
        blank=True,
        verbose_name=_("responsible unit"),
    )
    is_reference = models.BooleanField(_("plan of another entity"), default=False)
    is_demo = models.BooleanField(_("demonstration data"), default=False)
    status_at_source = TranslatedField(_("status as the source tells it"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="work_plans",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    objects = WorkPlanQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("work_plan"),
            is_one_of("work_plan_kind_is_known", "kind", PlanKind),
            models.CheckConstraint(
                name="work_plan_is_cited_or_for_demonstration_or_new",
                condition=Q(citation__isnull=False)
                | Q(is_demo=True)
                | Q(unit__isnull=False),
                violation_error_message=_(
                    "A plan has a citation or a responsible unit."
                ),
            ),
            models.CheckConstraint(
                name="work_plan_of_another_entity_is_no_demonstration",
                condition=~Q(is_reference=True, is_demo=True),
            ),
        ]
        verbose_name = _("work plan")
        verbose_name_plural = _("work plans")

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        return reverse("work-plan", args=[self.code])


def shown_version(plan: str) -> models.Subquery:
    """Return the key of the version that the page of the plan at ``plan`` shows.

    It is the latest published one whose content is known in some way, a numbered one
    before what is only reported. It is asked of each row's own plan, never of all.
    """
    shown = (
        PlanVersion.objects.published()
        .filter(work_plan=models.OuterRef(plan))
        .exclude(content_known=ContentKnown.UNKNOWN)
        .order_by("is_superseded", models.F("number").desc(nulls_last=True), "-pk")
    )
    return models.Subquery(shown.values("pk")[:1])


class PlanVersionQuerySet(models.QuerySet):
    def published(self) -> PlanVersionQuerySet:
        """Return the versions that everybody may read."""
        return self.filter(published_at__isnull=False)

    def visible_to(self, user: Any) -> PlanVersionQuerySet:
        """Return the versions that ``user`` may read: staff all, others published."""
        return self if reads_everything(user) else self.published()

    def current(self) -> PlanVersionQuerySet:
        """Return, of each plan, the published version that its page shows."""
        return self.filter(pk=shown_version("work_plan"))


class PlanVersion(Noted, Row):
    """One version of one plan: its only draft, or sealed and unchangeable.

    A version that a document states is ``recording`` until its content is entered, and
    may be listed for the public then; its content is not.

    ``presented_on`` is when a session had it before it, the decided date of its
    content. ``digest`` is the SHA-256 of the sealed content. ``is_superseded`` says
    that a later version replaced it. What a document reports without naming the
    version is content of a version of kind ``as_reported``, which has no number.
    """

    code = CodeField(max_length=80, unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="versions",
        verbose_name=_("work plan"),
    )
    kind = choice_field(_("kind"), VersionKind, default=VersionKind.NUMBERED)
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    label = TranslatedField(_("label"))
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="plan_versions",
        null=True,
        blank=True,
        verbose_name=_("document"),
    )
    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="plan_versions",
        null=True,
        blank=True,
        verbose_name=_("presented to"),
    )
    presented_on = models.DateField(_("presented on"), null=True, blank=True)
    content_known = choice_field(
        _("what is known of its content"), ContentKnown, default=ContentKnown.FULL
    )
    is_superseded = models.BooleanField(_("replaced by a later version"), default=False)
    state = choice_field(
        _("state"), VersionState, default=VersionState.DRAFT, editable=False
    )
    sealed_at = models.DateTimeField(_("sealed at"), null=True, editable=False)
    sealed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        editable=False,
        verbose_name=_("sealed by"),
    )
    digest = models.CharField(_("digest"), max_length=64, blank=True, editable=False)
    published_at = models.DateTimeField(_("published at"), null=True, editable=False)

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        ordering = ["work_plan", models.F("number").asc(nulls_last=True), "pk"]
        constraints = [
            is_one_of("plan_version_kind_is_known", "kind", VersionKind),
            is_one_of("plan_version_state_is_known", "state", VersionState),
            is_one_of(
                "plan_version_content_is_known_so_far", "content_known", ContentKnown
            ),
            models.UniqueConstraint(
                name="plan_version_number_is_unique_in_its_plan",
                fields=["work_plan", "number"],
            ),
            models.UniqueConstraint(
                name="work_plan_has_one_draft",
                fields=["work_plan"],
                condition=Q(state=VersionState.DRAFT),
                violation_error_message=_("The plan has a draft already."),
            ),
            models.CheckConstraint(
                name="plan_version_is_numbered_unless_only_reported",
                condition=Q(kind=VersionKind.NUMBERED, number__isnull=False)
                | Q(kind=VersionKind.AS_REPORTED, number__isnull=True),
            ),
            models.CheckConstraint(
                name="plan_version_is_sealed_with_time_and_digest",
                condition=Q(state=VersionState.SEALED, sealed_at__isnull=False)
                & ~Q(digest="")
                | ~Q(state=VersionState.SEALED) & Q(sealed_at__isnull=True, digest=""),
            ),
            models.CheckConstraint(
                name="plan_version_is_sealed_once_its_content_is_known",
                condition=~Q(
                    state=VersionState.SEALED, content_known=ContentKnown.UNKNOWN
                ),
                violation_error_message=_(
                    "The content of a sealed version is known, if only in outline."
                ),
            ),
            models.CheckConstraint(
                name="plan_version_is_no_draft_once_published",
                condition=Q(published_at__isnull=True) | ~Q(state=VersionState.DRAFT),
            ),
        ]
        verbose_name = _("plan version")
        verbose_name_plural = _("plan versions")

    def __str__(self) -> str:
        return f"{self.work_plan}: {self.label}"

    def get_absolute_url(self) -> str:
        query = f"?version={self.number}" if self.number else ""
        return reverse("work-plan", args=[self.work_plan.code]) + query

    @property
    def is_sealed(self) -> bool:
        return self.state == VersionState.SEALED


class Component(Row):
    """One part of a plan under which its content is grouped.

    A focus or priority area points at the strategy's; a subprogramme, the direction
    and what is common to all stand alone. Components are permanent: once a version of
    the plan is sealed, a renamed component is a new one, which a trigger enforces.
    """

    code = CodeField(max_length=80, unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="components",
        verbose_name=_("work plan"),
    )
    kind = choice_field(_("kind"), ComponentKind)
    number = models.CharField(_("number"), max_length=10, blank=True)
    order = models.PositiveSmallIntegerField(_("order"))
    name = TranslatedField(_("name"))
    focus_area = models.ForeignKey(
        FocusArea,
        on_delete=models.PROTECT,
        related_name="components",
        null=True,
        blank=True,
        verbose_name=_("focus area"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="components",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["work_plan", "order"]
        constraints = [
            is_one_of("component_kind_is_known", "kind", ComponentKind),
            models.UniqueConstraint(
                name="component_has_its_place_in_the_plan",
                fields=["work_plan", "order"],
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]
        verbose_name = _("component")
        verbose_name_plural = _("components")

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()
