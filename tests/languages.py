"""The six languages as parameters of tests."""

from __future__ import annotations

from typing import Any

import pytest

from unido_portal.core.languages import CODES


def all_six(*quickly: str) -> list[Any]:
    """Return the six languages; those not among ``quickly`` run with `--full` only."""
    return [
        pytest.param(code, marks=() if code in quickly else pytest.mark.full)
        for code in CODES
    ]
