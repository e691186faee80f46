"""Projects and programmes: work with its own number, inside or outside a plan."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from strategies.models import Strategy
from unido_portal.accounts.models import Unit
from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.models import Citation
from unido_portal.reference.models import Country, Partner
from workplans.choices import ActivityStatus, PartnerRole, UpdateState
from workplans.models.clearing import Reported, cleared_by_somebody_else


class ProjectQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> ProjectQuerySet:
        """Return the projects that ``user`` may read: staff all, others cleared."""
        return self if reads_everything(user) else self.cleared()

    def cleared(self) -> ProjectQuerySet:
        """Leave out the drafts, which count nowhere."""
        return self.filter(state=UpdateState.CLEARED)


class Project(Dated, Noted, Reported, Row):
    """One technical, normative or advisory project or programme.

    One in an LDC under the LDC strategy reports through sex-disaggregated indicators;
    that rule counts these rows. Somebody else than its author clears it before it is
    public and counts; from then on it is edited as plans are, without a further
    clearing. ``decided_on`` is the day of the clearing.
    """

    code = CodeField(unique=True)
    title = TranslatedField(_("title"))
    is_programme = models.BooleanField(_("programme"), default=False)
    status = choice_field(_("status"), ActivityStatus, default=ActivityStatus.PIPELINE)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="projects",
        null=True,
        blank=True,
        verbose_name=_("responsible unit"),
    )
    is_demo = models.BooleanField(_("demonstration data"), default=False)
    state = choice_field(_("state"), UpdateState, default=UpdateState.DRAFT)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="projects",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    objects = ProjectQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("project"),
            is_one_of("project_status_is_known", "status", ActivityStatus),
            is_one_of("project_state_is_known", "state", UpdateState),
            models.CheckConstraint(
                name="project_is_cleared_on_a_day",
                condition=Q(state=UpdateState.CLEARED, decided_on__isnull=False)
                | Q(state=UpdateState.DRAFT, decided_on__isnull=True),
                violation_error_message=_(
                    "A cleared project has the day of its clearing; a draft has none."
                ),
            ),
            cleared_by_somebody_else("project_is_cleared_by_somebody_else"),
            models.CheckConstraint(
                name="project_is_cited_or_owned",
                condition=Q(citation__isnull=False)
                | Q(unit__isnull=False)
                | Q(is_demo=True),
                violation_error_message=_(
                    "A project has a citation or a responsible unit."
                ),
            ),
        ]
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_cleared(self) -> bool:
        return self.state == UpdateState.CLEARED


class ProjectStrategy(Row):
    """One strategy that one project is carried out under, with its share."""

    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        related_name="strategies",
        verbose_name=_("project"),
    )
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="projects",
        verbose_name=_("strategy"),
    )
    share = models.DecimalField(
        _("share (per cent)"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        ordering = ["project", "strategy"]
        constraints = [
            models.UniqueConstraint(
                name="project_is_under_a_strategy_once", fields=["project", "strategy"]
            ),
            models.CheckConstraint(
                name="project_share_is_a_percentage",
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=100),
                violation_error_message=_("A share is above 0 and at most 100."),
            ),
        ]
        verbose_name = _("strategy of a project")
        verbose_name_plural = _("strategies of projects")

    def __str__(self) -> str:
        return f"{self.project} – {self.strategy}"


class ProjectCountry(Row):
    """One country that one project works in."""

    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        related_name="countries",
        verbose_name=_("project"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="projects",
        verbose_name=_("country"),
    )

    class Meta:
        ordering = ["project", "country"]
        constraints = [
            models.UniqueConstraint(
                name="project_names_a_country_once", fields=["project", "country"]
            )
        ]
        verbose_name = _("country of a project")
        verbose_name_plural = _("countries of projects")

    def __str__(self) -> str:
        return f"{self.project} – {self.country}"


class ProjectPartner(Row):
    """One partner of one project in one role."""

    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        related_name="partners",
        verbose_name=_("project"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="projects",
        verbose_name=_("partner"),
    )
    role = choice_field(_("role"), PartnerRole)

    class Meta:
        ordering = ["project", "partner", "role"]
        constraints = [
            is_one_of("project_partner_role_is_known", "role", PartnerRole),
            models.UniqueConstraint(
                name="project_names_a_partner_once_in_a_role",
                fields=["project", "partner", "role"],
            ),
        ]
        verbose_name = _("partner of a project")
        verbose_name_plural = _("partners of projects")

    def __str__(self) -> str:
        return f"{self.project} – {self.partner}"
