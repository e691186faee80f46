"""The shapes that dashboards rely on, filled with the facts of the documents."""

import pytest

from tests.api.asking import RESOURCES, ask

pytestmark = pytest.mark.usefixtures("facts")

CITATION = {"document", "reference", "printed", "origin", "confidence"}

# What the contract promises in each row; further fields are free.
SHAPES = {
    "deliverables": """code work_plan subprogramme table row_order row_type category
        subcategory number name unit text figures citation""",
    "budget-lines": """code work_plan table row_order scope funding_source dimension
        row_type label figures disagreements citation""",
    "posts": """code work_plan table row_order scope funding_source dimension row_type
        label grade unit_code figures disagreements citation""",
    "performance-measures": """code result subprogramme table year kind state text
        quantities citation""",
    "milestones": """code strategy start end precision date_text status_at_source
        citation""",
    "stated-figures": """code label value_text value qualifier unit period_text
        citation""",
    "observations": """indicator definition_version subject period period_start
        period_end sex dimensions state value qualifier unit numerator denominator
        nature release source recorded_at superseded_at citation""",
}

# Facts of these kinds are not in the five documents.
EMPTY = {"projects", "releases", "targets"}


def rows(name: str, query: str = "") -> list[dict]:
    return ask(f"{name}/?page_size=1000&{query}")["results"]


def figures(row: dict, key: str) -> dict:
    """Return state and value of each figure under ``key``."""
    return {one[key]: (one["state"], one["value"]) for one in row["figures"]}


@pytest.mark.parametrize("name", SHAPES)
def test_rows_have_the_promised_fields(name):
    for row in rows(name, "lang=en"):
        assert set(SHAPES[name].split()) <= set(row)
        assert set(row["citation"]) == CITATION


@pytest.mark.parametrize("name", sorted({*RESOURCES} - EMPTY))
def test_a_row_is_the_same_in_the_list_and_by_its_code(name):
    row = rows(name, "lang=en")[0]
    code = row.get("code") or row.get("slug") or row.get("iso3")
    if name != "observations":
        assert ask(f"{name}/{code}/?lang=en") == row


def test_a_deliverable_has_what_the_table_prints():
    found = rows("deliverables", "component=ohrlls-ppb-2023.common&lang=en")
    row = next(row for row in found if row["row_order"] == 4)
    assert row["table"] == row["citation"]["reference"] == "Table 10.1"
    assert row["subprogramme"] == "common"
    assert row["row_type"] == "item"
    assert row["unit"] == "three-hour meetings"
    printed = [(one["year"], one["kind"]) for one in row["figures"]]
    assert printed == [
        (2021, "planned"),
        (2021, "actual"),
        (2022, "planned"),
        (2023, "planned"),
    ]


def test_a_line_in_words_has_no_figures():
    words = [row for row in rows("deliverables") if row["row_type"] == "text"]
    assert len(words) == 18
    assert all(row["text"] and not row["figures"] for row in words)


def test_nil_blank_and_numbers_are_kept_apart():
    found = rows("budget-lines")
    total = next(row for row in found if row["code"] == "ohrlls-ppb-2023.b10.16-12")
    told = figures(total, "column")
    assert told["new_expanded_mandates"] == ("nil", None)
    assert told["other_changes"] == ("blank", None)
    assert told["estimate_2023"] == ("value", "7469.9")
    assert {one["unit"] for one in total["figures"]} == {"kUSD", "percent"}


def test_the_eleven_disagreements_are_told_with_both_figures():
    told = [
        (row["table"], one["column"], one["stated"], one["other"], one["kind"])
        for name in ("budget-lines", "posts")
        for row in rows(name)
        for one in row["disagreements"]
    ]
    assert len(told) == 11
    assert ("Table 10.23", "percentage", "0.9", "-0.9", "computed") in told
    assert ("Table 10.26", "percentage", None, "8.7", "other_table") in told
    assert ("Table 10.19(2)", "change_amount", "395.6", "395.5", "paragraph") in told


def test_a_further_ten_is_an_increment():
    [measure] = rows(
        "performance-measures", "result=ohrlls-ppb-2023.sp1-result-2&year=2023&lang=en"
    )
    [quantity] = measure["quantities"]
    assert measure["table"] == "Table 10.4"
    assert quantity["value"] == "10"
    assert quantity["accumulation"] == "increment"


def test_a_figure_without_values_has_neither_year_nor_kind():
    [measure] = rows("performance-measures", "state=not_collected")
    assert (measure["year"], measure["kind"], measure["text"]) == (None, None, None)


def test_posts_are_counted_in_posts():
    units = {one["unit"] for row in rows("posts") for one in row["figures"]}
    assert units <= {"posts", "percent"}
    assert {"P-5", "D-2", "USG"} <= {row["grade"] for row in rows("posts")}


def test_dates_keep_their_precision():
    found = {row["code"]: row for row in rows("milestones")}
    day = found["m-16-hlpf-side-event"]
    month = found["m-14-lac-regional-conference"]
    unknown = found["m-27-lldc3"]
    assert (day["start"], day["precision"]) == ("2023-07-12", "day")
    assert (month["end"], month["precision"]) == ("2023-03-31", "month")
    assert (unknown["start"], unknown["precision"]) == (None, "unknown")


def test_the_session_that_adopted_the_work_plan_is_done_by_the_later_report():
    row = ask("milestones/m-12-idb-49/?lang=en")

    assert row["status_at_source"] == "planned"
    assert (row["status"]["value"], row["status"]["as_of"]) == ("done", "2023-11-27")
    assert row["status"]["citation"]["document"] == "gc-20-item-22"


def test_a_stated_figure_keeps_its_qualifier():
    figure = ask("stated-figures/ll-min/?lang=en")
    assert (figure["value_text"], figure["value"], figure["qualifier"]) == (
        "2",
        "2",
        "=",
    )
    assert ask("stated-figures/tr-off/")["qualifier"] == ">"


def test_a_total_of_both_sexes_is_no_share_of_women():
    [row] = rows("observations", "indicator=doc-participants&lang=en")
    assert (row["sex"], row["value"], row["unit"]) == ("_T", "240", "persons")
    assert row["subject"] == {"type": "initiative", "code": "ldc-future-forum"}
    assert (row["period"], row["dimensions"]) == ("2021", {})


@pytest.mark.parametrize(
    ("group", "day", "members"),
    [
        ("LDC", "2022-06-01", 46),
        ("LDC", "2023-12-12", 46),
        ("LDC", "2023-12-13", 45),
        ("LDC", "2024-12-12", 45),
        ("LDC", "2024-12-13", 44),
        ("LDC", "2026-11-25", 44),  # scheduled graduations take no effect
        ("LLDC", "2022-06-01", 32),
        ("SIDS", "2022-06-01", 38),
        ("LDC-LLDC-SIDS", "2022-06-01", 91),
        ("MIC-UNIDO", "2023-10-01", 105),
        ("TRANSIT", "2022-06-01", None),  # counted by a document, not listed
    ],
)
def test_members_of_a_group_are_those_of_the_day(group, day, members):
    answer = ask(f"country-groups/{group}/members/?on={day}")
    assert answer["count"] == members


def test_a_member_on_the_eve_of_graduation():
    answer = ask("country-groups/LDC/members/?on=2023-12-12&page_size=1000")
    bhutan = next(one for one in answer["results"] if one["country"] == "BTN")
    assert bhutan["valid_to"] == "2023-12-13"
    assert {"country", "valid_from", "valid_to", "precision", "status"} <= set(bhutan)


def test_members_come_in_pages():
    first = ask("country-groups/UNIDO/members/?on=2022-06-01&page_size=100")
    second = ask(first["next"].partition("/api/v1/")[2])
    assert len(first["results"]) + len(second["results"]) == first["count"] == 170


def test_a_printed_table_comes_out_cell_by_cell():
    table = ask("documents/a-77-6-sect-10/tables/table-10.16/?lang=en")
    total = next(row for row in table["rows"] if row["row_type"] == "total")
    printed = [cell["printed"] for cell in total["cells"]]
    assert [column["key"] for column in table["columns"]] == [
        cell["column"] for cell in total["cells"]
    ]
    assert printed[-1] == "7 469.9"


def test_a_table_that_the_document_lacks_is_not_there():
    answer = ask("documents/a-77-6-sect-10/tables/table-10.99/", status=404)
    assert "“table-10.9”" in answer["detail"]


def test_a_document_without_a_symbol_says_so():
    document = ask("documents/idb-50-item-13/?lang=en")
    assert document["symbol"] is None
    assert "not known" in document["symbol_note"]


def test_the_plan_of_another_entity_can_be_left_out():
    assert {row["owner"] for row in rows("deliverables", "lang=en")} == {
        "Office of the High Representative for the Least Developed Countries, "
        "Landlocked Developing Countries and Small Island Developing States"
    }
    assert rows("deliverables", "is_reference=false") == []


class TestThreads:
    """The threads of the documents, walked by the codes of one answer to the next."""

    def test_from_the_decision_of_2019_to_activities_for_middle_income_countries(self):
        decision = ask("decisions/gc-18-res-9-1/")
        assert decision["paragraph"] is None  # the documents do not give it
        assert "mic-sf" in decision["strategies"]
        [plan] = rows("work-plans", "strategy=mic-sf")
        assert plan["code"] == "mic-wp"
        activities = rows("activities", f"work_plan={plan['code']}&is_current=true")
        assert {row["version"] for row in activities} == {plan["current_version"]}
        assert rows("observations", f"activity={activities[0]['code']}") == []

    def test_from_the_request_for_a_side_event_to_the_day_it_was_held(self):
        [update] = rows("progress-updates", "decision=idb-50-dec-6")
        assert update["happened_on"] == "2023-07-12"
        assert update["citation"]["document"] == "gc-20-item-22"
        answers = ask("decisions/idb-50-dec-6/")["responses"]
        event = {"type": "milestone", "code": "m-16-hlpf-side-event"}
        assert event in [answer["subject"] for answer in answers]

    def test_from_a_resolution_to_ten_countries_and_a_further_ten(self):
        [version] = rows("plan-versions", "work_plan=ohrlls-ppb-2023")
        listed = {one["document"]: one["component"] for one in version["mandates"]}
        component = listed["a-res-76-258"]
        assert component == "ohrlls-ppb-2023.sp1"
        results = [row["code"] for row in rows("results", f"component={component}")]
        assert "ohrlls-ppb-2023.sp1-result-2" in results
        measures = rows("performance-measures", f"result={results[2]}")
        values = [one["value"] for row in measures for one in row["quantities"]]
        assert values == ["10", "10"]
        assert {row["citation"]["reference"] for row in measures} == {"Table 10.4"}
