"""Filters of indicators and figures, for pages, the API and exports."""

from indicators.choices import (
    Direction,
    Framework,
    Nature,
    PeriodKind,
    PlaceRule,
    ResultLevel,
    Sex,
    TargetKind,
    TimeRule,
)
from indicators.models import Breakdown, Indicator, IndicatorFamily, Release
from indicators.public import has_figures
from strategies.models import CountryProgramme, FocusArea, Initiative, Strategy
from unido_portal.core.api.filters import (
    CodeFilter,
    ConditionFilter,
    DayFilter,
    ResourceFilterSet,
    YearFilter,
    YesNoFilter,
    choices_of,
)
from unido_portal.core.choices import State
from unido_portal.governance.models import Document
from unido_portal.reference.filters import RegionFilter
from unido_portal.reference.models import (
    Country,
    CountryGroup,
    Economy,
    Partner,
    SdgTarget,
    UnitOfMeasure,
)
from workplans.models import Activity, Project, Result
from workplans.ownership import OF_OBSERVATION, OF_TARGET


class IndicatorFilterSet(ResourceFilterSet):
    """Filters of the catalogue of indicators."""

    family = CodeFilter("family", of=IndicatorFamily)
    framework = choices_of(Framework, field_name="family__framework")
    sdg_target = CodeFilter("family__sdg_target", of=SdgTarget)
    unit = CodeFilter("unit", of=UnitOfMeasure)
    focus_area = CodeFilter("focus_area", of=FocusArea)
    counts_persons = YesNoFilter("counts_persons")
    sex_required = YesNoFilter("sex_required")
    is_industry_related = YesNoFilter("family__is_industry_related")
    direction = choices_of(Direction, field_name="direction")
    result_level = choices_of(ResultLevel, field_name="result_level")
    time_rule = choices_of(TimeRule, field_name="time_rule")
    place_rule = choices_of(PlaceRule, field_name="place_rule")
    has_figures = ConditionFilter(has_figures)


class FigureFilterSet(ResourceFilterSet):
    """What observations and targets can be filtered by."""

    indicator = CodeFilter("indicator", of=Indicator)
    country = CodeFilter("country", of=Country)
    economy = CodeFilter("economy", of=Economy)
    region = RegionFilter("region")
    country_group = CodeFilter("country_group", of=CountryGroup)
    project = CodeFilter("project", of=Project)
    activity = CodeFilter("activity", of=Activity)
    result = CodeFilter("result", of=Result)
    programme = CodeFilter("programme", of=CountryProgramme)
    initiative = CodeFilter("initiative", of=Initiative)
    partner = CodeFilter("partner", of=Partner)
    strategy = CodeFilter("strategy", of=Strategy)
    focus_area = CodeFilter("focus_area", of=FocusArea)
    sex = choices_of(Sex, field_name="sex")
    state = choices_of(State, field_name="state")
    period_kind = choices_of(PeriodKind, field_name="period_kind")
    year = YearFilter("period_start__year")
    period_from = DayFilter("period_start", lookup_expr="gte")
    period_to = DayFilter("period_end", lookup_expr="lte")
    document = CodeFilter("citation__document", of=Document)


class TargetFilterSet(FigureFilterSet):
    """Filters of the list of targets."""

    kind = choices_of(TargetKind, field_name="kind")
    is_reference = ConditionFilter(OF_TARGET.of_another)


class ObservationFilterSet(FigureFilterSet):
    """Filters of the list of observations."""

    framework = choices_of(Framework, field_name="indicator__family__framework")
    breakdown = CodeFilter("breakdown", of=Breakdown)
    nature = choices_of(Nature, field_name="nature")
    release = CodeFilter("release", of=Release)
    is_reference = ConditionFilter(OF_OBSERVATION.of_another)


class ReleaseFilterSet(ResourceFilterSet):
    """Filters of the list of releases."""

    released_from = DayFilter("released_on", lookup_expr="gte")
    released_to = DayFilter("released_on", lookup_expr="lte")
