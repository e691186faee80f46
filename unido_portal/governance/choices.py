"""Choices of governing bodies and their documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    RESOLUTION = "resolution", _("resolution")
    DECISION = "decision", _("decision")
    CONCLUSION = "conclusion", _("conclusion")
    REPORT = "report", _("report")
    DOCUMENT = "document", _("document")
    CONFERENCE_ROOM_PAPER = "crp", _("conference room paper")
    PUBLICATION = "publication", _("publication")
    TREATY = "treaty", _("treaty")
    FRAMEWORK = "framework", _("framework, plan or policy")


class RelationKind(models.TextChoices):
    CITES = "cites", _("cites")
    REPLACES = "replaces", _("replaces")
    RESPONDS_TO = "responds_to", _("responds to")
    ENDORSES = "endorses", _("endorses")
    PRINTED_AS = "printed_as", _("is printed as")


class TableKind(models.TextChoices):
    TABLE = "table", _("table")
    FIGURE = "figure", _("figure")
    ANNEX = "annex", _("annex")


class ColumnKind(models.TextChoices):
    PLANNED = "planned", _("planned")
    ACTUAL = "actual", _("actual")
    EXPENDITURE = "expenditure", _("expenditure")
    APPROPRIATION = "appropriation", _("appropriation")
    ADJUSTMENT = "adjustment", _("adjustment")
    CHANGE = "change", _("change")
    PERCENTAGE = "percentage", _("percentage")
    ESTIMATE = "estimate", _("estimate")
    APPROVED = "approved", _("approved")
    PROPOSED = "proposed", _("proposed")
    TEXT = "text", _("text")
    VALUE = "value", _("value")


class Action(models.TextChoices):
    """What a body did with a matter before it."""

    REQUESTED = "requested", _("requested")
    ADOPTED = "adopted", _("adopted")
    ENDORSED = "endorsed", _("endorsed")
    TOOK_NOTE = "took_note", _("took note")
    UNKNOWN = "unknown", _("not recorded")
