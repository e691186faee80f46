"""Choices of the reference facts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnStatus(models.TextChoices):
    MEMBER = "member", _("Member State of the United Nations")
    OBSERVER = "observer", _("observer State")


class GroupKind(models.TextChoices):
    UNITED_NATIONS = "un", _("category of the United Nations")
    INCOME = "income", _("income class of the World Bank")
    UNION = "union", _("union of groups")
    STATED = "stated", _("group stated by a document")


class MembershipStatus(models.TextChoices):
    IN_FORCE = "in_force", _("in force")
    SCHEDULED = "scheduled", _("end scheduled, not confirmed")
    UNVERIFIED = "unverified", _("not confirmed")


class IncomeLevel(models.TextChoices):
    LOW = "L", _("low income")
    LOWER_MIDDLE = "LM", _("lower middle income")
    UPPER_MIDDLE = "UM", _("upper middle income")
    HIGH = "H", _("high income")
    UNCLASSIFIED = "NC", _("not classified")


MIDDLE_INCOME = [IncomeLevel.LOWER_MIDDLE, IncomeLevel.UPPER_MIDDLE]


class PartnerKind(models.TextChoices):
    UN_ENTITY = "un_entity", _("entity of the United Nations system")
    UN_MECHANISM = "un_mechanism", _("mechanism of the United Nations system")
    GOVERNMENT = "government", _("government")
    COUNTRY_GROUP = "country_group", _("group of countries")
    INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental organization")
    FINANCE = "finance", _("development finance institution")
    FUND = "fund", _("multilateral fund or programme")
    DONOR = "donor", _("donor")
    STANDARDS = "standards", _("standards body")
    PRIVATE = "private", _("private sector or association")
    NETWORK = "network", _("network, commission or think tank")


class LdcStatus(models.TextChoices):
    MEMBER = "member", _("least developed country")
    LEAVING = "leaving", _("least developed country with a date of graduation")
    GRADUATED = "graduated", _("graduated")
