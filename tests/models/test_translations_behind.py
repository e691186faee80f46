"""A translation knows which revision of its source it renders, by whatever path."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from strategies.models import Strategy
from tests.factories.reference import PartnerFactory
from tests.factories.strategies import StrategyFactory
from tests.factories.workplans import StatementFactory
from tests.models.tables import run
from unido_portal.core.choices import Mark
from unido_portal.core.text import Text, revision_of
from unido_portal.reference.models import Partner
from workplans.models import Statement
from workplans.services import broken_seals, seal

pytestmark = pytest.mark.django_db

OLD, NEW = "The sun", "The sun and the moon"


@pytest.fixture
def partner() -> Partner:
    return PartnerFactory(name=Text.of(en=OLD, fr="Le soleil", es="El sol"))


def write(partner: Partner, **wordings: str) -> Text:
    """Write these wordings of the name and leave the others; return what it is then."""
    before = Partner.objects.get(pk=partner.pk).name
    data = {**before.wordings}
    for code, words in wordings.items():
        data[code] = {"text": words, "mark": Mark.UNOFFICIAL}
    return saved(partner, Text(data))


def saved(partner: Partner, name: Text) -> Text:
    """Write the name; return what the database makes of it."""
    Partner.objects.filter(pk=partner.pk).update(name=name)
    return Partner.objects.get(pk=partner.pk).name


def test_translations_of_a_new_text_render_its_source(partner: Partner) -> None:
    assert Partner.objects.get(pk=partner.pk).name.behind == {}


def test_translations_are_behind_once_the_source_has_changed(partner: Partner) -> None:
    name = write(partner, en=NEW)

    assert name.behind == {"fr": revision_of(OLD), "es": revision_of(OLD)}


def test_translation_that_changes_with_its_source_is_not_behind(
    partner: Partner,
) -> None:
    name = write(partner, en=NEW, fr="Le soleil et la lune")

    assert name.behind == {"es": revision_of(OLD)}


def test_translation_made_anew_is_not_behind_any_more(partner: Partner) -> None:
    write(partner, en=NEW)

    name = write(partner, fr="Le soleil et la lune")

    assert list(name.behind) == ["es"]


def test_translation_remembers_what_it_renders_through_many_revisions(
    partner: Partner,
) -> None:
    write(partner, en=NEW)

    name = write(partner, en="The stars")

    assert name.behind["fr"] == revision_of(OLD)


def test_source_that_returns_is_rendered_again(partner: Partner) -> None:
    write(partner, en=NEW)

    name = write(partner, en=OLD)

    assert name.behind == {}
    assert name.as_dict() == name.wordings


def test_translation_that_is_confirmed_is_not_behind_any_more(partner: Partner) -> None:
    name = write(partner, en=NEW)

    name = saved(partner, name.confirm(["fr"]))

    assert list(name.behind) == ["es"]
    assert "of" not in name["fr"]


def test_mark_of_a_translation_says_nothing_of_its_source(partner: Partner) -> None:
    before = write(partner, en=NEW)

    name = saved(
        partner, Text({**before, "fr": {"text": "Le soleil", "mark": "official"}})
    )

    assert name["fr"] == {
        "text": "Le soleil",
        "mark": "official",
        "of": revision_of(OLD),
    }


def test_change_by_the_database_itself_is_noticed(partner: Partner) -> None:
    run(
        "UPDATE reference_partner SET name = jsonb_set(name, '{en,text}', '\"Moon\"')"
        " WHERE id = %s",
        [partner.pk],
    )

    partner.refresh_from_db()
    assert partner.name.behind["fr"] == revision_of(OLD)


def test_every_text_of_a_row_is_watched() -> None:
    strategy = StrategyFactory(
        name=Text.of(en="A", fr="B"), purpose=Text.of(en="C", fr="D")
    )

    Strategy.objects.filter(pk=strategy.pk).update(
        name=Text.of(en="A2", fr="B"), purpose=Text.of(en="C2", fr="D")
    )

    strategy.refresh_from_db()
    assert (strategy.name.behind, strategy.purpose.behind) == (
        {"fr": revision_of("A")},
        {"fr": revision_of("C")},
    )


def test_former_source_renders_what_it_said_when_another_language_becomes_the_source(
    partner: Partner,
) -> None:
    before = Partner.objects.get(pk=partner.pk).name

    name = saved(partner, Text({**before, "source": "fr"}))

    assert name.behind == {"en": revision_of(OLD), "es": revision_of(OLD)}


def test_texts_are_equal_whatever_source_they_render(partner: Partner) -> None:
    behind = write(partner, en=NEW)

    assert behind == Text(behind.wordings)
    assert hash(behind) == hash(Text(behind.wordings))


def test_copy_of_a_text_is_as_far_behind_as_the_text(partner: Partner) -> None:
    behind = write(partner, en=NEW)

    copy = PartnerFactory(name=behind)

    copy.refresh_from_db()
    assert copy.name.behind == behind.behind


LANGUAGES = ("en", "fr", "zh-hans")
WORDS = some.sampled_from(["sun", "moon", "stars 星"])
JUNK = some.sampled_from(["", "0" * 12, revision_of("sun")])


@some.composite
def edits(draw: Any) -> tuple[dict[str, str], str, set[str], dict[str, str]]:
    """A text as a writer gives it: words, source, what is confirmed, what is junk."""
    words = draw(some.dictionaries(some.sampled_from(LANGUAGES), WORDS, min_size=1))
    source = draw(some.sampled_from(sorted(words)))
    confirmed = draw(some.sets(some.sampled_from(LANGUAGES)))
    junk = draw(some.dictionaries(some.sampled_from(LANGUAGES), JUNK))
    return words, source, confirmed, junk


def _given(
    words: dict[str, str], source: str, confirmed: set[str], junk: dict[str, str]
) -> Text:
    data: dict[str, Any] = {"source": source}
    for code, text in words.items():
        said = {"of": junk[code]} if junk.get(code) and code not in confirmed else {}
        # What looks like the present revision would be a confirmation.
        if said == {"of": revision_of(words[source])}:
            said = {}
        data[code] = {"text": text, "mark": "official", **said}
    return Text(data).confirm(confirmed)


@settings(max_examples=150, deadline=None)
@given(sequence=some.lists(edits(), min_size=2, max_size=7))
def test_wording_is_behind_exactly_when_the_source_is_not_what_it_was_saved_against(
    sequence: list[Any],
) -> None:
    first, *others = sequence
    words, source = first[0], first[1]
    against = dict.fromkeys(words, words[source])
    partner = PartnerFactory(name=_given(words, source, set(), {}))
    for edit in others:
        now, source_now, confirmed, _junk = edit
        against = {
            code: now[source_now]
            if code == source_now or text != words.get(code) or code in confirmed
            else against[code]
            for code, text in now.items()
        }
        words, source = now, source_now

        name = saved(partner, _given(*edit))

        assert name.behind == {
            code: revision_of(text)
            for code, text in against.items()
            if text != words[source]
        }


def test_seal_does_not_cover_which_source_a_translation_renders() -> None:
    statement = StatementFactory(text=Text.of(en=OLD, fr="Le soleil"))
    rows = Statement.objects.filter(pk=statement.pk)
    rows.update(text=Text.of(en=NEW, fr="Le soleil"))
    seal(version=statement.plan_version)

    rows.update(text=rows.get().text.confirm(["fr"]))

    assert rows.get().text.behind == {}
    assert list(broken_seals()) == []
