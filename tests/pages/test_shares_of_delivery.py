"""The shares of technical cooperation never stand without their sum."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.factories.governance import CitationFactory, StatedFigureFactory
from tests.factories.strategies import FocusAreaFactory
from tests.factories.workplans import ProgressUpdateFactory
from tests.pages.links import words

SUM = "The stated shares add up to {} per cent."


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("strategy", "mtpf-2022-2025"),
        ("strategy", "mic-sf"),
        ("citation", "gc-20-item-22.para-12"),
        ("document", "gc-20-item-22"),
        ("session-changes", "gc-20"),
    ],
)
def test_sum_stands_once_wherever_the_four_shares_stand(client, name, code):
    page = words(client, reverse(name, args=[code]))

    assert "53.9" in page
    assert page.count(SUM.format("99.3")) == 1


@pytest.mark.django_db
def test_sum_is_worked_out_from_the_shares_of_the_place(client):
    place = CitationFactory()
    for value in ("60", "30.5"):
        share = StatedFigureFactory(citation=place, value=Decimal(value))
        FocusAreaFactory(delivery_share=share)
    StatedFigureFactory(citation=place, value=Decimal(7))
    update = ProgressUpdateFactory(citation=place)

    for row in (place, update.strategy):
        assert SUM.format("90.5") in words(client, row.get_absolute_url())


@pytest.mark.django_db
def test_place_without_shares_tells_no_sum(client):
    figure = StatedFigureFactory(value=Decimal(7))

    assert "stated shares" not in words(client, figure.citation.get_absolute_url())


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("strategy", ["mtpf-2022-2025"]),
        ("focus-area", ["mtpf-2022-2025", "thematic_area-1"]),
    ],
)
def test_thematic_area_says_that_the_portal_assigns_it(client, name, args):
    page = words(client, reverse(name, args=args))

    assert "does not name the medium-term programme framework" in page
    assert "not verified" in page
