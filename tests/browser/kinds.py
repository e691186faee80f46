"""Every kind of public page, each with the address at which it is looked at.

A kind is looked at where it is heaviest: on the row that has most to show. Weight,
accessibility and pictures share this list, and a test holds it complete.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of page.

    ``name`` is what tables and pictures call it, ``page`` the name of its address (none
    where an error is answered), ``facts`` an address below the language that shows
    facts and ``demo`` one that shows demonstration data; not every kind has both.
    """

    name: str
    page: str | None
    facts: str | None
    demo: str | None = None
    status: int = 200

    @property
    def addresses(self) -> list[str]:
        """The one or two addresses at which this kind is looked at."""
        return [one for one in (self.facts, self.demo) if one is not None]


_BIG = "a-77-6-sect-10"
_PLAN = "work-plans/ohrlls-ppb-2023"
_MADE_UP = "work-plans/demo-2026"

KINDS = [
    Kind("home", "home", ""),
    Kind("strategies", "strategies", "strategies/"),
    Kind("strategy", "strategy", "strategies/mic-sf/"),
    Kind(
        "strategy-chart",
        "strategy-chart",
        "strategies/mtpf-2022-2025/charts/shares-of-delivery/",
    ),
    Kind("focus-area", "focus-area", "strategies/dpoa/focus-areas/1/"),
    Kind("initiatives", "initiatives", "initiatives/"),
    Kind("south-south", "south-south", "south-south/"),
    Kind("work-plans", "work-plans", "work-plans/"),
    Kind("work-plan", "work-plan", "work-plans/mic-wp/", f"{_MADE_UP}/"),
    Kind("work-plan-older-version", "work-plan", "work-plans/mic-wp/?version=2"),
    Kind(
        "work-plan-filtered",
        "work-plan",
        "work-plans/mic-wp/?level=global",
        f"{_MADE_UP}/?late=true",
    ),
    Kind(
        "work-plan-compare",
        "work-plan-compare",
        "work-plans/mic-wp/versions/3/compare/reported/",
        f"{_MADE_UP}/versions/1/compare/2/",
    ),
    Kind(
        "work-plan-deliverables",
        "work-plan-deliverables",
        f"{_PLAN}/deliverables/",
        f"{_MADE_UP}/deliverables/",
    ),
    Kind(
        "work-plan-results",
        "work-plan-results",
        f"{_PLAN}/results/",
        f"{_MADE_UP}/results/",
    ),
    Kind(
        "work-plan-resources",
        "work-plan-resources",
        f"{_PLAN}/resources/",
        f"{_MADE_UP}/resources/",
    ),
    Kind(
        "work-plan-risks",
        "work-plan-risks",
        "work-plans/ohrlls-ppb-2023/risks/",
        f"{_MADE_UP}/risks/",
    ),
    Kind(
        "activity",
        "activity",
        "activities/mic-wp.a-17/",
        "activities/demo-2026.a-02/",
    ),
    Kind(
        "work-plan-chart",
        "work-plan-chart",
        "work-plans/mic-wp/charts/timetable/",
        f"{_MADE_UP}/charts/timetable/",
    ),
    Kind("indicators", "indicators", "indicators/"),
    Kind(
        "indicator",
        "indicator",
        "indicators/doc-officials-trained/",
        "indicators/SOC.1/",
    ),
    Kind(
        "indicator-chart",
        "indicator-chart",
        None,
        "indicators/SOC.1/charts/by-sex-reported-half-demo/",
    ),
    Kind("countries", "countries", "countries/"),
    Kind("countries-filtered", "countries", "countries/?group=LDC&on=2023-12-12"),
    Kind(
        "countries-chart",
        "countries-chart",
        "countries/charts/by-region/?group=MIC-UNIDO",
    ),
    Kind("country", "country", "countries/SEN/"),
    Kind("country-chart", "country-chart", "countries/ZMB/charts/groups-over-time/"),
    Kind("country-brief", "country-brief", "countries/SEN/brief/"),
    Kind("graduation", "graduation", "countries/graduation/"),
    Kind(
        "graduation-chart",
        "graduation-chart",
        "countries/graduation/charts/members-over-time/",
    ),
    Kind("partners", "partners", "partners/"),
    Kind("partner", "partner", "partners/desa/"),
    Kind("decisions", "decisions", "decisions/"),
    Kind("decision", "decision", "decisions/gc-19-res-3/"),
    Kind("commitments", "commitments", "commitments/"),
    Kind("commitment", "commitment", "commitments/C-19/"),
    Kind("consultations", "consultations", "consultations/"),
    Kind("recommendations", "recommendations", "recommendations/"),
    Kind("documents", "documents", "documents/"),
    Kind("document", "document", f"documents/{_BIG}/?page=2"),
    Kind("document-table", "document-table", f"documents/{_BIG}/tables/table-10.11/"),
    Kind(
        "document-cell",
        "document-cell",
        f"documents/{_BIG}/tables/annex-2/cells/4/action/",
    ),
    Kind("citation", "citation", "citations/a-77-6-sect-10.Table-10.19-1/"),
    Kind(
        "citation-chart",
        "citation-chart",
        "citations/gc-20-item-22.para-12/charts/shares-of-delivery/",
    ),
    Kind("sessions", "sessions", "sessions/"),
    Kind("session", "session", "sessions/idb-50/"),
    Kind("session-changes", "session-changes", "sessions/gc-18/changes/"),
    Kind("search", "search", "search/"),
    Kind(
        "search-found",
        "search",
        "search/?q=industr",
        "search/?q=industr&kind=activity&demo=1",
    ),
    Kind("search-nothing", "search", "search/?q=zzzz"),
    Kind("data", "data", "data/"),
    Kind("about", "about", "about/"),
    Kind("method", "method", "about/method/"),
    Kind("accessibility", "accessibility", "about/accessibility/"),
    Kind("privacy", "privacy", "about/privacy/"),
    Kind("not-found", None, "strategies/none/", status=404),
]
