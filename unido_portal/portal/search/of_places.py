"""What a search looks at of countries, partners and indicators."""

from __future__ import annotations

from django.db.models import Value
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from indicators.models import Indicator
from unido_portal.portal.addresses import page_of
from unido_portal.portal.search.kind import CODE, IN_COUNTRY, WORD, Kind
from unido_portal.portal.search.other_names import OTHER_NAMES
from unido_portal.reference import models as reference

# Before its code, an indicator is called that.
_CALLED = Value("indicator 指标 indicateur indicador показатель مؤشر", WORD)


def _group_page(code: str, _place: str) -> str:
    return f"{reverse('countries')}?group={code}"


PLACES: list[Kind] = [
    Kind(
        "countries",
        _("Countries"),
        reference.Country,
        "name",
        ("iso3", "iso2", "m49"),
        page_of("country"),
        "iso3",
        words=("formal_name", OTHER_NAMES),
    ),
    Kind(
        "country-groups",
        _("Country groups"),
        reference.CountryGroup,
        "name",
        CODE,
        _group_page,
        "code",
        words=("definition",),
    ),
    Kind(
        "field-offices",
        _("Field offices"),
        reference.FieldOffice,
        "name",
        CODE,
        page_of("country"),
        "country__iso3",
        words=("city",),
        within=IN_COUNTRY,
    ),
    Kind(
        "partners",
        _("Partners"),
        reference.Partner,
        "name",
        CODE,
        page_of("partner"),
        "code",
        tells_code=False,
    ),
    Kind(
        "indicators",
        _("Indicators"),
        Indicator,
        "name",
        ("code", "family__code"),
        page_of("indicator"),
        "code",
        words=(
            _CALLED,
            "family__framework",
            "family__name",
            "family__sdg_target__code",
            "family__sdg_target__title",
            "unit__name",
        ),
    ),
]
