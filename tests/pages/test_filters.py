"""Lists are filtered by their address as the API filters, and say what they found."""

import html
import itertools
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import governance, indicators, reference, strategies
from tests.factories.workplans import ProgressUpdateFactory
from tests.pages.filtered import LISTS, ListPage, codes_in_api, codes_on
from tests.pages.links import words
from unido_portal.core import statistics
from unido_portal.core.languages import CODES
from unido_portal.portal import forms
from unido_portal.portal.filtering import Listing

# Of long selects so many values are tried.
MOST_VALUES = 6
COUNTED = re.compile(r"^(\d+) of (\d+) ")


def address(name: str, **query: str) -> str:
    return f"/en/{LISTS[name][0]}" + "".join(
        f"{'&' if place else '?'}{key}={value}"
        for place, (key, value) in enumerate(query.items())
    )


def same_in_api(client, name: str, **query: str) -> int:
    """Return how many rows a page has; the API has the same at the address it tells."""
    url = address(name, **query)
    page = ListPage(client, url)
    on_page = codes_on(client, url, LISTS[name][1])
    in_api = codes_in_api(client, page.api)
    assert sorted(on_page) == sorted(in_api), (url, page.api)
    assert len(set(on_page)) == len(on_page)
    found, _all = COUNTED.match(page.found).groups()
    assert int(found) == len(on_page), url
    return len(on_page)


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_rows_that_the_api_has_at_the_address_that_it_offers(
    client, name
):
    assert same_in_api(client, name) > 0


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", LISTS)
def test_each_filter_finds_what_the_api_finds(client, name):
    # A group that a document only counts has members that nobody knows.
    options = ListPage(client, address(name)).options
    tried = {
        one: [value for value in values if value not in ("LDC-FO", "LDC-NRG")]
        for one, values in options.items()
    }
    for one, values in tried.items():
        for value in values[:MOST_VALUES]:
            if "is not known" not in words(client, address(name, **{one: value})):
                assert same_in_api(client, name, **{one: value}) > 0


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", LISTS)
def test_two_filters_together_find_what_the_api_finds(client, name):
    options = ListPage(client, address(name)).options
    pairs = itertools.combinations([one for one in options if one != "group"], 2)
    tried = [
        same_in_api(client, name, **{one: options[one][-1], other: options[other][0]})
        for one, other in pairs
    ]

    assert len(tried) >= (name not in ("recommendations", "partners"))


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"group": "LDC", "on": "2023-12-12"}, 46),
        ({"group": "LDC", "on": "2023-12-13"}, 45),
        ({"group": "LDC", "income": "LM", "on": "2023-12-12"}, None),
        ({"ldc_status": "graduated"}, None),
        ({"income": "L,LM"}, None),
    ],
)
def test_countries_are_filtered_by_group_class_and_day_as_in_the_api(
    client, query, found
):
    number = same_in_api(client, "countries", **query)

    assert number == (found or number) > 0


@pytest.mark.usefixtures("facts")
def test_countries_of_a_group_stand_in_the_order_of_the_language(client):
    pattern = LISTS["countries"][1]
    orders = {
        language: codes_on(client, f"/{language}/countries/?group=LDC", pattern)
        for language in CODES
    }

    assert len({tuple(order) for order in orders.values()}) == len(CODES)
    assert len({frozenset(order) for order in orders.values()}) == 1


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "query", [{"group": "LDC-FO"}, {"income": "L", "on": "1950-01-01"}]
)
def test_what_nobody_knows_is_neither_none_nor_all(client, query):
    page = ListPage(client, address("countries", **query))

    assert "not known" in page.found or "not recorded" in page.found
    assert not COUNTED.match(page.found)
    assert "/en/countries/BTN/" not in page.text


@pytest.mark.usefixtures("facts")
def test_what_nobody_knows_is_cited_as_that_and_not_counted(client):
    page = ListPage(client, address("countries", group="LDC-FO"))
    sentence = (
        "Which countries are in “Least developed countries with a field office of "
        "UNIDO” is not known."
    )

    assert page.found == sentence
    assert f"<p>UNIDO strategy portal, “{sentence}”, as of" in page.text
    assert not page.api
    assert "low income (" not in page.text


@pytest.mark.usefixtures("facts")
def test_a_day_without_a_group_is_not_cited_as_members(client):
    page = ListPage(client, address("countries", on="2023-12-12"))

    assert page.found == "195 of 195 countries: memberships as of 12 December 2023"


@pytest.mark.usefixtures("facts")
def test_a_list_says_in_a_sentence_what_it_found(client):
    page = ListPage(
        client, "/en/commitments/?status=under_way&strategy=ldc-os-2022-2031"
    )

    assert re.match(r"\d+ of 28 commitments: .+, under way$", page.found), page.found


@pytest.mark.usefixtures("facts")
def test_a_chip_takes_its_filter_away_and_keeps_the_others(client):
    url = "/en/documents/?organ=idb&kind=report&page=2&colour=red"

    chips = [html.unescape(one) for one in ListPage(client, url).chips]

    assert chips == ["/en/documents/?kind=report", "/en/documents/?organ=idb"]


@pytest.mark.usefixtures("facts")
def test_one_link_clears_all_filters(client):
    url = "/en/documents/?organ=idb&kind=report"

    assert '<a href="/en/documents/">Show all</a>' in ListPage(client, url).text
    assert "Show all" not in ListPage(client, "/en/documents/").text


@pytest.mark.usefixtures("facts")
def test_pages_and_languages_keep_the_filters(client):
    page = ListPage(client, "/en/documents/?is_source=false")

    assert "is_source=false" in page.next
    assert 'href="/fr/documents/?is_source=false"' in page.text


@pytest.mark.usefixtures("facts")
def test_the_form_holds_what_was_chosen(client):
    page = ListPage(client, "/en/countries/?group=LDC&on=2023-12-12")

    assert page.chosen["group"] == "LDC"
    assert 'name="on" value="2023-12-12"' in page.text


@pytest.mark.usefixtures("facts")
def test_several_values_of_a_filter_stay_together(client):
    page = ListPage(client, "/en/documents/?kind=report&kind=resolution")

    assert page.chosen["kind"] == "report,resolution"
    assert same_in_api(client, "documents", kind="report,resolution") > 0


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ["colour=red", "page=x", "page=99999"])
def test_an_unknown_parameter_is_ignored_without_a_word(client, name, query):
    page = ListPage(client, f"{address(name)}?{query}")
    found, total = COUNTED.match(page.found).groups()

    assert found == total
    assert "is ignored" not in page.text
    assert query not in page.api


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("decisions", "status=lost"),
        ("decisions", "organ=zzz"),
        ("decisions", "organ=%00"),
        ("decisions", "organ=" + "x" * 3000),
        ("countries", "on=yesterday"),
        ("countries", "group=zzz"),
        ("documents", "year=next"),
        ("documents", "is_source=perhaps"),
        ("mic-wp", "component=zzz"),
        ("mic-wp", "late=1"),
    ],
)
def test_an_unknown_value_is_ignored_and_the_page_says_so(client, name, query):
    page = ListPage(client, f"{address(name)}?{query}")
    found, total = COUNTED.match(page.found).groups()

    assert found == total
    assert page.text.count("and is ignored.") == 1
    assert not urlsplit(page.api).query.startswith(query)


NONSENSE = [
    "%00",
    "9" * 400,
    "%F0%9F%98%80",
    ",,,",
    "-1",
    "1e9",
    "0",
    "2023-02-30",
]


@pytest.mark.full
@pytest.mark.django_db
@pytest.mark.parametrize("name", [one for one in LISTS if "-" not in one])
def test_nonsense_in_the_address_is_no_error_of_ours(client, name):
    made(name, 2)
    offered = next(one for one in listings().values() if one.resource == name).offered

    for one, value in itertools.product(offered, NONSENSE):
        page = ListPage(client, address(name, **{one.name: value}))
        found, total = COUNTED.match(page.found).groups()
        assert found == total, (one.name, value)


@pytest.mark.usefixtures("facts")
def test_an_unknown_value_beside_a_known_one_leaves_the_known_one(client):
    page = ListPage(client, "/en/decisions/?organ=idb,zzz&status=done,lost")

    assert parse_qs(urlsplit(page.api).query) == {"organ": ["idb"], "status": ["done"]}
    assert page.text.count("and is ignored.") == 2


@pytest.mark.usefixtures("facts")
def test_a_known_value_without_rows_finds_none_of_them(client):
    page = ListPage(client, "/en/partners/?country=BTN")

    assert page.found.startswith("0 of ")
    assert "is ignored" not in page.text


@pytest.mark.usefixtures("facts")
def test_a_list_tells_how_it_is_cited_with_its_filters_day_and_address(client):
    page = words(client, "/en/commitments/?status=under_way&utm=mail")

    today = f"{timezone.localdate():%-d %B %Y}"
    assert re.search(
        r"UNIDO strategy portal, “Commitments \(\d+ of 28 commitments\): under way”"
        r", as of "
        + today
        + r", http://testserver/en/commitments/\?status=under_way(?!&)",
        page,
    )


@pytest.mark.full
@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", LISTS)
def test_only_values_that_rows_have_are_offered(client, name):
    page = ListPage(client, address(name))

    for one, values in page.options.items():
        for value in values[:2] if one != "group" else []:
            found = ListPage(client, address(name, **{one: value})).found
            assert not found.startswith("0 of"), (one, value)
    assert page.found


@pytest.mark.django_db
def test_a_filter_counts_what_the_other_filters_leave(client):
    body = governance.OrganFactory()
    session = governance.SessionFactory(organ=body)
    for count, kind in [(3, "report"), (1, "resolution")]:
        governance.DocumentFactory.create_batch(
            count, organ=body, session=session, kind=kind
        )
    governance.DocumentFactory.create_batch(2, kind="report")

    page = words(client, f"/en/documents/?organ={body.code}")

    assert "report (3)" in page
    assert "resolution (1)" in page


@pytest.mark.django_db
def test_a_decision_is_found_by_the_body_of_its_session_or_of_its_document(client):
    body = governance.OrganFactory()
    session = governance.SessionFactory(organ=body)
    by_session = governance.DecisionFactory(session=session)
    by_document = governance.DecisionFactory(document__organ=body)
    governance.DecisionFactory()

    found = codes_on(client, f"/en/decisions/?organ={body.code}", LISTS["decisions"][1])

    assert sorted(found) == sorted([by_session.code, by_document.code])


@pytest.mark.django_db
def test_a_commitment_is_found_by_the_status_of_its_latest_report(client):
    kept, silent = strategies.CommitmentFactory.create_batch(2)
    for day, status in [("2021-01-01", "under_way"), ("2023-01-01", "done")]:
        ProgressUpdateFactory(
            strategy=None, commitment=kept, status=status, decided_on=day
        )

    lists = {
        status: codes_on(
            client, f"/en/commitments/?status={status}", LISTS["commitments"][1]
        )
        for status in ("done", "under_way", "no_report")
    }

    assert lists == {"done": [kept.code], "under_way": [], "no_report": [silent.code]}


@pytest.mark.django_db
def test_a_country_with_an_office_is_found_by_it(client):
    office = reference.FieldOfficeFactory()
    reference.CountryFactory()

    found = codes_on(client, "/en/countries/?has_office=true", LISTS["countries"][1])

    assert found == [office.country.iso3]


@pytest.mark.django_db
def test_an_indicator_with_figures_is_found_by_them_and_demonstrations_are_none(client):
    observation = indicators.ObservationFactory()
    indicators.ObservationFactory(release__is_demo=True)

    found = codes_on(client, "/en/indicators/?has_figures=true", LISTS["indicators"][1])

    assert found == [observation.indicator.code]


@pytest.mark.usefixtures("facts")
def test_the_fold_of_further_filters_says_what_is_chosen_in_it(client):
    text = ListPage(client, "/en/commitments/?status=under_way").text

    summary = re.search(r'class="filter-form__more"><summary>(.*?)</summary>', text)
    assert summary.group(1) == "More filters: under way"


def listings() -> dict[str, Listing]:
    return {name: one for name, one in vars(forms).items() if isinstance(one, Listing)}


@pytest.mark.parametrize("name", listings())
def test_every_filter_of_a_page_is_one_of_the_api(name):
    listing = listings()[name]

    assert {one.name for one in listing.offered} <= {*listing.filterset.base_filters}


def test_every_filtered_list_is_walked_here():
    walked = {*LISTS} - {"mic-wp", "ldc-ip"} | {"activities"}

    assert {one.resource for one in listings().values()} == walked


def made(name: str, count: int) -> None:
    """Make ``count`` rows of a list, with different values of its filters."""
    for _number in range(count):
        match name:
            case "decisions":
                decision = governance.DecisionFactory(
                    session=governance.SessionFactory()
                )
                ProgressUpdateFactory(strategy=None, decision=decision)
            case "commitments":
                strategies.CommitmentFactory()
            case "consultations":
                governance.ConsultationCommentFactory(
                    partner=reference.PartnerFactory()
                )
            case "recommendations":
                strategies.RecommendationActionFactory()
            case "documents":
                governance.DocumentFactory(organ=governance.OrganFactory())
            case "partners":
                reference.PartnerFactory(country=reference.CountryFactory())
            case "countries":
                reference.GroupMembershipFactory()
            case "initiatives":
                strategies.InitiativePartnerFactory()
                strategies.InitiativeCountryFactory()
            case "indicators":
                indicators.ObservationFactory()


def queries(client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.django_db
@pytest.mark.parametrize("name", [one for one in LISTS if "-" not in one])
def test_a_filtered_list_asks_no_more_for_many_rows_than_for_few(client, name):
    made(name, 3)
    queries(client, "/en/")
    few = queries(client, address(name))
    made(name, 30)
    statistics.refresh()
    many = queries(client, address(name, colour="red"))

    assert few == many <= 10


@pytest.mark.full
@pytest.mark.django_db
@pytest.mark.parametrize("name", [one for one in LISTS if "-" not in one])
def test_a_filtered_list_asks_no_more_for_a_thousand_rows(client, name):
    made(name, 10)
    queries(client, "/en/")
    few = queries(client, address(name))
    made(name, 180 if name == "countries" else 990)
    statistics.refresh()

    assert few == queries(client, address(name, colour="red")) <= 10


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    "query",
    [
        {"group": "MIC-UNIDO", "on": "2020-01-01", "income": "LM"},
        {"group": "LDC", "ldc_status": "leaving"},
    ],
)
def test_countries_with_every_filter_chosen_take_ten_queries_at_most(client, query):
    assert queries(client, address("countries", **query)) <= 10
