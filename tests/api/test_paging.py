"""Pages of a list: no row twice, none missing, whatever the size and the order."""

import base64
import datetime as dt
import json

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.models import Milestone
from tests.api.asking import ask
from tests.api.making import bulk, citation
from tests.factories.strategies import MilestoneFactory, StrategyFactory
from tests.models.tables import run, settle
from unido_portal.core.choices import Precision

pytestmark = pytest.mark.django_db

DAYS = st.one_of(st.none(), st.dates(dt.date(2022, 1, 1), dt.date(2022, 1, 9)))
ORDERS = st.sampled_from(["code", "-code", "start", "-start", "end", "-end"])


def make_milestones(days: list[dt.date | None]) -> list[str]:
    """Insert a milestone for each day, None being unknown; return their codes."""
    settle()
    run("ALTER TABLE strategies_milestone DISABLE TRIGGER portal_keep_known")
    Milestone.objects.all().delete()
    known = [Precision.DAY if day else Precision.UNKNOWN for day in days]
    made = bulk(
        MilestoneFactory,
        len(days),
        strategy=StrategyFactory(),
        citation=citation(),
        start=days,
        end=days,
        precision=known,
    )
    return [row.code for row in made]


def follow(address: str, link: str) -> list[list[str]]:
    """Return the codes of the page at ``address`` and of those that follow by link."""
    pages = []
    while address:
        answer = ask(address)
        pages.append([row["code"] for row in answer["results"]])
        address = (answer[link] or "").partition("/api/v1/")[2]
    return pages


@settings(max_examples=40, deadline=None)
@given(days=st.lists(DAYS, max_size=12), size=st.integers(1, 13), order=ORDERS)
def test_every_row_is_on_exactly_one_page(days, size, order):
    codes = make_milestones(days)
    pages = follow(f"milestones/?page_size={size}&ordering={order}", "next")
    seen = [code for page in pages for code in page]
    assert sorted(seen) == sorted(codes)
    assert all(len(page) == size for page in pages[:-1])


@settings(max_examples=40, deadline=None)
@given(
    days=st.lists(DAYS, min_size=1, max_size=12), size=st.integers(1, 5), order=ORDERS
)
def test_the_way_back_passes_the_same_rows(days, size, order):
    make_milestones(days)
    address = f"milestones/?page_size={size}&ordering={order}"
    forth = follow(address, "next")
    last = address
    while link := ask(last)["next"]:
        last = link.partition("/api/v1/")[2]
    back = follow(last, "previous")
    assert [code for page in reversed(back) for code in page] == [
        code for page in forth for code in page
    ]


@settings(max_examples=20, deadline=None)
@given(days=st.lists(DAYS, max_size=12), order=st.sampled_from(["start", "-start"]))
def test_unknown_dates_come_last_in_either_order(days, order):
    make_milestones(days)
    rows = ask(f"milestones/?ordering={order}&page_size=20")["results"]
    starts = [row["start"] for row in rows]
    known = sorted((day for day in starts if day), reverse=order == "-start")
    assert starts == known + [None] * (len(starts) - len(known))


def test_a_row_added_before_the_page_does_not_repeat_another():
    codes = make_milestones([None] * 6)
    first = ask("milestones/?page_size=3")
    MilestoneFactory(code="a-new-one")
    second = ask(first["next"].partition("/api/v1/")[2])
    seen = [row["code"] for row in [*first["results"], *second["results"]]]
    assert seen == sorted(codes)


def test_a_page_that_has_emptied_leads_back_to_the_rows():
    make_milestones([None] * 4)
    strategy = Milestone.objects.all()[0].strategy
    first = ask(f"milestones/?page_size=3&strategy={strategy.code}")
    shown = [row["code"] for row in first["results"]]
    Milestone.objects.exclude(code__in=shown).update(strategy=StrategyFactory())
    empty = ask(first["next"].partition("/api/v1/")[2])
    back = ask(empty["previous"].partition("/api/v1/")[2])
    assert empty["results"] == []
    assert back["results"] == first["results"]


def test_links_are_absolute_and_keep_what_was_asked():
    make_milestones([None] * 4)
    answer = ask("milestones/?page_size=3&fields=code&lang=fr")
    assert answer["next"].startswith("http://testserver/api/v1/milestones/?page_size=3")
    assert "fields=code" in answer["next"]
    assert answer["previous"] is None


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "e30",
        "WyJjb2RlIixmYWxzZSxbMSwyLDNdXQ",  # three values for one key
        "WyJjb2RlIixmYWxzZSxbIlx1MDAwMCJdXQ",  # a zero character
        "WyItY29kZSIsZmFsc2UsWyJhIl1d",  # of another order
        "WyJjb2RlIixmYWxzZSx7fV0",
        "ÿ",
        base64.urlsafe_b64encode(b"[" * 5000).decode().rstrip("="),
    ],
)
def test_a_cursor_of_somebody_elses_making_is_refused(cursor):
    answer = ask("milestones/", data={"cursor": cursor}, status=400)
    assert answer["errors"][0]["parameter"] == "cursor"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "x", "9" * 400])
def test_a_number_that_is_none_is_no_place_in_a_list(number):
    parts = json.dumps(["value", False, [number, "a"]])
    cursor = base64.urlsafe_b64encode(parts.encode()).decode().rstrip("=")
    answer = Client().get(f"/api/v1/stated-figures/?ordering=value&cursor={cursor}")
    assert answer.status_code in (200, 400)


def test_observations_are_counted_only_when_asked():
    assert ask("observations/")["count"] is None
    assert ask("observations/?count=exact")["count"] == 0


def test_a_list_can_do_without_its_count():
    make_milestones([None] * 4)
    assert ask("milestones/")["count"] == 4
    assert ask("milestones/?count=none")["count"] is None


def test_cursor_with_a_number_that_no_column_holds_is_refused() -> None:
    values = ["value", False, ["1e999999", "x"]]
    cursor = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()

    answer = Client().get(f"/api/v1/stated-figures/?ordering=value&cursor={cursor}")

    assert answer.status_code == 400
