"""What happened: reporting periods, progress updates and their evidence."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from strategies.models import (
    Commitment,
    CountryProgramme,
    Initiative,
    Milestone,
    Strategy,
)
from unido_portal.accounts.permissions import reads_everything
from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    exactly_one,
    is_one_of,
)
from unido_portal.core.rows import Noted, Row
from unido_portal.governance.models import Citation, Decision, Document
from workplans.choices import ProgressStatus, UpdateState
from workplans.models.activities import Activity
from workplans.models.clearing import Reported, cleared_by_somebody_else
from workplans.models.plans import WorkPlan
from workplans.models.results import Result

# What a progress update may be about: exactly one of these.
SUBJECTS_OF_UPDATES = (
    "activity",
    "commitment",
    "milestone",
    "decision",
    "initiative",
    "programme",
    "strategy",
    "result",
)


class ReportingPeriod(Row):
    """One period for which a plan owes reports, due on a day.

    Only an open duty of this table can make anything late.
    """

    code = CodeField(unique=True)
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="reporting_periods",
        verbose_name=_("work plan"),
    )
    label = TranslatedField(_("label"))
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))
    due_on = models.DateField(_("report due on"))
    is_open = models.BooleanField(_("open"), default=True)

    class Meta:
        ordering = ["work_plan", "start"]
        constraints = [
            models.CheckConstraint(
                name="reporting_period_is_in_order",
                condition=Q(end__gte=F("start")) & Q(due_on__gt=F("end")),
                violation_error_message=_(
                    "A report is due after its period has ended."
                ),
            ),
            models.UniqueConstraint(
                name="reporting_period_is_opened_once",
                fields=["work_plan", "start", "end"],
            ),
        ]
        verbose_name = _("reporting period")
        verbose_name_plural = _("reporting periods")

    def __str__(self) -> str:
        return str(self.label)


class ProgressUpdateQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> ProgressUpdateQuerySet:
        """Return the updates that ``user`` may read: staff all, others cleared ones."""
        return self if reads_everything(user) else self.cleared()

    def cleared(self) -> ProgressUpdateQuerySet:
        """Return the updates that everybody may read; these alone tell a status."""
        return self.filter(state=UpdateState.CLEARED)

    def facts(self) -> ProgressUpdateQuerySet:
        """Leave out the reports on demonstration plans, and for their periods."""
        return (
            self.exclude(activity__work_plan__is_demo=True)
            .exclude(result__work_plan__is_demo=True)
            .exclude(period__work_plan__is_demo=True)
        )

    def decided_since(self, day: dt.date) -> ProgressUpdateQuerySet:
        """Return the updates decided on or after ``day``."""
        return self.filter(decided_on__gte=day)


class ProgressUpdate(Noted, Reported, Row):
    """One dated report of what happened to one thing.

    ``happened_on`` is when it was so (valid), ``decided_on`` the date of the document
    that says it or of its clearance. A report rests on a document, or on a person's
    submission with its evidence: exactly one.
    """

    code = CodeField(unique=True)
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )
    commitment = models.ForeignKey(
        Commitment,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("commitment"),
    )
    milestone = models.ForeignKey(
        Milestone,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("milestone"),
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("decision"),
    )
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("initiative"),
    )
    programme = models.ForeignKey(
        CountryProgramme,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("country programme"),
    )
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("strategy"),
    )
    result = models.ForeignKey(
        Result,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("result"),
    )
    period = models.ForeignKey(
        ReportingPeriod,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("reporting period"),
    )
    status = choice_field(_("status reported"), ProgressStatus)
    text = TranslatedField(_("what happened"))
    happened_on = models.DateField(_("happened on"), null=True, blank=True)
    happened_text = TranslatedField(_("when, as stated"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    state = choice_field(_("state"), UpdateState, default=UpdateState.DRAFT)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="updates",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )
    is_submission = models.BooleanField(_("submitted by a person"), default=False)
    superseded_at = models.DateTimeField(_("superseded at"), null=True, blank=True)

    objects = ProgressUpdateQuerySet.as_manager()

    class Meta:
        ordering = [F("decided_on").desc(nulls_first=True), "code"]
        constraints = [
            exactly_one("progress_update_is_about_one_thing", *SUBJECTS_OF_UPDATES),
            is_one_of("progress_update_status_is_known", "status", ProgressStatus),
            is_one_of("progress_update_state_is_known", "state", UpdateState),
            models.CheckConstraint(
                name="progress_update_is_cleared_on_a_day",
                condition=Q(state=UpdateState.CLEARED, decided_on__isnull=False)
                | Q(state=UpdateState.DRAFT, decided_on__isnull=True),
            ),
            cleared_by_somebody_else("progress_update_is_cleared_by_somebody_else"),
            models.CheckConstraint(
                name="progress_update_is_done_before_it_is_told",
                condition=~Q(status=ProgressStatus.DONE)
                | Q(happened_on__isnull=True)
                | Q(decided_on__isnull=True)
                | Q(happened_on__lte=F("decided_on")),
                violation_error_message=_(
                    "What is done does not lie ahead: give the day on which it "
                    "happened, or report it as planned."
                ),
            ),
            models.CheckConstraint(
                name="progress_update_has_one_source",
                condition=Q(citation__isnull=False, is_submission=False)
                | Q(citation__isnull=True, is_submission=True),
                violation_error_message=_(
                    "A report rests on a document or on a submission."
                ),
            ),
        ]
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")

    def __str__(self) -> str:
        return str(self.text)

    def clean(self) -> None:
        """Refuse to report something as done that lies ahead."""
        super().clean()
        if self.lies_ahead(timezone.localdate()):
            raise ValidationError(
                {
                    "happened_on": _(
                        "What is done does not lie ahead: give the day on which it "
                        "happened, or report it as planned."
                    )
                }
            )

    def lies_ahead(self, day: dt.date) -> bool:
        """Say whether it is reported as done on a later day than ``day``."""
        return (
            self.status == ProgressStatus.DONE
            and self.happened_on is not None
            and self.happened_on > day
        )

    @property
    def is_draft(self) -> bool:
        """Whether nobody has cleared it yet."""
        return self.state == UpdateState.DRAFT

    @property
    def subject(self) -> Row:
        """The one thing that the update is about."""
        things = (getattr(self, name) for name in SUBJECTS_OF_UPDATES)
        return next(thing for thing in things if thing is not None)


class Evidence(Row):
    """One document, address or description that backs a progress update.

    What a cleared report rests on stays as it was when somebody read it.
    """

    update = models.ForeignKey(
        ProgressUpdate,
        on_delete=models.CASCADE,
        related_name="evidence",
        verbose_name=_("progress update"),
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="evidence",
        null=True,
        blank=True,
        verbose_name=_("document"),
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    description = TranslatedField(_("description"), blank=True)

    class Meta:
        ordering = ["update", "pk"]
        constraints = [
            models.CheckConstraint(
                name="evidence_is_something",
                condition=Q(document__isnull=False) | ~Q(url="") | ~Q(description={}),
                violation_error_message=_(
                    "Evidence is a document, an address or a description."
                ),
            ),
            models.UniqueConstraint(
                name="evidence_is_named_once",
                fields=["update", "document", "url", "description"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")

    def __str__(self) -> str:
        return str(self.document or self.url or self.description)

    def clean(self) -> None:
        """Refuse to put evidence behind a report that somebody has cleared."""
        super().clean()
        if self.update_id is None:
            return
        before = Evidence.objects.filter(pk=self.pk).values_list("update", flat=True)
        if (
            self.update.state == UpdateState.CLEARED
            and before.first() != self.update_id
        ):
            raise ValidationError(
                _(
                    "The report is cleared: what it rests on stays as it was read. "
                    "Add the evidence to a new report."
                ),
                code="cleared",
            )
