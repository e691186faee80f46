"""Demonstration data changes no answer, and stands alone where it is asked for."""

import pytest
from django.core.management import call_command

from tests.api.asking import RESOURCES, ROUTER, ask

pytestmark = pytest.mark.usefixtures("facts")

VIEWS = {name: view for name, view, _base in ROUTER.registry}
WITH_DEMO = [name for name in RESOURCES if VIEWS[name].has_demo]


def answers() -> dict[str, list[dict]]:
    """Return the first rows of every list."""
    return {name: ask(f"{name}/?page_size=1000")["results"] for name in RESOURCES}


@pytest.mark.full
def test_no_answer_changes_when_demonstration_data_is_loaded():
    before = answers()
    call_command("load_demo", verbosity=0)
    after = answers()
    assert [name for name in RESOURCES if before[name] != after[name]] == []

    for name in WITH_DEMO:
        made_up = ask(f"{name}/?demo=true&page_size=1000")["results"]
        assert not [row for row in made_up if row in before[name]]
        assert all(row["is_demo"] for row in made_up)
