"""Forms that filter a page by its address, and pages of long lists.

A page ignores what it does not know: an unknown value of a filter is no filter.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from strategies.models import Strategy
from unido_portal.core.text import Text
from unido_portal.governance.choices import DocumentKind
from unido_portal.governance.models import Organ
from unido_portal.portal.groups import listed_groups
from unido_portal.portal.standing import NO_REPORT
from unido_portal.portal.templatetags.texts import language_of, text_plain
from unido_portal.reference.choices import PartnerKind
from workplans.choices import ProgressStatus

PAGE_SIZE = 50
ANY = ("", _("all"))


def pages_of(request: HttpRequest, rows: QuerySet | list) -> Page:
    """Return the page of ``rows`` that the address asks for, or the nearest one."""
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


class Filter(forms.Form):
    """A form whose wrong values are no filter."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                # Asked of the database once, for checking and for showing.
                field.choices = list(field.choices)  # type: ignore[arg-type]

    def value(self, name: str) -> Any:
        """Return the value of a field; None where it is empty or unknown."""
        self.is_valid()
        return self.cleaned_data.get(name) or None


class Name(str):
    """A name in a list of choices; ``attributes`` tell its language if another."""

    attributes: dict[str, str]

    @classmethod
    def of(cls, text: Text) -> Name:
        name = cls(text_plain(text))
        name.attributes = language_of(text)
        return name


class NameSelect(forms.Select):
    """A list of names, each of which says in which language it is."""

    def create_option(
        self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, Name):
            option["attrs"] |= label.attributes
        return option


def _named(rows: QuerySet) -> list[tuple[str, str]]:
    return [(row.code, Name.of(row.name)) for row in rows]


def _strategies() -> list[tuple[str, Any]]:
    rows = Strategy.objects.filter(commitments__isnull=False).distinct()
    return [ANY, *_named(rows)]


def _organs() -> list[tuple[str, Any]]:
    return [ANY, *_named(Organ.objects.all())]


def _groups() -> list[tuple[str, Any]]:
    return [ANY, *_named(listed_groups())]


STATUSES = [ANY, *ProgressStatus.choices, (NO_REPORT, _("no report"))]


def _with_status(rows: QuerySet, status: str | None) -> QuerySet:
    """Narrow rows annotated with ``reported`` to those with ``status``."""
    if status is None:
        return rows
    if status == NO_REPORT:
        return rows.filter(reported__isnull=True)
    return rows.filter(reported=status)


class DecisionFilter(Filter):
    """Which decisions a reader wants to see."""

    organ = forms.ChoiceField(
        label=_("Body"), choices=_organs, required=False, widget=NameSelect
    )
    status = forms.ChoiceField(label=_("Status"), choices=STATUSES, required=False)

    def narrow(self, rows: QuerySet) -> QuerySet:
        organ = self.value("organ")
        if organ:
            rows = rows.filter(
                Q(session__organ__code=organ) | Q(document__organ__code=organ)
            )
        return _with_status(rows, self.value("status"))


class CommitmentFilter(Filter):
    """Which commitments a reader wants to see."""

    strategy = forms.ChoiceField(
        label=_("Strategy"), choices=_strategies, required=False, widget=NameSelect
    )
    status = forms.ChoiceField(label=_("Status"), choices=STATUSES, required=False)

    def narrow(self, rows: QuerySet) -> QuerySet:
        strategy = self.value("strategy")
        if strategy:
            rows = rows.filter(strategy__code=strategy)
        return _with_status(rows, self.value("status"))


class DocumentFilter(Filter):
    """Which documents a reader wants to see."""

    organ = forms.ChoiceField(
        label=_("Body"), choices=_organs, required=False, widget=NameSelect
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[ANY, *DocumentKind.choices], required=False
    )

    def narrow(self, rows: QuerySet) -> QuerySet:
        organ, kind = self.value("organ"), self.value("kind")
        if organ:
            rows = rows.filter(organ__code=organ)
        return rows.filter(kind=kind) if kind else rows


class PartnerFilter(Filter):
    """Which partners a reader wants to see."""

    kind = forms.ChoiceField(
        label=_("Kind"), choices=[ANY, *PartnerKind.choices], required=False
    )

    def narrow(self, rows: QuerySet) -> QuerySet:
        kind = self.value("kind")
        return rows.filter(kind=kind) if kind else rows


class CountryFilter(Filter):
    """Which countries a reader wants to see, and on which day."""

    group = forms.ChoiceField(
        label=_("Group"), choices=_groups, required=False, widget=NameSelect
    )
    on = forms.DateField(
        label=_("Members on"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def day(self, today: dt.date) -> dt.date:
        """Return the day whose membership is shown, today unless one is chosen."""
        return self.value("on") or today
