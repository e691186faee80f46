"""Choices of work plans, their versions and what they hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PlanKind(models.TextChoices):
    WORK_PLAN = "work_plan", _("work plan")
    IMPLEMENTATION_PLAN = "implementation_plan", _("implementation plan")
    PROGRAMME_BUDGET = "programme_budget", _("programme plan and budget")


class VersionKind(models.TextChoices):
    NUMBERED = "numbered", _("numbered version")
    AS_REPORTED = "as_reported", _("as reported, version not stated")


class VersionState(models.TextChoices):
    DRAFT = "draft", _("draft")
    RECORDING = "recording", _("being recorded from a document")
    SEALED = "sealed", _("sealed")


class ContentKnown(models.TextChoices):
    FULL = "full", _("known in full")
    OUTLINE = "outline", _("known in outline")
    UNKNOWN = "unknown", _("content unknown")


class ComponentKind(models.TextChoices):
    FOCUS_AREA = "focus_area", _("focus area")
    PRIORITY_AREA = "priority_area", _("priority area")
    DIRECTION = "executive_direction", _("executive direction and management")
    SUBPROGRAMME = "subprogramme", _("subprogramme")
    COMMON = "common", _("common to all subprogrammes")


class StatementKind(models.TextChoices):
    ORIENTATION = "orientation", _("overall orientation")
    OBJECTIVE = "objective", _("objective")
    STRATEGY = "strategy", _("strategy")
    EXPECTED_RESULT = "expected_result", _("expected result")
    ASSUMPTION = "assumption", _("planning assumption")
    CROSS_CUTTING = "cross_cutting", _("cross-cutting matter")
    PERFORMANCE = "performance", _("programme performance")
    CAUSE = "cause", _("cause")
    MEASURE = "measure", _("measure taken")


class Level(models.TextChoices):
    GLOBAL = "global", _("global")
    REGIONAL = "regional", _("regional")
    NATIONAL = "national", _("national")
    CROSS = "cross", _("all levels")


class ActivityKind(models.TextChoices):
    ACTIVITY = "activity", _("activity")
    OUTREACH = "outreach", _("outreach action")
    RESOURCE_MOBILIZATION = "resource_mobilization", _("resource mobilization")
    MONITORING = "monitoring", _("monitoring and evaluation")


class ActivityStatus(models.TextChoices):
    """IATI activity status, and what a document leaves open."""

    PIPELINE = "pipeline", _("pipeline")
    IMPLEMENTATION = "implementation", _("implementation")
    FINALISATION = "finalisation", _("finalisation")
    CLOSED = "closed", _("closed")
    CANCELLED = "cancelled", _("cancelled")
    SUSPENDED = "suspended", _("suspended")
    NOT_STATED = "not_stated", _("not stated")


class PartnerRole(models.TextChoices):
    """IATI organisation roles, and a part that a source only implies."""

    FUNDING = "funding", _("funding")
    ACCOUNTABLE = "accountable", _("accountable")
    EXTENDING = "extending", _("extending")
    IMPLEMENTING = "implementing", _("implementing")
    POTENTIAL = "potential", _("potential partner")
    CONSULTED = "consulted", _("consulted")
    COOPERATING = "cooperating", _("cooperating")


class GenderMarker(models.TextChoices):
    """The policy marker for gender equality: significance of the objective."""

    NOT_TARGETED = "0", _("not targeted")
    SIGNIFICANT = "1", _("significant objective")
    PRINCIPAL = "2", _("principal objective")


class ResultKind(models.TextChoices):
    PERFORMANCE = "performance", _("highlight of past performance")
    PLANNED = "planned", _("planned result")


class TargetMet(models.TextChoices):
    MET = "met", _("met, as stated")
    EXCEEDED = "exceeded", _("exceeded, as stated")
    NOT_STATED = "not_stated", _("not stated")


class Accumulation(models.TextChoices):
    TOTAL = "total", _("total")
    INCREMENT = "increment", _("increment")


class FundingSource(models.TextChoices):
    REGULAR = "regular", _("regular budget")
    EXTRABUDGETARY = "extrabudgetary", _("extrabudgetary")
    ALL = "all", _("all sources")


class Dimension(models.TextChoices):
    """What the rows of a resource table are."""

    OBJECT = "object", _("object of expenditure")
    COMPONENT = "component", _("component and subprogramme")
    CATEGORY = "category", _("main category of expenditure")
    OVERVIEW = "overview", _("overview")
    GRADE = "grade", _("category and grade")
    UNIT_GRADE = "unit_grade", _("unit and grade")


class FigureUnit(models.TextChoices):
    KUSD = "kUSD", _("thousands of United States dollars")
    USD = "USD", _("United States dollars")
    EUR = "EUR", _("euros")
    PERCENT = "percent", _("per cent")
    POSTS = "posts", _("posts")


class ResourceStage(models.TextChoices):
    """How far money has come; a printed budget table has none."""

    REQUIRED = "required", pgettext_lazy("stage of resources", "required")
    PIPELINE = "pipeline", _("pipeline")
    HARD_PIPELINE = "hard_pipeline", _("hard pipeline")
    SIGNED = "agreement_signed", _("agreement signed")
    RECEIVED = "received", _("received")
    SPENT = "spent", _("spent")


class RestatementKind(models.TextChoices):
    COMPUTED = "computed", _("computed from the table")
    OTHER_TABLE = "other_table", _("in another table")
    PARAGRAPH = "paragraph", _("in a paragraph")


class ArithmeticMethod(models.TextChoices):
    """How a figure is computed from others of its table."""

    COLUMN_SUM = "column_sum", _("sum of the rows above")
    ROW_SUM = "row_sum", _("sum along the row")
    PERCENTAGE = "percentage", _("percentage")


class RiskKind(models.TextChoices):
    RISK = "risk", _("risk")
    VULNERABILITY = "vulnerability", _("vulnerability")
    BARRIER = "barrier", _("barrier")
    ASSUMPTION = "assumption", _("planning assumption")
    CONSTRAINT = "constraint", _("constraint")


class Rating(models.TextChoices):
    LOW = "low", _("low")
    MEDIUM = "medium", _("medium")
    HIGH = "high", _("high")
    NOT_RATED = "not_rated", _("not rated")


class UpdateState(models.TextChoices):
    DRAFT = "draft", _("draft")
    CLEARED = "cleared", _("cleared")


class ProgressStatus(models.TextChoices):
    DONE = "done", _("done")
    UNDER_WAY = "under_way", _("under way")
    PLANNED = "planned", _("planned")
    NOT_STATED = "not_stated", _("not stated")
