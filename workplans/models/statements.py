"""What a plan says in words, and what it answers."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from strategies.models import Commitment, Milestone
from unido_portal.core.fields import (
    CodeField,
    TranslatedField,
    choice_field,
    exactly_one,
    is_one_of,
)
from unido_portal.core.rows import Noted, Row
from unido_portal.governance.models import Citation, Decision, Document
from workplans.choices import StatementKind
from workplans.models.activities import Activity
from workplans.models.content import VersionContent
from workplans.models.plans import WorkPlan


class Mandate(VersionContent):
    """One resolution that mandates a plan, or one component of it, as listed.

    ``printed`` is the symbol as the list prints it where that differs.
    """

    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="mandates",
        verbose_name=_("document"),
    )
    printed = models.CharField(_("symbol as printed"), max_length=40, blank=True)

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="mandate_is_listed_once_for_its_component",
                fields=["plan_version", "component", "document"],
                nulls_distinct=False,
            )
        ]
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")

    def __str__(self) -> str:
        return str(self.document)


class Statement(VersionContent):
    """One clause of a plan in words: objective, strategy, expected result, cause …"""

    code = CodeField()
    kind = choice_field(_("kind"), StatementKind)
    text = TranslatedField(_("text"))

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("statement_kind_is_known", "kind", StatementKind),
            models.UniqueConstraint(
                name="statement_code_is_unique_in_its_version",
                fields=["plan_version", "code"],
            ),
        ]
        verbose_name = _("statement of a plan")
        verbose_name_plural = _("statements of plans")

    def __str__(self) -> str:
        return str(self.text)


class DecisionResponse(Noted, Row):
    """One commitment, milestone, plan or activity that answers one decision."""

    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="responses",
        verbose_name=_("decision"),
    )
    commitment = models.ForeignKey(
        Commitment,
        on_delete=models.PROTECT,
        related_name="responses",
        null=True,
        blank=True,
        verbose_name=_("commitment"),
    )
    milestone = models.ForeignKey(
        Milestone,
        on_delete=models.PROTECT,
        related_name="responses",
        null=True,
        blank=True,
        verbose_name=_("milestone"),
    )
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="responses",
        null=True,
        blank=True,
        verbose_name=_("work plan"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        related_name="responses",
        null=True,
        blank=True,
        verbose_name=_("activity"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="responses",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["decision", "pk"]
        constraints = [
            exactly_one(
                "decision_response_is_one_thing",
                "commitment",
                "milestone",
                "work_plan",
                "activity",
            ),
            models.UniqueConstraint(
                name="decision_response_is_told_once",
                fields=["decision", "commitment", "milestone", "work_plan", "activity"],
                nulls_distinct=False,
            ),
        ]
        verbose_name = _("answer to a decision")
        verbose_name_plural = _("answers to decisions")

    def __str__(self) -> str:
        return f"{self.decision} – {self.subject}"

    @property
    def subject(self) -> Row:
        """The thing that answers the decision."""
        return next(
            thing
            for thing in (
                self.commitment,
                self.milestone,
                self.work_plan,
                self.activity,
            )
            if thing is not None
        )


class PlanCommitment(Row):
    """One commitment that one plan is to keep."""

    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="commitments",
        verbose_name=_("work plan"),
    )
    commitment = models.ForeignKey(
        Commitment,
        on_delete=models.PROTECT,
        related_name="plans",
        verbose_name=_("commitment"),
    )

    class Meta:
        ordering = ["work_plan", "commitment"]
        constraints = [
            models.UniqueConstraint(
                name="plan_keeps_a_commitment_once", fields=["work_plan", "commitment"]
            )
        ]
        verbose_name = _("commitment of a plan")
        verbose_name_plural = _("commitments of plans")

    def __str__(self) -> str:
        return f"{self.work_plan} – {self.commitment}"


class PlanMilestone(Row):
    """One milestone on the way of one plan."""

    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="milestones",
        verbose_name=_("work plan"),
    )
    milestone = models.ForeignKey(
        Milestone,
        on_delete=models.PROTECT,
        related_name="plans",
        verbose_name=_("milestone"),
    )

    class Meta:
        ordering = ["work_plan", "milestone"]
        constraints = [
            models.UniqueConstraint(
                name="plan_has_a_milestone_once", fields=["work_plan", "milestone"]
            )
        ]
        verbose_name = _("milestone of a plan")
        verbose_name_plural = _("milestones of plans")

    def __str__(self) -> str:
        return f"{self.work_plan} – {self.milestone}"
