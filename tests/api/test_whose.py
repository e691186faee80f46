"""Whose a row is: what belongs to another entity says so, and can be left out."""

import pytest
from django.test import Client

from tests.api.asking import RESOURCES, ROUTER, ask
from tests.factories.indicators import ObservationFactory, TargetFactory
from tests.factories.strategies import StrategyFactory
from tests.factories.workplans import ProgressUpdateFactory
from unido_portal.core.text import Text

VIEWS = {name: view for name, view, _base in ROUTER.registry}

# Of these docs/api.md says that they are no one's plan: bodies and what they do, the
# reference facts, the catalogues, and what is UNIDO's own by its nature.
NOBODYS = {
    "consultations",
    "countries",
    "country-groups",
    "country-programmes",
    "decisions",
    "documents",
    "indicators",
    "organs",
    "partners",
    "projects",
    "releases",
    "sessions",
}
SOMEBODYS = sorted({*RESOURCES} - NOBODYS)
# Of these, the facts have none of another entity.
OURS_ALONE = {"activities", "progress-updates", "targets"}


@pytest.mark.parametrize("name", RESOURCES)
def test_every_resource_says_whose_its_rows_are_or_belongs_to_nobody(name):
    names = {"is_reference", "owner"} & {*VIEWS[name].serializer_class.names()}
    assert names == (set() if name in NOBODYS else {"is_reference", "owner"})


@pytest.mark.parametrize("name", RESOURCES)
def test_what_can_be_made_up_is_marked_on_every_row(name):
    view = VIEWS[name]
    assert view.has_demo == ("is_demo" in view.serializer_class.names())


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("name", SOMEBODYS)
def test_what_belongs_to_another_entity_can_be_left_out(name):
    theirs = ask(f"{name}/?is_reference=true&page_size=1000&lang=en")["results"]
    ours = ask(f"{name}/?is_reference=false&page_size=1000")["results"]
    everything = ask(f"{name}/?page_size=1000")["results"]

    assert all(row["is_reference"] and row["owner"] for row in theirs)
    assert not any(row["is_reference"] for row in ours)
    assert len(theirs) + len(ours) == len(everything)
    assert (theirs == []) == (name in OURS_ALONE)


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("path", "of_another"),
    [
        ("risks/R-14/", True),
        ("risks/R-01/", False),
        ("risks/R-18/", False),
        ("commitments/C-26/", True),
        ("commitments/C-01/", False),
        ("evaluations/ohrlls-sustainable-energy-2021/", True),
        ("lessons/ohrlls-ppb-2023.lesson-1/", True),
        ("recommendations/acabq-a-76-7-iv-38/", True),
        ("stated-figures/bud-23/", True),
        ("stated-figures/tc-env/", False),
        ("initiatives/ldc-future-forum/", True),
        ("initiatives/sdg-9-index/", False),
        ("progress-updates/idb-48-item-7.u-04/", False),
    ],
)
def test_each_row_is_whose_its_plan_strategy_or_document_is(path, of_another):
    assert ask(path)["is_reference"] is of_another


@pytest.mark.usefixtures("facts")
def test_an_initiative_of_ours_has_no_owner_in_the_strategy_of_another_entity():
    assert ask("initiatives/sdg-9-index/?lang=en")["owner"] is None
    assert ask("initiatives/eco-industrial-parks-programme/?lang=en")["owner"] == (
        "UNIDO"
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "told"),
    [("agenda", (False, None)), ("programme_plan", (True, "Somebody else"))],
)
def test_a_report_on_a_strategy_is_ours_but_on_the_plan_of_another(kind, told):
    strategy = StrategyFactory(
        is_ours=False, kind=kind, owner=Text.of(en="Somebody else")
    )
    update = ProgressUpdateFactory(strategy=strategy)

    row = ask(f"progress-updates/{update.code}/?lang=en")

    assert (row["is_reference"], row["owner"]) == told


@pytest.mark.django_db
def test_a_figure_in_a_report_on_an_agenda_is_ours():
    agenda = StrategyFactory(is_ours=False, kind="agenda")
    ObservationFactory(
        country=None,
        strategy=agenda,
        release=None,
        update=ProgressUpdateFactory(strategy=agenda),
    )

    [row] = ask("observations/?is_reference=false")["results"]

    assert row["subject"] == {"type": "strategy", "code": agenda.code}


@pytest.mark.usefixtures("facts")
def test_participants_of_an_event_of_another_entity_are_labelled_where_they_stand():
    [row] = ask("observations/?indicator=doc-participants&lang=en")["results"]
    assert (row["value"], row["is_reference"]) == ("240", True)

    page = Client().get("/en/indicators/doc-participants/").content.decode()
    assert "of another entity" in page
    assert row["owner"] in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "factory"),
    [("targets", TargetFactory), ("observations", ObservationFactory)],
)
def test_a_figure_about_a_strategy_is_whose_the_strategy_is(name, factory):
    for code, is_ours in (("ours", True), ("theirs", False)):
        strategy = StrategyFactory(code=code, is_ours=is_ours, owner=Text.of(en=code))
        factory(country=None, strategy=strategy)

    told = {
        row["subject"]["code"]: (row["is_reference"], row["owner"])
        for row in ask(f"{name}/")["results"]
    }
    [theirs] = ask(f"{name}/?is_reference=true")["results"]

    assert told == {"ours": (False, "ours"), "theirs": (True, "theirs")}
    assert theirs["subject"]["code"] == "theirs"


@pytest.mark.django_db
def test_a_target_of_another_entity_is_labelled_on_the_page_of_its_indicator():
    strategy = StrategyFactory(is_ours=False, owner=Text.of(en="Somebody else"))
    target = TargetFactory(country=None, strategy=strategy)

    page = Client().get(target.indicator.get_absolute_url()).content.decode()

    assert "Somebody else" in page
