"""Choices of strategies and what hangs on them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StrategyKind(models.TextChoices):
    STRATEGY = "strategy", _("strategy")
    OPERATIONAL_STRATEGY = "operational_strategy", _("operational strategy")
    STRATEGIC_FRAMEWORK = "strategic_framework", _("strategic framework")
    PROGRAMME_FRAMEWORK = "programme_framework", _("medium-term programme framework")
    RESULTS_FRAMEWORK = "results_framework", _("results framework")
    PROGRAMME_OF_ACTION = "programme_of_action", _("programme of action")
    ROAD_MAP = "road_map", _("road map")
    AGENDA = "agenda", _("agenda")
    DECADE = "decade", _("decade")
    FRAMEWORK = "framework", _("framework")
    PROGRAMME_PLAN = "programme_plan", _("programme plan and budget")


class AreaKind(models.TextChoices):
    FOCUS_AREA = "focus_area", _("focus area")
    PRIORITY_AREA = "priority_area", _("priority area")
    SERVICE = "service", _("service")
    THEMATIC_AREA = "thematic_area", _("thematic area")
    THEME = "theme", _("theme")


# The areas that a strategy is divided into: they are counted, and have a bare number as
# their address. What else is listed with them cuts across them.
MAIN_AREAS = (AreaKind.FOCUS_AREA, AreaKind.PRIORITY_AREA)


class CommitmentKind(models.TextChoices):
    REPORTING_RULE = "reporting_rule", _("reporting rule")
    DESIGN_RULE = "design_rule", _("design rule")
    STRUCTURE_RULE = "structure_rule", _("structure rule")
    PRODUCT = "product", _("product")
    MECHANISM = "mechanism", _("mechanism")
    SUPPORT = "support", _("support")
    ENGAGEMENT = "engagement", _("engagement")
    SERVICE = "service", _("service")
    PRIORITY = "priority", _("priority")
    ACTION = "action", _("action")
    MANAGEMENT = "management", _("management")


class Measurable(models.TextChoices):
    YES = "yes", _("yes")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")


class MilestoneKind(models.TextChoices):
    CONSULTATION = "consultation", _("consultation")
    ADOPTION = "adoption", _("adoption")
    ENDORSEMENT = "endorsement", _("endorsement")
    GOVERNING_BODY = "governing_body", _("session of a governing body")
    CONFERENCE = "conference", _("conference")
    FORUM = "forum", _("forum")
    SUMMIT = "summit", _("summit")
    SIDE_EVENT = "side_event", _("side event")
    LAUNCH = "launch", _("launch")
    CAMPAIGN = "campaign", _("campaign")
    REISSUE = "reissue", _("reissue")
    EVALUATION = "evaluation", _("evaluation")
    SURVEY = "survey", _("survey")


class StatusAtSource(models.TextChoices):
    """What the document said of a thing on the day it was written."""

    DONE = "done", _("done")
    PLANNED = "planned", _("planned")
    ONGOING = "ongoing", _("under way")
    UNKNOWN = "unknown", _("not stated")


class InitiativeKind(models.TextChoices):
    POLICY = "policy", _("policy")
    PARTNERSHIP = "partnership", _("partnership")
    PROGRAMME = "programme", _("programme")
    NORMATIVE = "normative", _("norms and standards")
    MANAGEMENT = "management", _("management")
    KNOWLEDGE = "knowledge", _("knowledge")
    STATISTICS = "statistics", _("statistics")
    FORUM = "forum", _("forum")
    CAMPAIGN = "campaign", _("campaign")
    SURVEY = "survey", _("survey")
    FRAMEWORK = "framework", _("framework")
    NETWORK = "network", _("network")
    MECHANISM = "mechanism", _("mechanism")
    INDEX = "index", _("index")
    DATABASE = "database", _("database")
    ROAD_MAP = "road_map", _("road map")


class ProgrammeKind(models.TextChoices):
    PARTNERSHIP = "pcp", _("Programme for Country Partnership")
    COUNTRY = "cp", _("country programme")
    ECO_INDUSTRIAL_PARKS = "eip", _("eco-industrial parks")


class FollowUpStatus(models.TextChoices):
    IMPLEMENTED = "implemented", _("implemented")
    IN_PROGRESS = "in_progress", _("in progress")
    NOT_STATED = "not_stated", _("not stated")
