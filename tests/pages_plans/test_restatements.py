"""Every other place of a figure: the links between places, followed to their end."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.governance import (
    CitationFactory,
    StatedFigureFactory,
    TableCellFactory,
)
from tests.factories.workplans import RestatementFactory
from tests.pages_plans.pages import read
from unido_portal.core.choices import State
from unido_portal.governance.models import Citation, StatedFigure, TableCell
from unido_portal.portal.printed_tables import cell_url
from unido_portal.portal.restatements import Place, Spot, other_places
from workplans.choices import RestatementKind
from workplans.models import Restatement

OVER = "documents/a-77-6-sect-10/tables"
TO_DOLLARS = 1000


def places_of(cell: TableCell) -> list[Place]:
    spot = Spot(TableCell, cell.pk)
    return other_places([spot]).get(spot, [])


def linked(one: TableCell, other: TableCell, *, agrees: bool = True) -> Restatement:
    return RestatementFactory(
        cell=one,
        kind=RestatementKind.OTHER_TABLE,
        other_cell=other,
        stated_figure=None,
        other=other.value,
        agrees=agrees,
    )


def path_of(cell: TableCell) -> str:
    return cell_url(cell.table, cell.row, cell.column).removeprefix("/en/")


def named_on(client: Client, path: str) -> list[list[str]]:
    """Return place, number and agreement of each line of a page of a cell."""
    page = read(client, path)
    return [[cell.words for cell in row][:3] for row in page.tables[0].rows[1:]]


def connected() -> dict[Spot, set[Spot]]:
    """Return the spots that each spot is linked to by the facts, not through words."""
    near: dict[Spot, set[Spot]] = defaultdict(set)
    words: set[Spot] = set()
    links = Restatement.objects.exclude(kind=RestatementKind.COMPUTED)
    for link in links.select_related("cell", "other_cell"):
        one = Spot(TableCell, link.cell_id)
        if link.other_cell is not None:
            other = Spot(TableCell, link.other_cell.pk)
        else:
            other = Spot(StatedFigure, link.stated_figure_id or 0)
        near[one].add(other)
        near[other].add(one)
        for cell in (link.cell, link.other_cell):
            if cell is not None and cell.state == State.NOT_APPLICABLE:
                words.add(Spot(TableCell, cell.pk))
    whole = {}
    for start in near:
        found = set(near[start])
        while (
            more := {spot for known in found - words - {start} for spot in near[known]}
            - found
        ):
            found |= more
        whole[start] = found - {start}
    return whole


def test_every_figure_names_each_of_its_other_places_once(facts: None) -> None:
    expected = connected()
    named = other_places(expected)
    assert len(expected) > 200
    for spot, others in expected.items():
        told = [
            Spot(TableCell, place.cell.pk)
            if place.cell
            else Spot(StatedFigure, place.stated.pk)
            for place in named[spot]
            if place.cell or place.stated
        ]
        assert len(told) == len(others)
        assert set(told) == others


@pytest.mark.full
def test_every_page_of_a_cell_names_all_other_places(
    facts: None, client: Client
) -> None:
    expected = connected()
    cells = TableCell.objects.select_related("row", "column", "table__document")
    computed = Restatement.objects.filter(kind=RestatementKind.COMPUTED)
    for cell in cells.filter(pk__in=[s.pk for s in expected if s.model is TableCell]):
        arithmetic = computed.filter(cell=cell).count()
        others = len(expected[Spot(TableCell, cell.pk)])
        assert len(named_on(client, path_of(cell))) == others + arithmetic


def test_places_that_agree_print_the_same_number(facts: None) -> None:
    spots = [
        Spot(TableCell, pk)
        for pk in TableCell.objects.exclude(
            state__in=[State.NOT_APPLICABLE, State.BLANK]
        ).values_list("pk", flat=True)
    ]
    cells = TableCell.objects.in_bulk()
    for spot, places in other_places(spots).items():
        own = cells[spot.pk]
        for place in places:
            if place.cell and place.cell.state != State.NOT_APPLICABLE:
                same = place.cell.value == own.value
                assert place.agrees == same, (own, place.cell)
            elif place.stated and own.value is not None:
                stated = place.stated.value or Decimal(0)
                assert place.agrees == (stated in (own.value, own.value * TO_DOLLARS))


def test_total_of_the_budget_names_tables_figure_and_paragraphs(
    facts: None, client: Client
) -> None:
    thousands = ["7 469.9", "yes"]
    dollars = ["7 469 900 United States dollars", "yes"]
    told = named_on(client, f"{OVER}/table-10.16/cells/12/estimate_2023/")
    assert told == [
        ["Table 10.19(1), Subtotal (1), 2023 estimate (before recosting)", *thousands],
        ["Table 10.21, Total, 2023 estimate (before recosting)", *thousands],
        [
            "Figure 10.II, Total, Number of posts/thousands of United States dollars",
            *thousands,
        ],
        ["A/77/6 (Sect. 10), para 10.61", *dollars],
        ["A/77/6 (Sect. 10), para 10.70", *dollars],
    ]


def test_posts_name_each_table_that_counts_them(facts: None, client: Client) -> None:
    told = named_on(client, f"{OVER}/table-10.17/cells/1/posts/")
    assert [(place.split(",")[0], number) for place, number, _agrees in told] == [
        ("Table 10.18", "33"),
        ("Table 10.20", "33"),
        ("Table 10.21", "33"),
    ]


@pytest.mark.parametrize(
    ("cell", "place", "number"),
    [
        ("table-10.7/cells/1/y2021", "para 10.35", "more than 200 persons"),
        ("table-10.8/cells/1/y2021", "para 10.37", "3 initiatives"),
        ("table-10.9/cells/1/y2021", "para 10.39", "18 projects"),
        ("table-10.12/cells/1/y2021", "para 10.50", "another 16 countries"),
    ],
)
def test_number_in_words_names_its_paragraph(
    facts: None, client: Client, cell: str, place: str, number: str
) -> None:
    told = named_on(client, f"{OVER}/{cell}/")
    assert [f"A/77/6 (Sect. 10), {place}", number, "yes"] in told


def test_disagreement_is_told_beyond_the_place_next_to_it(
    facts: None, client: Client
) -> None:
    told = named_on(client, f"{OVER}/table-10.26/cells/4/total_change/")
    assert [
        "A/77/6 (Sect. 10), para 10.75",
        "83 500 United States dollars",
        "no",
    ] in told


@pytest.mark.parametrize(
    ("language", "paragraph", "amount"),
    [
        ("en", "para 10.70", "7 469 900 United States dollars"),
        ("fr", "par. 10.70", "7 469 900 dollars des États-Unis"),
        ("zh-hans", "第10.70段", "7 469 900 美元"),
    ],
)
def test_paragraph_is_quoted_with_the_number_and_unit_that_it_prints(
    facts: None, client: Client, language: str, paragraph: str, amount: str
) -> None:
    words = read(client, "citations/a-77-6-sect-10.para-10.61/", language).words
    assert amount in words
    assert "7,469.9" not in words
    assert "Table 10.21" in words or language != "en"


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh-hans"])
def test_computed_number_is_written_as_the_document_prints_numbers(
    facts: None, client: Client, language: str
) -> None:
    page = read(client, f"{OVER}/table-10.16/", language)
    numbers = [[cell.words for cell in row] for row in page.tables[1].rows]
    assert ["6 488.3", "6 488.2"] in [[row[1], row[3]] for row in numbers]


@pytest.mark.full
def test_citation_of_a_table_takes_ten_queries_at_most(
    facts: None, client: Client
) -> None:
    for citation in Citation.objects.filter(table__isnull=False):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/citations/{citation.code}/").status_code == 200
        assert len(captured) <= 10


@pytest.mark.parametrize(
    ("table", "said", "unsaid"),
    [
        ("table-10.16", "The table as it is printed", "are an image"),
        ("annex-2", "The table as it is printed", "are an image"),
        ("annex-1", "reporting lines are an image", "as it is printed"),
        ("figure-10.2", "shapes are an image", "as it is printed"),
        ("figure-10.6", "shapes are an image", "as it is printed"),
        ("figure-10.1", "not in the text of the document", "as it is printed"),
    ],
)
def test_page_says_what_is_an_image_and_what_is_in_the_text(
    facts: None, client: Client, table: str, said: str, unsaid: str
) -> None:
    words = read(client, f"{OVER}/{table}/").words
    assert said in words
    assert unsaid not in words


@pytest.mark.django_db
def test_links_in_a_circle_name_each_place_once_and_the_nearest_first() -> None:
    first, second, third, fourth = TableCellFactory.create_batch(4)
    for one, other in [(first, second), (second, third), (third, fourth)]:
        linked(one, other)
    linked(fourth, first)
    told = [(place.cell, place.steps) for place in places_of(first)]
    assert {cell for cell, _steps in told} == {second, third, fourth}
    assert [steps for _cell, steps in told] == [1, 1, 2]


@pytest.mark.django_db
def test_two_places_that_disagree_with_a_third_may_agree_with_each_other() -> None:
    first, third = TableCellFactory.create_batch(2)
    second, fourth = (TableCellFactory(printed=str(n), value=n) for n in (8, 9))
    for one, other in [(first, second), (second, third), (third, fourth)]:
        linked(one, other, agrees=False)
    told = {place.cell: place.agrees for place in places_of(first)}
    assert told == {second: False, third: True, fourth: False}


@pytest.mark.django_db
def test_words_with_two_numbers_do_not_make_them_one_figure() -> None:
    words = TableCellFactory(printed="", value=None, state=State.NOT_APPLICABLE)
    ten, eighteen = StatedFigureFactory(value=10), StatedFigureFactory(value=18)
    for stated in (ten, eighteen):
        RestatementFactory(cell=words, stated_figure=stated, other=stated.value)
    [place] = other_places([Spot(StatedFigure, ten.pk)])[Spot(StatedFigure, ten.pk)]
    assert place.cell == words
    assert {place.stated for place in places_of(words)} == {ten, eighteen}


@pytest.mark.django_db
def test_citation_of_a_paragraph_names_places_at_the_end_of_a_chain(
    client: Client,
) -> None:
    citation = CitationFactory()
    stated = StatedFigureFactory(citation=citation)
    near, far = TableCellFactory.create_batch(2)
    RestatementFactory(cell=near, stated_figure=stated)
    linked(near, far)
    page = client.get(citation.get_absolute_url()).content.decode()
    assert cell_url(far.table, far.row, far.column) in page
