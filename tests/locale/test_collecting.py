"""What xgettext finds in the source is what the message files hold."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.locale.messages import LANGUAGES, LOCALE, messages

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

# Parts of the repository in which no text for readers stands.
NOT_SEARCHED = ["tests", "var", "staticfiles", ".venv", ".git", "fixtures", "docs"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Return every message of the source, collected in a copy of it."""
    copy = tmp_path_factory.mktemp("source") / "portal"
    repository = LOCALE.parent
    shutil.copytree(
        repository,
        copy,
        ignore=lambda folder, names: (
            NOT_SEARCHED if Path(folder) == repository else ["__pycache__"]
        ),
    )
    subprocess.run(
        [
            *(sys.executable, "-m", "django", "makemessages"),
            *("--locale", "fr", "--no-obsolete", "--keep-pot"),
        ],
        cwd=copy,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": ""},
        check=True,
        capture_output=True,
    )
    return {key(entry) for entry in polib.pofile(str(copy / "locale" / "django.pot"))}


def key(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_source_is_in_the_message_file(found, language):
    assert found - {key(entry) for entry in messages(language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_message_file_holds_nothing_that_the_source_no_longer_says(found, language):
    assert {key(entry) for entry in messages(language)} - found == set()
