"""What the pages for colleagues name is there, and what they tell to run can be run."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, name_of

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# Production has no launcher: there a person runs manage.py in an environment of theirs.
PRODUCTION = ROOT / "docs" / "configuration.md"

_IN_CODE = re.compile(r"`([^`\s]+)`")
_LINK = re.compile(r"\]\(([^)#:]+)[^)]*\)")
_FOLDERS = "bin|docs|fixtures|locale|requirements|static|templates|tests|unido_portal"
_PATH = re.compile(rf"(?:{_FOLDERS}|strategies|workplans|indicators)/[\w./-]*")
_BARE_COMMAND = re.compile(r"(?:`|^ *)manage\.py [a-z_]+", re.MULTILINE)


@pytest.mark.parametrize("told", PAGES, ids=name_of)
def test_every_path_that_a_page_names_exists(told: Path) -> None:
    named = filter(_PATH.fullmatch, _IN_CODE.findall(told.read_text("utf-8")))

    assert [word for word in named if not (ROOT / word).exists()] == []


@pytest.mark.parametrize("told", PAGES, ids=name_of)
def test_every_link_of_a_page_leads_to_a_file(told: Path) -> None:
    links = _LINK.findall(told.read_text("utf-8"))

    assert [link for link in links if not (told.parent / link).exists()] == []


def test_every_proof_of_a_promise_is_a_test_that_exists() -> None:
    """A bare name stands in the folder of the path before it."""
    lacking = []
    for line in _promises():
        folder = ROOT
        for word in _IN_CODE.findall(line.split("|")[2]):
            if "/" in word and (ROOT / word).exists():
                folder = (ROOT / word).parent
            elif word.startswith("test_") and not (folder / word).exists():
                lacking.append(word)
    assert lacking == []


def test_every_promise_has_a_proof() -> None:
    promises = _promises()

    assert len(promises) > 60
    assert [line for line in promises if not line.split("|")[2].strip()] == []


@pytest.mark.parametrize("told", [p for p in PAGES if p != PRODUCTION], ids=name_of)
def test_no_page_tells_a_newcomer_to_run_what_is_not_executable(told: Path) -> None:
    assert _BARE_COMMAND.findall(told.read_text("utf-8")) == []


def _promises() -> list[str]:
    page = ROOT / "docs" / "promises.md"
    rows = [line for line in page.read_text("utf-8").splitlines() if line[:2] == "| "]
    return [row for row in rows if row != "| promise | proof |"]
