"""The countries as tiles by region: who is in a group, or found by filters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unido_portal.core.choices import Origin
from unido_portal.portal import formats
from unido_portal.portal.charts.chart import Cell, Chart, Source, Table, filled
from unido_portal.portal.charts.labels import Label, joined, wording
from unido_portal.portal.charts.tiles import Block, Tile, corner_key, tile_panels
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import COUNTRIES
from unido_portal.portal.groups import (
    outside_unido,
    unido_is_recorded,
    unido_is_unverified,
)
from unido_portal.portal.membership_charts import with_unconfirmed
from unido_portal.reference.choices import GroupKind, MembershipStatus
from unido_portal.reference.filters import CountryFilterSet
from unido_portal.reference.members import (
    MEMBERS_OF_UNIDO,
    UNIDO_LISTED_IN,
    Makeup,
    fiscal_year_of,
)
from unido_portal.reference.models import (
    Country,
    GroupMembership,
    IncomeClass,
    Region,
)


def filtered_countries(request: HttpRequest) -> tuple[Filtered, QuerySet]:
    """Return the filters of the address, and all countries with what they find.

    A country ``is_found``, and ``is_unido_member``, on the day of the filters.
    """
    filtered = Filtered(COUNTRIES, request, Country.objects.in_order())
    filters: CountryFilterSet = filtered.filterset  # type: ignore[assignment]
    here = GroupMembership.objects.on(filters.day())
    members = here.filter(country=OuterRef("pk"), group__code=MEMBERS_OF_UNIDO)
    found = When(pk__in=filtered.rows.order_by().values("pk"), then=Value(True))
    is_found = Case(found, default=Value(False)) if filtered.chosen else Value(True)
    countries = (
        Country.objects.in_order()
        .select_related("region__parent__parent")
        .annotate(
            is_found=is_found,
            is_unido_member=Exists(members),
            unido_recorded=unido_is_recorded(),
            unido_unverified=unido_is_unverified(),
        )
    )
    return filtered, countries


def charts_of_countries(request: HttpRequest) -> list[Chart]:
    """Return the charts on the list of countries, as the address filters it."""
    filtered, countries = filtered_countries(request)
    return region_charts(filtered, list(countries))


def region_charts(filtered: Filtered, countries: Sequence[Any]) -> list[Chart]:
    """Return the countries as tiles: members of the group, or else of UNIDO, filled.

    There is none where nobody knows the members.
    """
    is_unverified = any(one.unido_unverified for one in countries)
    asked = _Asked(filtered, is_unverified)
    is_recorded = any(one.unido_recorded for one in countries)
    if filtered.refused or not countries or (asked.by_unido and not is_recorded):
        return []
    key = [filled(asked.words(True), "total"), filled(asked.words(False), "untold")]
    if is_recorded and not asked.by_unido:
        key.append(corner_key(outside_unido(is_unverified)))
    chart = Chart(
        name="by-region",
        title=asked.title(countries),
        about=[*asked.about, _("countries by region, a tile for each")],
        panels=tile_panels(_blocks(asked, countries)),
        table=_table(asked, countries),
        sources=asked.sources,
        key=key,
        has_rows=True,
    )
    query = urlsplit(filtered.url).query
    return [chart.on(reverse("countries"), f"?{query}" if query else "")]


@dataclass(frozen=True)
class _Asked:
    """What the address asks for: nothing but a day, one group, or anything else.

    Where it asks for nothing, tiles tell who is a Member State of UNIDO, by a list that
    may be unverified.
    """

    filtered: Filtered
    is_unverified: bool

    @property
    def filters(self) -> CountryFilterSet:
        return self.filtered.filterset  # type: ignore[return-value]

    @property
    def groups(self) -> list[Makeup]:
        chosen = self.filtered.chosen.get("group", [])
        return [self.filters.makeups()[code] for code in chosen]

    @property
    def by_unido(self) -> bool:
        return not self.filtered.chosen.keys() - {"on"}

    @property
    def group(self) -> Makeup | None:
        """The group, where the address asks for one and nothing else but a day."""
        is_alone = not self.filtered.chosen.keys() - {"group", "on"}
        return self.groups[0] if is_alone and len(self.groups) == 1 else None

    def has(self, country: Any) -> bool:
        """Say whether the tile of a country is filled."""
        return country.is_unido_member if self.by_unido else country.is_found

    def words(self, is_in: bool) -> str:
        """Return what a tile that is filled, or is not, stands for."""
        if self.by_unido:
            return self.to_unido(is_in)
        if self.group:
            return _("in the group") if is_in else _("not in the group")
        return _("found by the filters") if is_in else _("not found by the filters")

    def to_unido(self, is_member: bool) -> str:
        """Return what a country is to UNIDO."""
        return (
            _("Member State of UNIDO")
            if is_member
            else outside_unido(self.is_unverified)
        )

    def told_of(self, country: Any) -> list[str]:
        """Return what a tile tells beside the name of its country."""
        told = [self.words(self.has(country))]
        if self.by_unido or not country.unido_recorded:
            return told
        return [*told, self.to_unido(country.is_unido_member)]

    @property
    def about(self) -> list[Label]:
        """What is asked for; income classes are those of a fiscal year."""
        if self.group is None:
            return [one.words for one in self.filtered.chosen_options]
        year = str(fiscal_year_of(self.group.day))
        by_income = self.group.group.kind == GroupKind.INCOME
        told = _("World Bank, fiscal year %(year)s") % {"year": year}
        return [self.group.group.name, *([told] if by_income else [])]

    def title(self, countries: Sequence[Any]) -> str:
        found = sum(self.has(one) for one in countries)
        told = self._sentence(found) % {
            "day": formats.day(self.filters.day()),
            "found": formats.number(found),
            "all": formats.number(len(countries)),
            "year": UNIDO_LISTED_IN,
        }
        return with_unconfirmed(told, self._unconfirmed())

    def _unconfirmed(self) -> int:
        """Return how many countries are in the listed group, and nobody confirms it."""
        if self.group is None or self.group.listed != [self.group.group.code]:
            return 0
        return self._listed.filter(
            group=self.group.group, status=MembershipStatus.UNVERIFIED
        ).count()

    @property
    def _listed(self) -> QuerySet:
        """The memberships of the day in UNIDO and in the groups that are asked for."""
        codes = {code for one in self.groups for code in one.listed}
        return GroupMembership.objects.on(self.filters.day()).filter(
            group__code__in={MEMBERS_OF_UNIDO, *codes}
        )

    def _sentence(self, found: int) -> str:
        if self.by_unido and self.is_unverified:
            return ngettext(
                "On %(day)s, %(found)s of %(all)s countries is a Member State of UNIDO "
                "by the list of %(year)s, which is not verified.",
                "On %(day)s, %(found)s of %(all)s countries are Member States of UNIDO "
                "by the list of %(year)s, which is not verified.",
                found,
            )
        if self.by_unido:
            return ngettext(
                "On %(day)s, %(found)s of %(all)s countries is recorded as a Member "
                "State of UNIDO.",
                "On %(day)s, %(found)s of %(all)s countries are recorded as Member "
                "States of UNIDO.",
                found,
            )
        if self.group:
            return ngettext(
                "On %(day)s, %(found)s of %(all)s countries is in the group.",
                "On %(day)s, %(found)s of %(all)s countries are in the group.",
                found,
            )
        return ngettext(
            "The filters find %(found)s of %(all)s countries, as of %(day)s.",
            "The filters find %(found)s of %(all)s countries, as of %(day)s.",
            found,
        )

    @property
    def sources(self) -> list[Source]:
        """Where the memberships come from, each kind of source once."""
        classes = IncomeClass.objects.filter(
            fiscal_year=fiscal_year_of(self.filters.day())
        )
        by_income = "income" in self.filtered.chosen
        if not by_income and not any(one.levels for one in self.groups):
            classes = classes.none()
        columns = ("origin", "verified", "origin_note")
        told = self._listed.order_by().values_list(*columns)
        told = told.union(classes.order_by().values_list(*columns))
        return [
            Source(
                words=joined([str(Origin(origin).label), *_doubt(verified)]), note=note
            )
            for origin, verified, note in sorted(set(told))
        ]


def _doubt(verified: bool) -> list[str]:
    return [] if verified else [_("not verified")]


def _blocks(asked: _Asked, countries: Iterable[Any]) -> list[Block]:
    """Return the regions in the order of the classification, with their countries."""
    tiles: dict[Region, list[Tile]] = defaultdict(list)
    for one in countries:
        tiles[_whole(one.region)].append(
            Tile(
                one.iso3,
                joined([wording(one.name), *asked.told_of(one)]),
                asked.has(one),
                corner=(
                    not asked.by_unido
                    and one.unido_recorded
                    and not one.is_unido_member
                ),
                href=one.get_absolute_url(),
            )
        )
    regions = sorted(tiles, key=lambda region: region.code)
    return [Block(region.name, tiles[region]) for region in regions]


def _whole(region: Region) -> Region:
    """Return the largest region that holds ``region``."""
    return _whole(region.parent) if region.parent else region


def _table(asked: _Asked, countries: Iterable[Any]) -> Table:
    return Table(
        [_("Country"), _("Code"), _("Region"), _("Status")],
        [
            [
                Cell(one.name, href=one.get_absolute_url()),
                Cell(one.iso3),
                Cell(_whole(one.region).name),
                Cell(joined(asked.told_of(one))),
            ]
            for one in countries
        ],
    )
