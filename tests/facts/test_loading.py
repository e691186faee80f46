"""Loading facts: idempotent, whole or not at all, and no person's edit is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from tests.breadth import some_quickly
from unido_portal.core.facts import FactFiles, FactsError, Loader
from unido_portal.core.facts.report import Kept, Report
from unido_portal.core.management.commands.load_facts import all_facts
from unido_portal.core.models import HistoryEvent, LoadedRow
from unido_portal.core.text import Text
from unido_portal.reference.models import Country, IncomeClass, Partner
from workplans.models import PlanMilestone, PlanVersion

FIXTURES = settings.BASE_DIR / "fixtures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files, to be broken."""
    return Path(shutil.copytree(FIXTURES, tmp_path / "fixtures"))


def replace(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def load(folder: Path = FIXTURES, *, dry_run: bool = False) -> Report:
    return Loader(all_facts(), FactFiles(folder)).load(dry_run=dry_run)


PARTNERS = "facts/reference/partners.csv"


@pytest.mark.usefixtures("facts")
class TestOnLoadedFacts:
    def test_second_load_writes_nothing(self) -> None:
        events = HistoryEvent.objects.count()

        report = load()

        assert report.is_noop
        assert report.rows.total() > 10_000
        assert HistoryEvent.objects.count() == events

    def test_planner_knows_how_many_rows_were_loaded(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT reltuples FROM pg_class WHERE relname = %s",
                [IncomeClass._meta.db_table],
            )
            (known,) = cursor.fetchone()

        assert known == IncomeClass.objects.count() > 0

    def test_changed_file_changes_what_nobody_touched(self, folder: Path) -> None:
        replace(folder, PARTNERS, "World Bank", "The World Bank")

        report = load(folder)

        assert report.changed == {"reference.Partner": 1}
        assert "The World Bank" in str(Partner.objects.get(code="world-bank").name)

    def test_persons_edit_is_kept_over_a_changed_file(self, folder: Path) -> None:
        partner = Partner.objects.get(code="world-bank")
        partner.name = Text.of(en="Our name for it")
        partner.save()
        replace(folder, PARTNERS, "World Bank", "The World Bank")

        report = load(folder)

        partner.refresh_from_db()
        assert str(partner.name) == "Our name for it"
        assert report.kept == [Kept("reference.Partner", "world-bank", "name")]

    def test_file_that_changes_a_source_leaves_its_translations_behind(
        self, folder: Path
    ) -> None:
        replace(folder, PARTNERS, "世界银行", "新世界银行")

        load(folder)

        name = Partner.objects.get(code="world-bank").name
        assert set(name.behind) == {"en", "fr", "es", "ru", "ar"}
        assert load(folder).is_noop

    def test_file_that_changes_a_translation_brings_it_up_to_its_source(
        self, folder: Path
    ) -> None:
        replace(folder, PARTNERS, "世界银行", "新世界银行")
        load(folder)
        replace(folder, PARTNERS, "Banque mondiale", "La Banque mondiale")

        report = load(folder)

        assert report.kept == []
        name = Partner.objects.get(code="world-bank").name
        assert set(name.behind) == {"en", "es", "ru", "ar"}

    def test_translation_that_a_person_confirmed_is_no_edit_of_the_facts(
        self, folder: Path
    ) -> None:
        replace(folder, PARTNERS, "世界银行", "新世界银行")
        load(folder)
        name = Partner.objects.get(code="world-bank").name.confirm(["fr"])
        Partner.objects.filter(code="world-bank").update(name=name)
        replace(folder, PARTNERS, "新世界银行", "世界银行集团")

        report = load(folder)

        assert report.kept == []
        assert report.changed == {"reference.Partner": 1}

    def test_persons_edit_of_one_field_lets_the_file_change_another(
        self, folder: Path
    ) -> None:
        partner = Partner.objects.get(code="unodc")
        partner.name = Text.of(en="Our name for it")
        partner.save()
        header = (folder / PARTNERS).read_text(encoding="utf-8").split("\n")[0]
        assert "kind" in header.split(",")
        text = (folder / PARTNERS).read_text(encoding="utf-8").split("\n")
        number = next(n for n, line in enumerate(text) if line.startswith("unodc,"))
        text[number] = text[number].replace("un_entity", "un_mechanism")
        (folder / PARTNERS).write_text("\n".join(text), encoding="utf-8")

        load(folder)

        partner.refresh_from_db()
        assert (str(partner.name), partner.kind) == ("Our name for it", "un_mechanism")

    def test_edit_kept_once_is_not_reported_again(self, folder: Path) -> None:
        Partner.objects.filter(code="world-bank").update(name=Text.of(en="Ours"))
        replace(folder, PARTNERS, "World Bank", "The World Bank")
        load(folder)

        report = load(folder)

        assert report.is_noop
        assert report.kept == []

    def test_row_that_a_person_removed_is_not_brought_back(self) -> None:
        PlanMilestone.objects.all()[0].delete()
        left = PlanMilestone.objects.count()

        report = load()

        assert PlanMilestone.objects.count() == left
        assert {kept.model for kept in report.kept} == {"workplans.PlanMilestone"}

    def test_row_that_left_the_files_is_reported_and_stays(self, folder: Path) -> None:
        path = folder / "facts/workplans/evidence.csv"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(lines[:-1]), encoding="utf-8")

        report = load(folder)

        assert len(report.missing) == 1
        assert report.missing[0].startswith("workplans.Evidence ")

    def test_changed_wording_of_a_sealed_plan_is_refused(self, folder: Path) -> None:
        path = "facts/workplans/deliverable_contents.csv"
        replace(folder, path, "第五委员会会议", "第六委员会会议")

        with pytest.raises(FactsError) as refused:
            load(folder)

        problem = refused.value.problems[0]
        assert problem.path == path
        assert "A sealed plan version does not change" in problem.message

    def test_dry_run_tells_what_it_would_do_and_writes_nothing(
        self, folder: Path
    ) -> None:
        replace(folder, PARTNERS, "World Bank", "The World Bank")

        report = load(folder, dry_run=True)

        assert report.changed == {"reference.Partner": 1}
        assert "The" not in str(Partner.objects.get(code="world-bank").name)

    def test_known_versions_are_sealed_and_all_are_listed(
        self,
    ) -> None:
        states = dict(PlanVersion.objects.values_list("code", "state"))

        assert states["ohrlls-ppb-2023.v1"] == "sealed"
        assert states["mic-wp.v3"] == "recording"
        assert not PlanVersion.objects.filter(published_at=None).exists()

    def test_first_load_is_recorded_as_the_loaders(self) -> None:
        doors = set(HistoryEvent.objects.values_list("door", flat=True))

        assert doors == {"load_facts"}


BROKEN = [
    ("facts/reference/memberships.csv", "2023-12-13", "2023-13-13", "valid_to"),
    ("facts/reference/partners.csv", "un_entity", "un_entitty", "kind"),
    ("facts/governance/sessions.csv", "idb-50,idb", "idb-50,idbb", "organ"),
    ("facts/strategies/commitments.csv", "C-02,", "C-01,", "code"),
    ("facts/workplans/plan_versions.csv", "is_superseded", "is_superceded", ""),
    ("tables/cells/table-10.16.csv", "5 778.4", "5 7784", "expenditure_2021"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "old", "new", "column"),
    some_quickly(BROKEN, lambda broken: broken in (BROKEN[0], BROKEN[-1])),
)
def test_broken_file_is_refused_with_its_place_and_nothing_is_loaded(
    folder: Path, path: str, old: str, new: str, column: str
) -> None:
    replace(folder, path, old, new)

    with pytest.raises(CommandError) as refused:
        call_command("load_facts", folder=folder, verbosity=0)

    message = str(refused.value)
    assert message.startswith(f"Nothing was loaded.\n{path}, line ")
    assert f"column {column}" in message
    assert not Country.objects.exists()
    assert not LoadedRow.objects.exists()


@pytest.mark.full
@pytest.mark.django_db
def test_row_with_too_few_cells_is_refused(folder: Path) -> None:
    with (folder / PARTNERS).open("a", encoding="utf-8") as file:
        file.write("one-cell-only\n")

    with pytest.raises(FactsError, match=r"partners\.csv, line \d+: 1 cells under"):
        load(folder)


@pytest.mark.full
@pytest.mark.django_db
def test_file_in_another_encoding_is_refused(folder: Path) -> None:
    text = (folder / PARTNERS).read_text(encoding="utf-8")
    (folder / PARTNERS).write_text(text, encoding="utf-16")

    with pytest.raises(FactsError, match=r"partners\.csv: The file is not UTF-8"):
        load(folder)


@pytest.mark.django_db
def test_what_the_database_refuses_is_told_with_its_row(folder: Path) -> None:
    path = "facts/reference/memberships.csv"
    lines = (folder / path).read_text(encoding="utf-8").splitlines(keepends=True)
    graduated = next(line for line in lines if line.startswith("LDC,BTN,"))
    (folder / path).write_text(
        "".join([*lines, graduated.replace("1971-01-01", "1980-01-01")]),
        encoding="utf-8",
    )

    with pytest.raises(FactsError, match="membership_of_a_country_does_not_overlap"):
        load(folder)


@pytest.mark.django_db
def test_dry_run_on_an_empty_database_writes_nothing() -> None:
    report = load(dry_run=True)

    assert report.added["reference.Country"] == 195
    assert not Country.objects.exists()
