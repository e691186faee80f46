"""Shapes of plans and what they hold in the API."""

from workplans.serializers.contents import (
    ActivitySerializer,
    DeliverableSerializer,
    PerformanceMeasureSerializer,
    ResultSerializer,
)
from workplans.serializers.plans import (
    PlanVersionSerializer,
    ProjectSerializer,
    WorkPlanSerializer,
)
from workplans.serializers.progress import (
    DecisionSerializer,
    MilestoneSerializer,
    OfSomebody,
    ProgressUpdateSerializer,
    RiskSerializer,
    StatedFigureSerializer,
    SubjectOf,
)
from workplans.serializers.resources import (
    BudgetLineSerializer,
    ComplianceRateSerializer,
    PostSerializer,
)

__all__ = [
    "ActivitySerializer",
    "BudgetLineSerializer",
    "ComplianceRateSerializer",
    "DecisionSerializer",
    "DeliverableSerializer",
    "MilestoneSerializer",
    "OfSomebody",
    "PerformanceMeasureSerializer",
    "PlanVersionSerializer",
    "PostSerializer",
    "ProgressUpdateSerializer",
    "ProjectSerializer",
    "ResultSerializer",
    "RiskSerializer",
    "StatedFigureSerializer",
    "SubjectOf",
    "WorkPlanSerializer",
]
