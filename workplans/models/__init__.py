"""Tables of work plans.

Every planned thing is a permanent row (Activity, Deliverable, Result, BudgetLine, Post,
Risk) plus one content row for each plan version. What happened hangs on the permanent
row.
"""

from workplans.models.activities import (
    Activity,
    ActivityContent,
    ActivityCoreFunction,
    ActivityCountry,
    ActivityFocusArea,
    ActivityPartner,
    ActivityTarget,
)
from workplans.models.deliverables import (
    Deliverable,
    DeliverableActual,
    DeliverableContent,
    PlannedQuantity,
)
from workplans.models.explanations import (
    ComplianceRate,
    Restatement,
    VarianceExplanation,
)
from workplans.models.overrides import StatusOverride
from workplans.models.plans import (
    Component,
    PlanVersion,
    WorkPlan,
)
from workplans.models.progress import Evidence, ProgressUpdate, ReportingPeriod
from workplans.models.projects import (
    Project,
    ProjectCountry,
    ProjectPartner,
    ProjectStrategy,
)
from workplans.models.resources import (
    BudgetActual,
    BudgetFigure,
    BudgetLine,
    BudgetLineContent,
    Post,
    PostContent,
    PostFigure,
)
from workplans.models.results import (
    MeasureContent,
    MeasureQuantity,
    PerformanceMeasure,
    Result,
    ResultContent,
)
from workplans.models.risks import Risk, RiskContent
from workplans.models.statements import (
    DecisionResponse,
    Mandate,
    PlanCommitment,
    PlanMilestone,
    Statement,
)

__all__ = [
    "Activity",
    "ActivityContent",
    "ActivityCoreFunction",
    "ActivityCountry",
    "ActivityFocusArea",
    "ActivityPartner",
    "ActivityTarget",
    "BudgetActual",
    "BudgetFigure",
    "BudgetLine",
    "BudgetLineContent",
    "ComplianceRate",
    "Component",
    "DecisionResponse",
    "Deliverable",
    "DeliverableActual",
    "DeliverableContent",
    "Evidence",
    "Mandate",
    "MeasureContent",
    "MeasureQuantity",
    "PerformanceMeasure",
    "PlanCommitment",
    "PlanMilestone",
    "PlanVersion",
    "PlannedQuantity",
    "Post",
    "PostContent",
    "PostFigure",
    "ProgressUpdate",
    "Project",
    "ProjectCountry",
    "ProjectPartner",
    "ProjectStrategy",
    "ReportingPeriod",
    "Restatement",
    "Result",
    "ResultContent",
    "Risk",
    "RiskContent",
    "Statement",
    "StatusOverride",
    "VarianceExplanation",
    "WorkPlan",
]
