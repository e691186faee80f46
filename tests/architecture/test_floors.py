"""Each floor imports what lies below it, and nothing above; in the open."""

import ast

from tests.architecture.sources import (
    FOLDERS,
    PACKAGES,
    ROOT,
    floor_of,
    functions,
    imported,
    modules,
    name_of,
)


def test_every_app_has_its_floor() -> None:
    apps = {path.parent for path in modules(*PACKAGES) if path.name == "apps.py"}

    outside = [
        name_of(app)
        for app in apps
        if floor_of(".".join(app.relative_to(ROOT).parts)) is None
    ]
    assert outside == []


def test_every_import_leads_down_or_stays_on_its_floor() -> None:
    upwards = []
    for path in modules(*PACKAGES, migrations=True):
        here = floor_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for module in imported(path):
            there = floor_of(module)
            if here is not None and there is not None and there < here:
                upwards.append(f"{name_of(path)} imports {module}")
    assert upwards == []


def test_house_imports_nothing_from_its_tests() -> None:
    found = [
        f"{name_of(path)} imports {module}"
        for path in modules(*PACKAGES, "bin")
        for module in imported(path)
        if module.split(".")[0] == "tests"
    ]
    assert found == []


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules(*FOLDERS)
        if path.name != "apps.py"
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []
