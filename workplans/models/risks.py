"""Risks, assumptions and constraints."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from strategies.models import Initiative, Strategy
from unido_portal.accounts.models import Unit
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Noted, Row
from unido_portal.governance.models import Citation
from unido_portal.reference.models import CountryGroup
from workplans.choices import Rating, RiskKind
from workplans.models.content import VersionContent
from workplans.models.plans import WorkPlan

SCOPES = ("strategy", "work_plan", "country_group", "initiative")


def _concerns(scope: str = "") -> Q:
    """Return the condition that just the foreign key ``scope``, or none, is set."""
    return Q(**{f"{name}__isnull": name != scope for name in SCOPES})


class RiskQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> RiskQuerySet:
        """Return what ``user`` may read: what a document states or a version shows."""
        shown = RiskContent.objects.visible_to(user).values("risk")
        return self.filter(Q(citation__isnull=False) | Q(pk__in=shown))

    def facts(self) -> RiskQuerySet:
        """Leave out the risks of demonstration plans."""
        return self.exclude(work_plan__is_demo=True).exclude(
            Q(citation__isnull=True)
            & Q(contents__plan_version__work_plan__is_demo=True)
        )


class Risk(Noted, Row):
    """One risk, vulnerability, barrier, assumption or constraint, permanent.

    It concerns the whole house, or exactly one thing: a strategy, a plan, a country
    group or an initiative. How a plan rates and meets it is content of its version.
    """

    code = CodeField(unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="risks",
        null=True,
        blank=True,
        verbose_name=_("strategy"),
    )
    work_plan = models.ForeignKey(
        WorkPlan,
        on_delete=models.PROTECT,
        related_name="risks",
        null=True,
        blank=True,
        verbose_name=_("work plan"),
    )
    country_group = models.ForeignKey(
        CountryGroup,
        on_delete=models.PROTECT,
        related_name="risks",
        null=True,
        blank=True,
        verbose_name=_("country group"),
    )
    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="risks",
        null=True,
        blank=True,
        verbose_name=_("initiative"),
    )
    is_house_wide = models.BooleanField(_("concerns the whole house"), default=False)
    kind = choice_field(_("kind"), RiskKind)
    text = TranslatedField(_("text"))
    mitigation = TranslatedField(_("mitigation as the source gives it"), blank=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="risks",
        null=True,
        blank=True,
        verbose_name=_("citation"),
    )

    objects = RiskQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of("risk_kind_is_known", "kind", RiskKind),
            models.CheckConstraint(
                name="risk_concerns_the_house_or_one_thing",
                condition=Q(is_house_wide=True) & _concerns()
                | Q(is_house_wide=False)
                & reduce(or_, (_concerns(scope) for scope in SCOPES)),
                violation_error_message=_(
                    "A risk concerns the whole house or exactly one thing."
                ),
            ),
        ]
        verbose_name = _("risk")
        verbose_name_plural = _("risks")

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class RiskContent(VersionContent):
    """How one plan version rates one risk and means to meet it."""

    risk = models.ForeignKey(
        Risk, on_delete=models.PROTECT, related_name="contents", verbose_name=_("risk")
    )
    likelihood = choice_field(_("likelihood"), Rating, default=Rating.NOT_RATED)
    impact = choice_field(_("impact"), Rating, default=Rating.NOT_RATED)
    mitigation = TranslatedField(_("mitigation"), blank=True)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="riskcontents",
        null=True,
        blank=True,
        verbose_name=_("responsible unit"),
    )

    class Meta:
        ordering = ["plan_version", "order", "pk"]
        constraints = [
            is_one_of("risk_likelihood_is_known", "likelihood", Rating),
            is_one_of("risk_impact_is_known", "impact", Rating),
            models.UniqueConstraint(
                name="risk_is_in_a_version_once", fields=["plan_version", "risk"]
            ),
        ]
        verbose_name = _("risk in a version")
        verbose_name_plural = _("risks in versions")

    def __str__(self) -> str:
        return str(self.risk)
