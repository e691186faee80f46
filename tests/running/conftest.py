"""Clusters in directories that another account can reach, and bin/serve to try out."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bin"))

from launcher import programs  # noqa: E402
from launcher.database import Cluster  # noqa: E402


@pytest.fixture
def open_directory() -> Iterator[Path]:
    """A short path that every user can reach, unlike pytest's own `tmp_path`."""
    directory = Path(tempfile.mkdtemp(prefix="portal-test-", dir="/tmp"))
    directory.chmod(0o755)
    yield directory
    shutil.rmtree(directory)


@pytest.fixture
def home(open_directory: Path) -> Path:
    home = open_directory / "home"
    home.mkdir()
    return home


@pytest.fixture
def cluster(home: Path) -> Iterator[Cluster]:
    cluster = Cluster(home, programs.embedded)
    yield cluster
    cluster.remove()


@pytest.fixture
def ordinary_copy(open_directory: Path) -> Path:
    """The launcher and the embedded PostgreSQL where any user can read them."""
    copy = open_directory / "copy"
    shutil.copytree(ROOT / "bin", copy / "bin")
    newest = programs.embedded().directory.parent
    site = newest.parent.parent
    there = copy / site.relative_to(ROOT)
    shutil.copytree(newest, there / newest.relative_to(site))
    libraries = f"{programs.WHEEL}.libs"
    shutil.copytree(site / libraries, there / libraries)
    return copy
