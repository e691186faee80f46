"""Ten questions of readers, each answered by following links.

With a script and without, the answers are the same. The languages take turns. Questions
of what is late and of versions are put to the demonstration data, as the facts have
neither.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser.readers import PHONE, Reader

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize(
        "script",
        [
            pytest.param(True, id="script"),
            pytest.param(False, id="no-script", marks=pytest.mark.full),
        ],
    ),
]


@pytest.fixture
def reader(
    new_context: CreateContextCallback, base_url: str, script: bool
) -> Callable[[str], Reader]:
    """Let somebody open the portal in the language that is named."""
    context = new_context(java_script_enabled=script, viewport=PHONE)
    return lambda language: Reader(context.new_page(), base_url, language)


def test_focal_point_learns_what_is_late_in_the_country(reader) -> None:
    focal_point = reader("fr")

    focal_point.names_my_country("TGO")
    late = focal_point.main.locator("li", has=focal_point.page.locator(".status--late"))
    late.locator("a").first.click()

    focal_point.sees(focal_point.word("late"), focal_point.day(2026, 8, 31))
    expect(focal_point.main.locator(".notice--demo").first).to_be_visible()
    assert focal_point.was_left_in_peace(), focal_point.watched


def test_delegate_learns_what_the_board_asked_what_was_done_and_who_says_so(
    reader,
) -> None:
    delegate = reader("zh-hans")

    delegate.turns_to("Decisions")
    delegate.follows("IDB.50/Dec.6")
    delegate.sees("2023年7月12日")
    delegate.main.locator("a.citation", has_text="GC.20").last.click()
    delegate.is_on("GC.20", "11")
    delegate.goes_to("/documents/gc-20-item-22/")

    delegate.sees(delegate.word("What rests on it"))
    assert delegate.was_left_in_peace(), delegate.watched


def test_delegate_learns_what_changed_between_two_versions_of_a_plan(reader) -> None:
    delegate = reader("ru")

    delegate.turns_to("Work plans")
    delegate.goes_to("/work-plans/demo-2026/")
    delegate.goes_to("/versions/1/compare/2/")
    delegate.is_on(delegate.word("What changed between two versions"))
    delegate.sees(delegate.day(2027, 6, 30), delegate.day(2027, 12, 31))
    delegate.goes_to("/activities/demo-2026.a-01/")

    delegate.sees(delegate.day(2027, 12, 31))
    assert delegate.was_left_in_peace(), delegate.watched


def test_delegate_learns_which_number_this_is_and_who_gives_another(reader) -> None:
    delegate = reader("es")

    delegate.turns_to("Work plans")
    delegate.goes_to("/work-plans/ohrlls-ppb-2023/")
    delegate.follows(delegate.word("Resources"))
    delegate.follows("5 778.4")
    delegate.sees("5 778.4", "5 778.3", "10.16", "10.21")
    delegate.goes_to("/documents/a-77-6-sect-10/")

    delegate.is_on("A/77/6 (Sect. 10)")
    assert delegate.was_left_in_peace(), delegate.watched


def test_delegate_learns_what_changed_in_the_country_since_the_last_session(
    reader,
) -> None:
    delegate = reader("ar")

    delegate.names_my_country("BTN")
    delegate.is_on("بوتان")
    delegate.sees(delegate.day(2023, 12, 13))
    delegate.goes_to("/sessions/gc-20/changes/")

    change = delegate.main.locator("li", has_text="بوتان")
    expect(change).to_contain_text(delegate.day(2023, 12, 13))
    assert delegate.was_left_in_peace(), delegate.watched


def test_delegate_finds_what_is_done_about_hydrogen(reader) -> None:
    delegate = reader("zh-hans")

    delegate.searches("氢")
    delegate.goes_to("/activities/mic-wp.a-16/")
    delegate.is_on("氢")

    delegate.sees(delegate.day(2023, 11, 27))
    expect(delegate.main.locator("a.citation", has_text="GC.20").first).to_be_visible()
    assert delegate.was_left_in_peace(), delegate.watched


def test_analyst_takes_a_filtered_list_along_with_its_citation(reader) -> None:
    analyst = reader("en")

    analyst.follows("All commitments")
    analyst.chooses("Strategy", "mic-sf")
    analyst.main.locator(".filter-form__more summary").click()
    analyst.chooses("Status", "under_way")
    analyst.presses("Show")
    analyst.main.locator(".list-tools summary").click()
    analyst.sees("“Commitments (5 of 28 commitments)")
    analyst.sees("MIC strategic framework, under way”")
    api = analyst.main.locator(".list-tools a").get_attribute("href")

    answer = analyst.page.request.get(api or "").json()
    assert answer["count"] == 5
    assert "C-24" in {row["code"] for row in answer["results"]}
    assert analyst.was_left_in_peace(), analyst.watched


def test_delegate_takes_the_brief_of_the_country_along(reader) -> None:
    delegate = reader("ar")

    delegate.names_my_country("ETH")
    country = delegate.page.locator("h1").inner_text()
    delegate.follows(delegate.word("Brief for printing"))
    delegate.is_on(country)
    source = delegate.main.locator("a.citation", has_text="IDB.48").first
    expect(source).to_be_visible()
    source.click()

    delegate.is_on("IDB.48")
    assert delegate.was_left_in_peace(), delegate.watched


def test_reader_walks_from_a_strategy_to_a_figure_and_the_report_that_gives_it(
    reader,
) -> None:
    curious = reader("en")

    curious.goes_to("/strategies/ldc-os-2022-2031/")
    curious.goes_to("/focus-areas/1/")
    curious.goes_to("/activities/demo-2026.a-01/")
    curious.sees("Courses for operators of machines")
    figure = curious.main.locator("tr", has_text="KASA.2").filter(
        has_text="First half of 2026"
    )
    expect(figure).to_contain_text("The sex of 51 of 51 is reported.")
    figure.get_by_role("link", name="report cleared on 9 August 2026").click()

    report = curious.main.locator("li:target")
    expect(report).to_contain_text("slower than planned because permits were late")
    expect(report).to_be_in_viewport()
    assert curious.was_left_in_peace(), curious.watched


def test_reader_shares_a_chart_follows_a_strategy_and_comes_back_from_a_document(
    reader,
) -> None:
    sharer = reader("fr")

    sharer.turns_to("Strategies")
    sharer.goes_to("/strategies/mtpf-2022-2025/")
    feed = sharer.main.get_by_role(
        "link", name=sharer.word("Follow what happens here (Atom feed)")
    ).get_attribute("href")
    assert "<feed" in sharer.page.request.get(f"{sharer.host}{feed}").text()
    sharer.main.locator(".chart__embed summary").first.click()
    frame = sharer.main.locator(".chart__embed textarea").first.input_value()
    sharer.opens_a_page_elsewhere(frame)
    chart = sharer.page.frame_locator("iframe")
    expect(chart.locator(".chart__title")).to_contain_text("99,3")
    with sharer.page.expect_popup() as opened:
        chart.locator("a.citation").first.click()
    sharer.goes_on_with(opened.value)
    sharer.is_on("GC.20", "12")
    sharer.sees("99,3")
    sharer.goes_to("/strategies/mtpf-2022-2025/focus-areas/thematic_area-1/")

    sharer.is_on("Appuyer une industrie écologiquement viable")
    assert sharer.was_left_in_peace(), sharer.watched
