"""What was promised, what is on the calendar, and initiatives under way."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from strategies.choices import (
    CommitmentKind,
    InitiativeKind,
    Measurable,
    MilestoneKind,
    StatusAtSource,
)
from strategies.models.strategy import Strategy
from unido_portal.accounts.models import Unit
from unido_portal.core.choices import Precision
from unido_portal.core.fields import CodeField, TranslatedField, choice_field, is_one_of
from unido_portal.core.rows import Dated, Noted, Row, dated_constraints
from unido_portal.governance.models import Citation, Consultation, Session
from unido_portal.reference.models import Country, Partner


class Commitment(Noted, Row):
    """One promise or rule that the secretariat set itself under a strategy."""

    code = CodeField(max_length=40, unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="commitments",
        verbose_name=_("strategy"),
    )
    kind = choice_field(_("kind"), CommitmentKind)
    text = TranslatedField(_("text"))
    measurable = choice_field(_("measurable"), Measurable)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    due_text = TranslatedField(_("condition or due date as stated"), blank=True)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="commitments",
        null=True,
        blank=True,
        verbose_name=_("responsible unit"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="commitments",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            is_one_of("commitment_kind_is_known", "kind", CommitmentKind),
            is_one_of("commitment_is_measurable_or_not", "measurable", Measurable),
        ]
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    def get_absolute_url(self) -> str:
        return reverse("commitment", args=[self.code])


class Milestone(Dated, Noted, Row):
    """One dated event on the way of a strategy, done or planned at its source."""

    code = CodeField(unique=True)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="milestones",
        verbose_name=_("strategy"),
    )
    kind = choice_field(_("kind"), MilestoneKind)
    title = TranslatedField(_("title"))
    place = TranslatedField(_("place"), blank=True)
    status_at_source = choice_field(_("status at the source"), StatusAtSource)
    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="milestones",
        null=True,
        blank=True,
        verbose_name=_("session"),
    )
    consultation = models.ForeignKey(
        Consultation,
        on_delete=models.PROTECT,
        related_name="milestones",
        null=True,
        blank=True,
        verbose_name=_("consultation"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="milestones",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = [models.F("start").asc(nulls_last=True), "code"]
        constraints = [
            *dated_constraints("milestone"),
            is_one_of("milestone_kind_is_known", "kind", MilestoneKind),
            is_one_of("milestone_status_is_known", "status_at_source", StatusAtSource),
            models.CheckConstraint(
                name="milestone_of_a_month_or_year_has_its_last_day",
                condition=~Q(precision__in=[Precision.MONTH, Precision.YEAR])
                | Q(end__isnull=False),
            ),
        ]
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self) -> str:
        return str(self.title)


class Initiative(Dated, Noted, Row):
    """One initiative, platform, programme or mechanism that a document tells of."""

    code = CodeField(unique=True)
    name = TranslatedField(_("name"))
    kind = choice_field(_("kind"), InitiativeKind)
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        related_name="initiatives",
        null=True,
        blank=True,
        verbose_name=_("strategy"),
    )
    is_ours = models.BooleanField(_("of UNIDO"), default=True)
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="initiatives",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            *dated_constraints("initiative"),
            is_one_of("initiative_kind_is_known", "kind", InitiativeKind),
        ]
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    def __str__(self) -> str:
        return str(self.name)


class InitiativeCountry(Row):
    """One country that one initiative works in, as its source names it."""

    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="countries",
        verbose_name=_("initiative"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        related_name="initiatives",
        verbose_name=_("country"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="initiative_countries",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["initiative", "country"]
        constraints = [
            models.UniqueConstraint(
                name="initiative_names_a_country_once", fields=["initiative", "country"]
            )
        ]
        verbose_name = _("country of an initiative")
        verbose_name_plural = _("countries of initiatives")

    def __str__(self) -> str:
        return f"{self.initiative} – {self.country}"


class InitiativePartner(Row):
    """One partner of one initiative."""

    initiative = models.ForeignKey(
        Initiative,
        on_delete=models.PROTECT,
        related_name="partners",
        verbose_name=_("initiative"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="initiatives",
        verbose_name=_("partner"),
    )
    citation = models.ForeignKey(
        Citation,
        on_delete=models.PROTECT,
        related_name="initiative_partners",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["initiative", "partner"]
        constraints = [
            models.UniqueConstraint(
                name="initiative_names_a_partner_once", fields=["initiative", "partner"]
            )
        ]
        verbose_name = _("partner of an initiative")
        verbose_name_plural = _("partners of initiatives")

    def __str__(self) -> str:
        return f"{self.initiative} – {self.partner}"
