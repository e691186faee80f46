"""Load facts from reviewed files, and keep what people changed; see docs/facts.md."""

from unido_portal.core.facts.files import FactFiles, FactRow
from unido_portal.core.facts.loader import Loader
from unido_portal.core.facts.report import FactsError, Problem, Report
from unido_portal.core.facts.sets import AfterFacts, DerivedFacts, FactSet

__all__ = [
    "AfterFacts",
    "DerivedFacts",
    "FactFiles",
    "FactRow",
    "FactSet",
    "FactsError",
    "Loader",
    "Problem",
    "Report",
]
