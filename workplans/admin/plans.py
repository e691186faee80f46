"""Plans, versions, projects, risks, and what plans say in words."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.contrib.admin import helpers
from django.db.models import Q
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import PUBLISH, can_publish
from unido_portal.core.admin import ReadOnlyInline, RowAdmin, RowInline
from unido_portal.core.refusals import Refused
from workplans import models
from workplans.admin.clearing import ClearedAdmin
from workplans.admin.permanent import PermanentAdmin
from workplans.choices import VersionState
from workplans.services import clear_project, publish, seal


class PlanVersionInline(RowInline):
    model = models.PlanVersion
    fields = ("code", "kind", "number", "label", "document")
    can_delete = False


class ComponentInline(RowInline):
    model = models.Component
    fields = ("order", "code", "kind", "number", "name", "focus_area")


class PlanCommitmentInline(RowInline):
    model = models.PlanCommitment


class PlanMilestoneInline(RowInline):
    model = models.PlanMilestone


class ReportingPeriodInline(RowInline):
    model = models.ReportingPeriod


class RiskContentInline(RowInline):
    model = models.RiskContent
    fields = ("order", "risk", "likelihood", "impact", "mitigation", "unit")


class MandateInline(RowInline):
    model = models.Mandate


class RiskInVersionsInline(ReadOnlyInline):
    model = models.RiskContent
    fields = ("plan_version", "likelihood", "impact", "mitigation", "unit")


class ProjectStrategyInline(RowInline):
    model = models.ProjectStrategy


class ProjectCountryInline(RowInline):
    model = models.ProjectCountry


class ProjectPartnerInline(RowInline):
    model = models.ProjectPartner


@admin.register(models.WorkPlan)
class WorkPlanAdmin(RowAdmin):
    code_rule = gettext_lazy(
        "The usual short name, with its year where it has one, such as mic-wp."
    )
    list_display = ("code", "__str__", "kind", "strategy", "unit", "is_reference")
    list_filter = ("strategy", "kind", "is_reference", "unit")
    below = ("activities", "deliverables", "results", "budget_lines", "posts", "risks")
    not_offered = Q(is_reference=True)
    inlines = (
        PlanVersionInline,
        ComponentInline,
        ReportingPeriodInline,
        PlanCommitmentInline,
        PlanMilestoneInline,
    )

    def is_settled(self, obj: Any) -> bool:
        # A plan of another entity is read, not edited.
        return obj.is_reference


@admin.register(models.PlanVersion)
class PlanVersionAdmin(RowAdmin):
    """Versions of plans; a publisher seals and publishes them in the list."""

    code_rule = gettext_lazy("The plan, a dot, “v” and the number, such as mic-wp.v2.")
    actions = ("publish", "seal_and_publish")
    named_by = ("work_plan",)
    not_offered = Q(work_plan__is_reference=True)
    list_display = ("code", "work_plan", "number", "label", "state", "published_at")
    list_filter = ("work_plan", "state", "content_known", "is_superseded")
    search_fields = ("code", "label", "work_plan__code", "work_plan__title")
    readonly_fields = ("state", "sealed_at", "sealed_by", "digest", "published_at")
    open_when_settled = ("is_superseded",)
    # A plan may have hundreds of these: they have lists, not rows on this page.
    below = (
        "activitycontents",
        "deliverablecontents",
        "resultcontents",
        "measurecontents",
        "budgetlinecontents",
        "postcontents",
        "statements",
    )
    inlines = (RiskContentInline, MandateInline)

    def get_fields(self, request: Any, obj: Any = None) -> list[Any]:
        return [*super().get_fields(request, obj), *self.readonly_fields]

    def is_settled(self, obj: Any) -> bool:
        return obj.is_sealed

    def is_kept(self, obj: Any) -> bool:
        return obj.published_at is not None or super().is_kept(obj)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    @admin.action(permissions=["publish"], description=gettext_lazy("Publish"))
    def publish(self, request: HttpRequest, queryset: Any) -> None:
        """List the chosen versions for everybody, or none of them."""
        self._publish(request, queryset.filter(published_at__isnull=True))

    @admin.action(
        permissions=["publish"],
        description=gettext_lazy("Seal and publish (the content never changes again)"),
    )
    def seal_and_publish(self, request: HttpRequest, queryset: Any) -> Any:
        """Seal the chosen versions and list them for everybody, or none of them.

        What cannot be undone is asked first, on a page of its own.
        """
        if request.POST.get("post") == "yes":
            return self._publish(request, queryset, sealing=True)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Are you sure?"),
            "opts": self.opts,
            "versions": queryset.select_related("work_plan"),
            "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(
            request, "admin/workplans/planversion/seal_confirmation.html", context
        )

    def _publish(
        self, request: HttpRequest, queryset: Any, *, sealing: bool = False
    ) -> None:
        versions, user = list(queryset), cast(User, request.user)
        steps = ["sealed_at", "published_at"] if sealing else ["published_at"]
        for version in versions:
            if not can_publish(user, version):
                raise Refused(
                    _(
                        "You may not publish “%(row)s”: another unit answers for it. "
                        "Nothing was published."
                    )
                    % {"row": version}
                )
            if sealing:
                seal(version=version, by=user)
            publish(version=version)
            self.log_change(request, version, [{"changed": {"fields": steps}}])
        self.message_user(request, _("Versions published: %d.") % len(versions))


@admin.register(models.Component)
class ComponentAdmin(RowAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot and the short name there, such as mic-wp.pa-1."
    )
    list_display = ("code", "__str__", "kind", "work_plan", "order")
    list_filter = ("work_plan", "kind")

    def is_settled(self, obj: Any) -> bool:
        return obj.work_plan.versions.filter(state=VersionState.SEALED).exists()


@admin.register(models.Project)
class ProjectAdmin(ClearedAdmin):
    """Projects: an editor adds them, somebody else clears them in the list."""

    code_rule = gettext_lazy(
        "The identifier under which the secretariat runs the project."
    )
    list_display = ("code", "__str__", "status", "state", "unit", "submitted_by")
    list_filter = ("state", "status", "unit", "is_programme")
    readonly_fields = ("state", "decided_on", "submitted_by", "cleared_by")
    inlines = (ProjectStrategyInline, ProjectCountryInline, ProjectPartnerInline)

    def is_kept(self, obj: Any) -> bool:
        return obj.is_cleared or super().is_kept(obj)

    def clear_row(self, row: Any, by: User) -> None:
        clear_project(project=row, by=by)


@admin.register(models.Risk)
class RiskAdmin(PermanentAdmin):
    code_rule = gettext_lazy("“R” and a running number of two digits, such as R-18.")
    list_display = ("code", "text", "kind", "strategy", "work_plan")
    latest_columns = ("likelihood", "impact", "unit")
    latest_filters = ("likelihood", "impact", "unit")
    list_filter = ("kind", "strategy", "work_plan", "is_house_wide")
    inlines = (RiskInVersionsInline,)

    def is_settled(self, obj: Any) -> bool:
        return obj.contents.filter(plan_version__state=VersionState.SEALED).exists()

    def is_kept(self, obj: Any) -> bool:
        # With a citation, a risk is public as soon as it is saved.
        return obj.citation_id is not None or super().is_kept(obj)


@admin.register(models.RiskContent)
class RiskContentAdmin(RowAdmin):
    named_by = ("risk",)
    list_display = ("risk", "plan_version", "likelihood", "impact", "unit")
    list_filter = ("plan_version", "likelihood", "impact", "unit")
    search_fields = ("risk__code", "risk__text", "mitigation")


@admin.register(models.Statement)
class StatementAdmin(RowAdmin):
    code_rule = gettext_lazy(
        "The plan, a dot, “s” and the paragraph, such as mic-wp.s-reported-8."
    )
    list_display = ("code", "__str__", "kind", "plan_version", "component")
    list_filter = ("plan_version", "kind")


@admin.register(models.Mandate)
class MandateAdmin(RowAdmin):
    named_by = ("document",)
    list_display = ("document", "plan_version", "component", "printed")
    list_filter = ("plan_version",)
    search_fields = ("document__symbol", "document__title", "printed")


@admin.register(models.DecisionResponse)
class DecisionResponseAdmin(RowAdmin):
    named_by = (
        "decision__document",
        "commitment",
        "milestone",
        "work_plan",
        "activity",
    )
    list_display = ("decision", "commitment", "milestone", "work_plan", "activity")
    list_filter = ("work_plan",)
    search_fields = ("decision__code", "commitment__code", "activity__code")


@admin.register(models.PlanCommitment)
class PlanCommitmentAdmin(RowAdmin):
    named_by = ("work_plan", "commitment")
    list_display = ("work_plan", "commitment")
    list_filter = ("work_plan",)


@admin.register(models.PlanMilestone)
class PlanMilestoneAdmin(RowAdmin):
    named_by = ("work_plan", "milestone")
    list_display = ("work_plan", "milestone")
    list_filter = ("work_plan",)


@admin.register(models.ProjectStrategy)
class ProjectStrategyAdmin(RowAdmin):
    named_by = ("project", "strategy")
    list_display = ("project", "strategy", "share")
    list_filter = ("strategy",)


@admin.register(models.ProjectCountry)
class ProjectCountryAdmin(RowAdmin):
    named_by = ("project", "country")
    list_display = ("project", "country")
    list_filter = ("country",)
    search_fields = ("project__code", "project__title", "country__name")


@admin.register(models.ProjectPartner)
class ProjectPartnerAdmin(RowAdmin):
    named_by = ("project", "partner")
    list_display = ("project", "partner", "role")
    list_filter = ("role",)
