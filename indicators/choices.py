"""Choices of indicators and observations; codes follow SDMX where it has them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sex(models.TextChoices):
    """SDMX code list CL_SEX. F + M + _O + _U = _T."""

    FEMALE = "F", _("women")
    MALE = "M", _("men")
    OTHER = "_O", _("other")
    NOT_REPORTED = "_U", _("not reported")
    TOTAL = "_T", _("total")
    NOT_ABOUT_PERSONS = "_Z", _("not about persons")


class Framework(models.TextChoices):
    IRPF = "irpf", _("Integrated Results and Performance Framework")
    SDG = "sdg", _("Sustainable Development Goals")
    OTHER = "other", _("other")


class Direction(models.TextChoices):
    INCREASE = "increase", _("more is better")
    DECREASE = "decrease", _("less is better")
    NEITHER = "neither", _("neither is better")


class ResultLevel(models.TextChoices):
    IMPACT = "impact", _("impact")
    OUTCOME = "outcome", _("outcome")
    OUTPUT = "output", _("output")
    OPERATIONS = "operations", _("operations")
    CONTEXT = "context", _("context")


class TimeRule(models.TextChoices):
    SUM = "sum", _("sum of increments")
    LATEST = "latest", _("latest of a cumulative figure")
    AVERAGE = "average", _("average")
    NONE = "none", _("does not add up over time")


class PlaceRule(models.TextChoices):
    SUM = "sum", _("sum")
    WEIGHTED = "weighted", _("weighted by the denominator")
    NONE = "none", _("does not add up over places and activities")


class PeriodKind(models.TextChoices):
    YEAR = "year", _("year")
    HALF = "half", _("half-year")
    QUARTER = "quarter", _("quarter")
    MONTH = "month", _("month")
    DATES = "dates", _("from date to date")


class Nature(models.TextChoices):
    """How an official statistic came about (SDMX CL_OBS_STATUS, UNSD nature)."""

    COUNTRY = "C", _("country data")
    ADJUSTED = "CA", _("country data, adjusted")
    ESTIMATED = "E", _("estimated")
    MODELLED = "M", _("modelled")
    GLOBAL = "G", _("global monitoring data")
    NOT_STATED = "N", _("not stated")


class TargetKind(models.TextChoices):
    BASELINE = "baseline", _("baseline")
    MILESTONE = "milestone", _("milestone")
    TARGET = "target", _("target")
