"""Choices that several floors share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """What is known of one figure. Zero is a value; nothing else is a number."""

    VALUE = "value", _("value")
    NIL = "nil", _("nil (printed as a dash)")
    BLANK = "blank", _("blank (printed empty)")
    NOT_COLLECTED = "not_collected", _("not collected")
    NOT_YET_REPORTED = "not_yet_reported", _("not yet reported")
    NOT_APPLICABLE = "not_applicable", _("not applicable")
    SUPPRESSED = "suppressed", _("suppressed")


class Qualifier(models.TextChoices):
    """How a stated number is meant."""

    EXACT = "=", _("exactly")
    MORE = ">", _("more than")
    AT_LEAST = ">=", _("at least")
    LESS = "<", _("less than")
    AT_MOST = "<=", _("up to")
    ABOUT = "about", _("about")


class Origin(models.TextChoices):
    """Where the portal learned a fact."""

    DOCUMENT = "document", _("read in an official document")
    FOUND = "found", _("found in another published source")
    GENERAL = "general_knowledge", _("general knowledge, not read in a source")


class Confidence(models.TextChoices):
    """How sure the portal is of a fact."""

    HIGH = "high", _("high")
    MEDIUM = "medium", _("medium")
    LOW = "low", _("low")


class Precision(models.TextChoices):
    """How exactly a source gives a date."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    UNKNOWN = "unknown", _("unknown")


class RowType(models.TextChoices):
    """What one row of a printed table is."""

    HEADING = "heading", _("heading")
    ITEM = "item", _("item")
    SUBTOTAL = "subtotal", _("sub-total")
    TOTAL = "total", _("total")
    TEXT = "text", _("text")


class FigureKind(models.TextChoices):
    """Whether a figure is a plan or what happened."""

    PLANNED = "planned", _("planned")
    ACTUAL = "actual", _("actual")


class Mark(models.TextChoices):
    """What the wording of a text in one language is worth."""

    OFFICIAL = "official", _("official")
    UNOFFICIAL = "unofficial", _("unofficial translation")
    UNREVIEWED = "unreviewed", _("not reviewed")
    SUMMARY = "summary", _("summary, not agreed language")
