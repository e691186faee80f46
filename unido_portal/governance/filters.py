"""Filters of governing bodies and documents, for pages, the API and exports."""

from unido_portal.core.api.filters import (
    CodeFilter,
    DayFilter,
    EitherCodeFilter,
    ResourceFilterSet,
    YearFilter,
    YesNoFilter,
    choices_of,
)
from unido_portal.core.choices import Qualifier
from unido_portal.governance.choices import Action, DocumentKind
from unido_portal.governance.models import Document, Organ, Session
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Partner,
    UnitOfMeasure,
)


class OrganFilterSet(ResourceFilterSet):
    """Filters of the list of organs."""

    is_unido = YesNoFilter("is_unido")


class SessionFilterSet(ResourceFilterSet):
    """Filters of the list of sessions."""

    organ = CodeFilter("organ", of=Organ)
    start_from = DayFilter("start", lookup_expr="gte")
    start_to = DayFilter("start", lookup_expr="lte")


class DocumentFilterSet(ResourceFilterSet):
    """Filters of the list of documents."""

    kind = choices_of(DocumentKind, field_name="kind")
    organ = CodeFilter("organ", of=Organ)
    session = CodeFilter("session", of=Session)
    year = YearFilter("start__year")
    is_source = YesNoFilter("is_source")
    start_from = DayFilter("start", lookup_expr="gte")
    start_to = DayFilter("start", lookup_expr="lte")


class DecisionFilterSet(ResourceFilterSet):
    """Filters of the list of decisions."""

    document = CodeFilter("document", of=Document)
    session = CodeFilter("session", of=Session)
    organ = EitherCodeFilter("session__organ", also=["document__organ"], of=Organ)
    action = choices_of(Action, field_name="action")
    decided_from = DayFilter("decided_on", lookup_expr="gte")
    decided_to = DayFilter("decided_on", lookup_expr="lte")


class StatedFigureFilterSet(ResourceFilterSet):
    """Filters of the list of figures that stand in running text."""

    document = CodeFilter("citation__document", of=Document)
    unit = CodeFilter("unit", of=UnitOfMeasure)
    qualifier = choices_of(Qualifier, field_name="qualifier")
    country = CodeFilter("country", of=Country)
    country_group = CodeFilter("country_group", of=CountryGroup)
    partner = CodeFilter("partner", of=Partner)
    is_planned = YesNoFilter("is_planned")
