"""Every sign on a page leads to what it means, in one click."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.factories import workplans
from tests.pages.links import shown
from tests.pages.test_sharing import KINDS
from tests.pages_plans.pages import publish
from unido_portal.core.choices import Mark, State
from unido_portal.core.languages import CODES
from unido_portal.core.text import Text
from unido_portal.portal.signs import SECTIONS, SIGNS, key_to, note
from workplans.standing import Late

# How signs look on pages, and where each is explained.
LOOKS = {
    r'class="figure figure--': "states",
    r'<abbr class="mark mark--': "texts",
    r'class="notice notice--language': "texts",
    r'class="status status--late': "late",
    r'class="status status--(?!late)': "status",
    r'class="differs"': "totals",
    r">of another entity<": "reference",
    r'class="notice notice--reference': "reference",
    r">demonstration data<": "demo",
    r">not verified<": "texts",
    r'class="notice notice--demo': "demo",
}
QUICKLY = [
    "",
    "strategies/ldc-os-2022-2031/",
    "work-plans/ohrlls-ppb-2023/deliverables/",
    "work-plans/ohrlls-ppb-2023/resources/",
    "indicators/SOC.1/",
    "countries/BTN/",
    "documents/a-77-6-sect-10/tables/table-10.22/",
    "sessions/gc-19/changes/",
]


def unexplained(page: str, language: str = "en") -> set[str]:
    """Return the places to which signs of a page should lead and do not."""
    with translation.override(language):
        method = reverse("method")
    content = page.partition("</header>")[2]
    wanted = {place for look, place in LOOKS.items() if re.search(look, content)}
    return {
        place
        for place in wanted
        if not re.search(rf'href="({method})?#{place}"', content)
    }


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", QUICKLY)
def test_every_kind_of_sign_leads_to_the_method(client: Client, path: str) -> None:
    assert unexplained(shown(client, f"/en/{path}")) == set()


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_sign_leads_to_the_method_on_every_page(
    client: Client, path: str
) -> None:
    assert unexplained(shown(client, f"/ar/{path}"), "ar") == set()


@pytest.mark.usefixtures("facts")
def test_many_signs_of_a_kind_need_one_link(client: Client) -> None:
    page = shown(client, "/en/documents/a-77-6-sect-10/tables/table-10.11/")

    assert page.count("—") > 1
    assert page.count('href="/en/about/method/#states"') == 1


@pytest.mark.django_db
@pytest.mark.parametrize("language", CODES)
def test_every_sign_has_its_place_on_the_method_page(
    client: Client, language: str
) -> None:
    page = shown(client, f"/{language}/about/method/")

    with translation.override(language):
        for section, title in SECTIONS.items():
            heading = rf'<h[23] id="{section}">\s*{re.escape(str(title))}\s*<'
            assert re.search(heading, page), section


def test_every_state_and_mark_that_is_no_plain_word_is_a_sign() -> None:
    codes = {*State.values, *Mark.values} - {State.VALUE, Mark.OFFICIAL}

    assert codes <= set(SIGNS)


def test_unknown_sign_is_refused() -> None:
    with pytest.raises(KeyError):
        note("no such sign")


def test_page_without_signs_has_no_key() -> None:
    assert key_to(set()) == []


def test_key_has_the_signs_of_a_place_together() -> None:
    (states, texts) = key_to({State.NIL, Mark.SUMMARY, State.BLANK})

    assert [str(one.word) for one in states.signs] == ["—", "blank (printed empty)"]
    assert (texts.section, len(texts.signs)) == ("texts", 1)


def test_text_says_below_the_page_what_its_mark_means() -> None:
    source = "{% load texts %}{% collectmarks %}{% text t %}{% endcollectmarks %}"
    text = Text.of(en="In short", mark=Mark.SUMMARY)

    page = Template(source).render(Context({"t": text}))

    assert page.index("In short") < page.index("summary, not agreed language</dd>")
    assert 'href="/en/about/method/#texts"' in page


@pytest.mark.django_db
def test_made_up_plan_leads_to_what_is_said_of_demonstrations(client: Client) -> None:
    plan = workplans.WorkPlanFactory(is_demo=True)
    publish(workplans.PlanVersionFactory(work_plan=plan))

    page = shown(client, plan.get_absolute_url())

    assert "notice--demo" in page
    assert unexplained(page) == set()


def test_late_report_leads_to_what_makes_it_late() -> None:
    source = (
        "{% load texts %}{% collectmarks %}"
        '{% include "components/late.html" %}{% endcollectmarks %}'
    )
    days = dt.date(2024, 1, 1), dt.date(2024, 6, 30), dt.date(2024, 7, 31)
    late = [Late("period", Text.of(en="First half"), *days)]

    page = Template(source).render(Context({"late": late}))

    assert "status--late" in page
    assert 'href="/en/about/method/#late"' in page
