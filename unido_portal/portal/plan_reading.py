"""Which version of a plan a public page shows, and what hangs on its activities.

Public pages show everybody the same: versions that are published, and content only of
those that are sealed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import CharField, Count, Exists, F, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce, JSONObject, Upper
from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from strategies.choices import CommitmentKind
from strategies.models import Commitment
from unido_portal.core.choices import Precision
from unido_portal.core.languages import current
from unido_portal.governance import naming
from unido_portal.governance.models import DocumentTable, Session
from unido_portal.portal.risks import has_risks_elsewhere
from workplans.choices import ContentKnown
from workplans.models import (
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    BudgetLineContent,
    DeliverableContent,
    PlanVersion,
    PostContent,
    ProgressUpdate,
    ResultContent,
    RiskContent,
    WorkPlan,
)
from workplans.standing import is_late, overruled_status, reported_status

AS_REPORTED = "reported"


def version_key(version: PlanVersion) -> str:
    """Return how addresses name a version: its number, or ``reported``."""
    return AS_REPORTED if version.number is None else str(version.number)


@dataclass(frozen=True)
class ShownPlan:
    """One plan with its published versions, and the one that the page shows.

    ``version`` is None while the content of no version is known; ``default`` is the
    version that the page shows when the reader asks for none.
    """

    plan: WorkPlan
    versions: list[PlanVersion]
    version: PlanVersion | None
    default: PlanVersion | None

    @property
    def has_content(self) -> bool:
        """Say whether there is content that the public may read."""
        return (
            self.version is not None
            and self.version.is_sealed
            and self.version.content_known != ContentKnown.UNKNOWN
        )

    @property
    def is_default(self) -> bool:
        return self.version == self.default

    @property
    def query(self) -> str:
        """The query string that keeps the version from page to page, or nothing."""
        if self.version is None or self.is_default:
            return ""
        return f"?version={version_key(self.version)}"

    @property
    def crumbs(self) -> list[tuple[Any, str]]:
        """What lies above the plan, from the top down, each with its address."""
        strategy = self.plan.strategy
        return [
            (_("Strategies"), reverse("strategies")),
            (strategy.short_name or strategy.name, strategy.get_absolute_url()),
        ]

    @property
    def crumbs_below(self) -> list[tuple[Any, str]]:
        """What lies above the other pages of the plan: the plan is the last of it.

        It goes by its kind, since its title stands above that of the page.
        """
        kind = capfirst(self.plan.get_kind_display())
        return [*self.crumbs, (kind, self.plan.get_absolute_url() + self.query)]

    def pair(self, older: str, newer: str) -> tuple[PlanVersion, PlanVersion]:
        """Return two versions by their keys; Http404 where one is not public."""
        return self.named(older), self.named(newer)

    def named(self, key: str) -> PlanVersion:
        for version in reversed(self.versions):
            if version_key(version) == key:
                return version
        raise Http404

    def neighbours(self) -> list[tuple[PlanVersion, PlanVersion, str]]:
        """Return each version with the one before it and the page comparing them."""
        pairs = zip(self.versions, self.versions[1:], strict=False)
        return [
            (
                older,
                newer,
                reverse(
                    "work-plan-compare",
                    args=[self.plan.code, version_key(older), version_key(newer)],
                ),
            )
            for older, newer in pairs
        ]

    def nearest(self) -> tuple[PlanVersion, PlanVersion, str] | None:
        """Return the version with the next one, or else with the one before it."""
        pairs = [pair for pair in self.neighbours() if self.version in pair]
        return pairs[-1] if pairs else None

    def pages(self) -> list[tuple[str, str]]:
        """Return the names and addresses of the pages of the version that have rows."""
        names = [("work-plan", True)]
        for part in ("deliverables", "results", "resources", "risks"):
            has = self.version is not None and getattr(self.version, f"has_{part}")
            names.append((f"work-plan-{part}", has and self.has_content))
        return [
            (name, reverse(name, args=[self.plan.code]) + self.query)
            for name, has in names
            if has
        ]


def shown_plan(code: str, wanted: str | None, **more: Any) -> ShownPlan:
    """Return the plan called ``code`` with the version that the reader ``wanted``.

    ``more`` is annotated on the versions. Raises Http404 where the plan or the version
    is not public. One query.
    """
    versions = list(_versions(code).annotate(**more))
    if not versions:
        raise Http404
    default = next((one for one in versions if one.is_shown), None)  # type: ignore[attr-defined]
    shown = ShownPlan(versions[0].work_plan, versions, default, default)
    if wanted:
        return ShownPlan(shown.plan, versions, shown.named(wanted), default)
    return shown


def _versions(code: str) -> models.QuerySet:
    """Return the published versions of a plan, the oldest first."""
    here = OuterRef("pk")
    resources = (BudgetLineContent, PostContent)
    return (
        PlanVersion.objects.published()
        .filter(work_plan__code=code)
        .annotate(
            is_shown=Exists(PlanVersion.objects.current().filter(pk=here)),
            activity_count=counted_activities(),
            reported_count=counted_activities(_is_reported()),
            has_deliverables=_has(DeliverableContent),
            has_results=_has(ResultContent),
            has_resources=_has(resources[0]) | _has(resources[1]),
            has_native_resources=_has(resources[0], printed_row=None)
            | _has(resources[1], printed_row=None),
            has_risks=_has(RiskContent) | has_risks_elsewhere(),
            openings=_openings(),
            has_reporting_rule=Exists(
                Commitment.objects.filter(
                    strategy=OuterRef("work_plan__strategy"),
                    strategy__is_ours=True,
                    kind=CommitmentKind.REPORTING_RULE,
                )
            ),
        )
        .select_related(
            "work_plan__strategy",
            "work_plan__unit",
            "work_plan__citation__document",
            "document",
            "session",
        )
        .order_by(
            F("presented_on").asc(nulls_last=True),
            F("number").asc(nulls_last=True),
            "pk",
        )
    )


def _openings() -> ArraySubquery:
    """Return the opening days of the Board and the Conference, as their symbols go."""
    sessions = Session.objects.filter(
        organ__code__in=["idb", "gc"], precision=Precision.DAY
    )
    words = Upper(naming.session_words("code"), output_field=CharField())
    return json_rows(sessions.order_by("start"), day="start", name=words)


def _has(model: type[models.Model], **conditions: Any) -> Exists:
    rows = model._default_manager.filter(plan_version=OuterRef("pk"), **conditions)
    return Exists(rows)


def counted_activities(*conditions: Any) -> Coalesce:
    """Return the number of public activities of a version, for an annotation."""
    rows = (
        ActivityContent.objects.visible_to(None)
        .filter(*conditions, plan_version=OuterRef("pk"))
        .order_by()
        .values("plan_version")
        .annotate(count=Count("pk"))
    )
    return Coalesce(Subquery(rows.values("count")), 0)


def standings() -> dict[str, Any]:
    """Return what to annotate on versions of a plan to tell where they stand.

    ``standing_rows`` has of each activity what the filter by status finds it by:
    ``overruled``, else ``reported``, else ``planned``, the status in the version; the
    first two are None where there is none. ``late_count`` is the number of activities
    of which a report is late, and ``result_count`` that of the results.
    """
    contents = ActivityContent.objects.visible_to(None).filter(
        plan_version=OuterRef("pk")
    )
    return {
        "standing_rows": json_rows(
            contents.order_by("order"),
            overruled=overruled_status(),
            reported=reported_status(),
            planned="status",
        ),
        "late_count": counted_activities(is_late()),
        "result_count": _counted_results(),
    }


def _counted_results() -> Coalesce:
    rows = ResultContent.objects.visible_to(None).filter(plan_version=OuterRef("pk"))
    counts = rows.order_by().values("plan_version").annotate(count=Count("pk"))
    return Coalesce(Subquery(counts.values("count")), 0)


def counted_late() -> Coalesce:
    """Return of how many activities of a plan a report is late, for an annotation."""
    rows = (
        ActivityContent.objects.visible_to(None)
        .current()
        .filter(is_late(), plan_version__work_plan=OuterRef("pk"))
        .order_by()
        .values("plan_version__work_plan")
        .annotate(count=Count("pk"))
    )
    return Coalesce(Subquery(rows.values("count")), 0)


def _is_reported() -> Exists:
    return Exists(public_updates().filter(activity=OuterRef("activity")))


def public_updates() -> models.QuerySet[ProgressUpdate]:
    """Return the reports that everybody may read and no later one corrects."""
    return ProgressUpdate.objects.visible_to(None).filter(superseded_at=None)


def json_rows(rows: models.QuerySet, **fields: Any) -> ArraySubquery:
    """Return ``rows`` as a list of mappings, so that they come with their owner."""
    return ArraySubquery(rows.values(data=JSONObject(**fields)))


def exact(name: str) -> Cast:
    """Return a number as text, since a number in JSON may lose digits."""
    return Cast(name, CharField())


def with_parts(contents: models.QuerySet) -> models.QuerySet:
    """Annotate activities with their functions, countries, partners and areas."""
    here = OuterRef("pk")
    rank = f"country__rank_{current().replace('-', '_')}"
    return contents.annotate(
        functions=json_rows(
            ActivityCoreFunction.objects.filter(content=here).order_by(
                "core_function__number"
            ),
            code="core_function__code",
            name="core_function__name",
        ),
        countries=json_rows(
            ActivityCountry.objects.filter(content=here).order_by(rank),
            iso3="country__iso3",
            name="country__name",
        ),
        partners=json_rows(
            ActivityPartner.objects.filter(content=here).order_by(
                "role", "partner__code"
            ),
            code="partner__code",
            name="partner__name",
            role="role",
        ),
        areas=json_rows(
            ActivityFocusArea.objects.filter(content=here).order_by(
                "focus_area__strategy__code", "focus_area__number"
            ),
            name="focus_area__name",
            kind="focus_area__kind",
            number="focus_area__number",
            strategy="focus_area__strategy__code",
            share=exact("share"),
        ),
        last_report=last_report(),
    )


def last_report(about: str = "activity", path: str = "activity") -> ArraySubquery:
    """Return the latest public report about the thing at ``path``, as a list.

    ``about`` is the foreign key of ``ProgressUpdate`` that leads to it.
    """
    reports = public_updates().filter(**{about: OuterRef(path)})
    return json_rows(
        reports.order_by("-decided_on", "-pk")[:1],
        status="status",
        decided_on="decided_on",
    )


def public_content(model: Any, version: PlanVersion | None) -> models.QuerySet:
    """Return the rows of ``model`` that the public may read in ``version``."""
    return model.objects.visible_to(None).filter(plan_version=version)


def reference_plan_of(table: DocumentTable) -> WorkPlan | None:
    """Return the plan of another entity that the document of a table states."""
    return (
        WorkPlan.objects.filter(
            is_reference=True,
            versions__document=table.document_id,
            versions__published_at__isnull=False,
        )
        .order_by("code")
        .first()
    )
