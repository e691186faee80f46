"""Files and functions are short enough to be read at once."""

from pathlib import Path

from tests.architecture.sources import FOLDERS, ROOT, files, functions, modules, name_of

LINES_OF_A_FILE = 500
LINES_OF_A_FUNCTION = 50
LINES_OF_A_TEMPLATE = 150


def _longer(paths: list[Path], most: int) -> list[str]:
    counted = [(len(path.read_text("utf-8").splitlines()), path) for path in paths]
    return [f"{name_of(path)}: {lines}" for lines, path in counted if lines > most]


def test_no_file_of_code_is_longer_than_500_lines() -> None:
    paths = [
        *modules(*FOLDERS),
        *files(".sql", *FOLDERS),
        *files(".js", "static"),
        *files(".md", "docs"),
        *ROOT.glob("*.md"),
    ]
    assert _longer(paths, LINES_OF_A_FILE) == []


def test_no_style_sheet_is_longer_than_500_lines() -> None:
    assert _longer(files(".css", "static"), LINES_OF_A_FILE) == []


def test_no_function_is_longer_than_50_lines() -> None:
    longer = [
        f"{name_of(path)}: {function.name}"
        for path in modules(*FOLDERS)
        for function in functions(path)
        if function.end_lineno - function.lineno + 1 > LINES_OF_A_FUNCTION
    ]
    assert longer == []


def test_no_template_is_longer_than_150_lines() -> None:
    paths = [
        path
        for folder in ("templates", *FOLDERS)
        for path in files(".html", folder)
        if "tests" not in path.parts
    ]
    assert _longer(paths, LINES_OF_A_TEMPLATE) == []
