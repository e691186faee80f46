"""What a pytest run came to, read from the report it writes."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

NO_TESTS = 5  # pytest's exit code when nothing was selected


@dataclass
class Counts:
    """How many tests and checks passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
        )

    def __str__(self) -> str:
        """The closing line, in words that CI systems know."""
        line = f"{self.passed} passed, {self.failed} failed"
        return f"{line}, {self.skipped} skipped" if self.skipped else line


@dataclass
class Report:
    """Counts, and how many tests each reason kept from running."""

    counts: Counts = field(default_factory=Counts)
    skipped: Counter[str] = field(default_factory=Counter)


def read_report(path: Path) -> Report:
    """Read pytest's JUnit file; a run that broke off has written none."""
    report = Report()
    if not path.exists():
        return report
    # The file is our own pytest's, not a stranger's.
    for case in ElementTree.parse(path).iter("testcase"):  # noqa: S314
        skip = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            report.counts.failed += 1
        elif skip is None:
            report.counts.passed += 1
        elif skip.get("type") == "pytest.xfail":
            # Known not to work, and it ran.
            report.counts.passed += 1
        else:
            report.counts.skipped += 1
            report.skipped[skip.get("message", "no reason given")] += 1
    return report
