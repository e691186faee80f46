"""Two loads at once, in two processes, leave one whole set of facts."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests import databases
from unido_portal.core.models import LoadedRow
from unido_portal.reference.models import Country


@pytest.mark.usefixtures("committed")
def test_two_loads_at_once_leave_one_whole_set_of_facts() -> None:
    environment = os.environ | {
        "DATABASE_URL": databases.url_of(databases.current_name())
    }
    loads = [
        subprocess.Popen(
            [sys.executable, "manage.py", "load_facts"],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _number in range(2)
    ]

    totals = sorted(load.communicate()[0].splitlines()[-1] for load in loads)

    assert [load.returncode for load in loads] == [0, 0]
    assert Country.objects.count() == 195
    assert ", 0 added," in totals[0]
    assert f", {LoadedRow.objects.count()} added," in totals[1]
