"""A search takes words as people type them, and finds what is public, nothing else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.api.making import bulk, published
from tests.factories import strategies, workplans
from tests.factories.accounts import UserFactory
from tests.factories.governance import DocumentFactory
from tests.factories.reference import CountryFactory, PartnerFactory
from tests.models.tables import MODELS, run
from tests.pages.searching import address, answers, count, draft, page, publish
from unido_portal.core.languages import CODES, direction
from unido_portal.core.registries import public_resources
from unido_portal.core.text import Text
from unido_portal.portal.api.urls import router
from unido_portal.portal.forms import PAGE_SIZE
from unido_portal.portal.search.finding import BEST
from unido_portal.portal.search.kinds import KINDS
from unido_portal.portal.search.words import LONGEST, plain, plain_sql
from workplans import services

pytestmark = pytest.mark.django_db

# Resources of the API whose rows are found by others.
FOUND_BY_OTHERS = {
    "organs": "its sessions have its name, and it has no page",
    "projects": "it has no page",
    "targets": "its indicator shows it, and it has no words of its own",
    "observations": "its indicator shows it, and it has no words of its own",
    "releases": "it has no page",
}
MAY_BE_DRAFTS = [
    kind
    for kind in KINDS
    if hasattr(kind.model._default_manager.all(), "visible_to")
    or "work_plan" in {field.name for field in kind.model._meta.get_fields()}
]
LETTERS = st.text(
    st.characters(categories=["Lu", "Ll", "Lo", "Nd"], max_codepoint=0x17F)
    | st.characters(min_codepoint=0x400, max_codepoint=0x45F)
    | st.characters(min_codepoint=0x4E00, max_codepoint=0x4FFF)
    | st.characters(min_codepoint=0x621, max_codepoint=0x652)
    | st.sampled_from(" .,;:!?-–—/()[]«»’'،؟。，（）"),
    max_size=40,
)


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_pages_that_are_no_rows_are_found_by_their_title(client):
    assert "/about/method/" in answers(client, "totals")


# --- Words ----------------------------------------------------------------------------


def test_every_word_has_to_occur(client):
    both = PartnerFactory(name=Text.of(en="Green steel alliance"))
    one = PartnerFactory(name=Text.of(en="Green hydrogen alliance"))

    found = answers(client, "alliance STEEL")

    assert both.get_absolute_url() == f"/en{found[0]}"
    assert one.get_absolute_url() not in [f"/en{there}" for there in found]


def test_word_is_found_at_the_beginning_of_words_only():
    CountryFactory(name=Text.of(en="Oman"))
    PartnerFactory(name=Text.of(en="Woman and industry"))

    assert count("oman") == 1
    assert count("wom") == 1


def test_whole_name_comes_before_its_beginning(client):
    longer = CountryFactory(name=Text.of(en="Nigeria"))
    whole = CountryFactory(name=Text.of(en="Niger"))

    found = answers(client, "niger")

    assert [f"/en{there}" for there in found][:2] == [
        whole.get_absolute_url(),
        longer.get_absolute_url(),
    ]


def test_arabic_word_is_found_behind_its_article():
    PartnerFactory(name=Text.of(source="ar", ar="تحالف الهيدروجين"))

    assert count("هيدروجين") == 1


@pytest.mark.parametrize("typed", ["idb-51-crp-4", "idb.51 crp.4", "IDB 51 CRP 4"])
def test_punctuation_of_a_symbol_makes_no_difference(typed):
    DocumentFactory(symbol="IDB.51/CRP.4", slug="one")

    assert count(typed) == 1


@settings(max_examples=60, deadline=None)
@given(LETTERS)
def test_database_and_portal_make_the_same_of_words(text):
    [(made,)] = run(f"SELECT {plain_sql('%s::text')}", [text])

    assert made.strip() == plain(text)


# --- What readers may see -------------------------------------------------------------


@pytest.mark.parametrize("kind", MAY_BE_DRAFTS, ids=lambda kind: kind.name)
def test_draft_is_found_by_nobody_until_it_is_published(client, kind):
    row = draft(kind, "Zyzzyva")
    client.force_login(UserFactory())

    before = count("zyzzyva"), page(client, "zyzzyva")
    publish(row)

    assert before[0] == 0
    assert "Nothing was found" in before[1]
    assert count("zyzzyva") == 1


def test_report_that_a_later_one_replaced_is_not_found():
    workplans.ProgressUpdateFactory(text=Text.of(en="Stands"))
    workplans.ProgressUpdateFactory(
        text=Text.of(en="Replaced"), superseded_at="2024-01-01T00:00Z"
    )

    assert (count("stands"), count("replaced")) == (1, 0)


def test_activity_is_found_as_its_latest_version_tells_it():
    old = workplans.ActivityContentFactory(
        title=Text.of(en="Former"), plan_version__number=1
    )
    published(old.plan_version)
    new = workplans.ActivityContentFactory(
        title=Text.of(en="Present"),
        activity=old.activity,
        plan_version__number=2,
        plan_version__work_plan=old.plan_version.work_plan,
    )
    published(new.plan_version)

    assert (count("present"), count("former")) == (1, 0)


def test_report_on_the_result_of_a_draft_is_not_found():
    result = workplans.ResultFactory()
    workplans.ProgressUpdateFactory(
        strategy=None, result=result, text=Text.of(en="Secret")
    )

    assert count("secret") == 0


def test_demonstration_stands_apart_and_is_counted_apart(client):
    strategies.InitiativeFactory(name=Text.of(en="Solar bricks"))
    made_up = workplans.ActivityContentFactory(
        title=Text.of(en="Solar dryers"), plan_version__work_plan__is_demo=True
    )
    services.publish(version=services.seal(version=made_up.plan_version))

    facts, apart, below = page(client, "solar").partition('id="demonstration"')

    assert "1 result for" in facts
    assert "Solar dryers" not in facts
    assert apart
    assert "made up" in below
    assert "Solar dryers" in below


# --- What a search says ---------------------------------------------------------------


def test_search_says_what_it_found_and_keeps_the_words(client):
    PartnerFactory(name=Text.of(en="Solar & wind"))

    shown = page(client, "Solar & wind")

    assert "1 result for “<bdi>Solar &amp; wind</bdi>”" in shown
    assert 'value="Solar &amp; wind"' in shown


def test_search_that_finds_nothing_says_what_to_try(client):
    shown = page(client, "zyzzyva")

    assert "Nothing was found for “<bdi>zyzzyva</bdi>”" in shown
    assert 'href="/en/countries/"' in shown


def test_best_of_a_kind_lead_to_all_of_it_page_by_page(client):
    bulk(PartnerFactory, PAGE_SIZE + 3, name=Text.of(en="Solar"))

    best = page(client, "solar")
    all_of_them = answers(client, "solar", kind="partners")
    last = page(client, "solar", kind="partners", page=9)

    assert best.count("/en/partners/") == BEST
    assert f"All {PAGE_SIZE + 3} of this kind" in best
    assert "?q=solar&amp;kind=partners" in best
    assert sum(there.startswith("/partners/") for there in all_of_them) == PAGE_SIZE
    assert last.count("/en/partners/") == 3


def test_search_takes_the_same_queries_for_few_and_many(client):
    bulk(PartnerFactory, 2, name=Text.of(en="Solar"))
    few = queries(client, address("solar"))
    bulk(PartnerFactory, 200, name=Text.of(en="Solar"))

    assert few == queries(client, address("solar")) <= 4
    assert queries(client, address("solar", kind="partners", page=3)) <= 4


@pytest.mark.parametrize("language", CODES)
def test_page_of_a_search_speaks_the_language_of_its_reader(client, language):
    CountryFactory(iso3="QQQ")

    shown = client.get(address("QQQ", language)).content.decode()

    assert f'<html lang="{language}" dir="{direction(language)}"' in shown
    assert f'href="/{language}/countries/QQQ/"' in shown


BAD = {
    "nothing": "",
    "a null": "\x00",
    "signs": "%_\\ ''\" ((",
    "half of SQL": "'; DROP TABLE reference_country; --",
    "ten thousand letters": "a" * 10_000,
    "thousands of words": "a " * 5_000,
    "breaks": "\x1f \x1f",
    "a lone half of a sign": "\udc80",
}


@pytest.mark.parametrize("typed", BAD.values(), ids=BAD)
def test_bad_input_is_answered_by_a_clear_page(client, typed):
    url = "/en/search/"

    response = client.get(url, {"q": typed.encode(errors="surrogatepass")})

    assert response.status_code == 200
    assert "What a search finds" in response.content.decode()


def test_search_that_is_too_long_says_how_long_it_may_be(client):
    shown = page(client, "b" * (LONGEST + 1))

    assert f"at most {LONGEST} characters" in shown


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "nonsense"},
        {"kind": "partners", "page": "-1"},
        {"kind": "partners", "page": "last"},
        {"kind": "partners", "page": "9" * 50},
        {"kind": "partners", "demo": "1"},
        {"kind": "pages", "demo": "1"},
        {"kind": "risks"},
    ],
    ids=str,
)
def test_unknown_parameters_are_ignored(client, more):
    PartnerFactory(name=Text.of(en="Solar"))

    assert "1 result for" in page(client, "solar", **more)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(text):
    typed = text.encode(errors="replace").decode()

    assert Client().get("/en/search/", {"q": typed}).status_code == 200


# --- Nothing public is forgotten ------------------------------------------------------


def test_every_model_with_a_page_is_searched():
    with_page = {
        label for label, model in MODELS.items() if hasattr(model, "get_absolute_url")
    }
    searched = {kind.model._meta.label for kind in KINDS}

    # An activity is searched as its content tells it.
    assert with_page - searched == {"workplans.Activity"}


def test_every_resource_of_the_api_is_searched():
    assert router.registry
    resources = set(public_resources.keys())

    assert resources - {kind.name for kind in KINDS} == set(FOUND_BY_OTHERS)


def test_kinds_are_told_apart_by_their_names():
    names = [kind.name for kind in KINDS]

    assert len(set(names)) == len(names)
