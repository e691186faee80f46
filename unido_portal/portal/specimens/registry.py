"""Every component with what it is shown with, in each of the six languages.

A component is a file of ``templates/components``; a pattern is a file of
``templates/portal/components``, for what has no component of its own: texts, figures,
tables, forms. The comment at the top of a file says what it expects.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from strategies.choices import FollowUpStatus
from unido_portal.core.choices import State
from unido_portal.core.languages import LANGUAGES, direction
from unido_portal.portal import signs, structured
from unido_portal.portal.citing import CitedPage
from unido_portal.portal.groups import Overlap
from unido_portal.portal.specimens import rows
from unido_portal.portal.specimens.charts import charts
from unido_portal.portal.specimens.filters import OPTIONS, filtered
from unido_portal.portal.templatetags import layout
from unido_portal.portal.thread import Step
from workplans.choices import ActivityStatus, ProgressStatus, UpdateState

Contexts = Callable[[HttpRequest], list[dict[str, Any]]]

COMPONENTS = "components"
PATTERNS = "portal/components/patterns"
# What stands in the head of a page is shown as it is written.
IN_HEAD = {"alternates", "feed_link", "structured_data"}
_AS_WRITTEN = (
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{}">'
    '<pre dir="ltr">{}</pre></div>'
)
_COMMENT = re.compile(r"{% comment %}(.*?){% endcomment %}", re.DOTALL)
_NAMES = re.compile(r' (id|for|aria-labelledby)="([^"]+)"')
# What is made up has no page: its links stay where they are.
_NOWHERE = re.compile(rf'(href|action)="[^"]*{rows.CODE}[^"]*"')


@dataclass(frozen=True)
class Specimen:
    """One part that pages share: its file, what it expects, and how it looks."""

    name: str
    expects: str
    cells: list[tuple[str, str, str, SafeString]]


def _always(*contexts: dict[str, Any]) -> Contexts:
    return lambda request: list(contexts)


def _statuses(request: HttpRequest) -> list[dict[str, Any]]:
    every = [*ProgressStatus, *ActivityStatus, *FollowUpStatus]
    return [{"status": one.value, "label": one.label} for one in every]


def _messages(request: HttpRequest) -> list[dict[str, Any]]:
    words = rows.NAME.render().text
    levels = [constants.SUCCESS, constants.WARNING, constants.ERROR]
    return [{"messages": [Message(level, words) for level in levels]}]


def _cited(request: HttpRequest) -> list[dict[str, Any]]:
    words = rows.NAME.render().text
    return [{"cited": CitedPage(words, "https://example.org/en/", rows.DAY)}]


def _alternates(request: HttpRequest) -> list[dict[str, Any]]:
    address = f"https://example.org/en/{rows.CODE}/"
    title = rows.NAME.render().text
    return [
        {
            "canonical": address,
            "languages": [(code, address) for code, _name in LANGUAGES],
            "default": address,
            "locale": "en_GB",
            "page_title": title,
            "page_description": title,
        }
    ]


def _crumbs(request: HttpRequest) -> list[dict[str, Any]]:
    words = rows.NAME.render().text
    address = f"/{rows.CODE}/"
    return [{"crumbs": [(rows.NAME, address), (words, address)]}]


def _structured(request: HttpRequest) -> list[dict[str, Any]]:
    crumbs = [(rows.NAME, f"/{rows.CODE}/")]
    data = structured.breadcrumbs(crumbs, rows.NAME.render().text, request)
    return [{"data": data}]


def _updates() -> list[dict[str, Any]]:
    return [
        {"update": rows.update(), "with_subject": True},
        {"update": rows.update(UpdateState.DRAFT)},
    ]


SHOWN: dict[str, Contexts] = {
    "activity_status": lambda request: [{"content": rows.activity()}],
    "alternates": _alternates,
    "breadcrumbs": _crumbs,
    "chart": lambda request: [{"chart": chart} for chart in charts()],
    "citation": _always({"citation": rows.CITATION}, {"citation": rows.FOUND}),
    "cite_page": _cited,
    "contents": _always({"sections": [("content", rows.NAME)]}),
    "disclaimer": _always({}),
    "fact_list": lambda request: [{"facts": rows.facts()}],
    "fallback_notice": _always({"has_fallback": True}),
    "feed_link": _always({"feed": f"/{rows.CODE}/feed/"}),
    "filter_form": lambda request: [{"filtered": filtered()}],
    "filter_option": _always({"option": OPTIONS[1], "counts": True}),
    "follow": _always({"feed": f"/{rows.CODE}/feed/"}),
    "footer": _always({}),
    "language_switcher": lambda request: [
        layout.language_switcher({"request": request})  # type: ignore[arg-type]
    ],
    "late": lambda request: [{"late": rows.late()}],
    "list_tools": lambda request: [
        {"filtered": filtered(), "page_title": rows.NAME.render().text}
    ],
    "made_up": _always({}),
    "mark_key": _always({"key": signs.key_to(signs.SIGNS)}),
    "membership_rule": _always({}),
    "messages": _messages,
    "navigation": lambda request: [layout.navigation({"request": request})],  # type: ignore[arg-type]
    "notice_demo": _always({}),
    "notice_reference": _always({"owner": rows.NAME}),
    "of_another": _always({"owner": rows.NAME}, {}),
    "overlap": _always({"overlap": Overlap(rows.DAY, 2024, 46, 22, 21)}),
    "overruled": lambda request: [{"overruled": rows.overruled()}],
    "pagination": _always({"page_obj": Paginator(range(150), 50).get_page(2)}),
    "search_form": _always({"field_id": f"search-{rows.CODE}"}),
    "shares": _always({"total": Decimal("99.3")}),
    "sourced": _always({"row": {"verified": False}}),
    "standing": lambda request: [
        {"standing": rows.standing_of(one)} for one in ProgressStatus
    ],
    "stated_figure": _always({"stated": rows.STATED}),
    "status": _statuses,
    "structured_data": _structured,
    "summary": _always({"summary": [rows.SUMMARY, rows.NAME]}),
    "thread": _always({"thread": [Step("example", f"/{rows.CODE}/", 12)]}),
    "update": lambda request: _updates(),
    "update_subject": lambda request: [{"update": rows.update()}],
    "updates": lambda request: [{"updates": [rows.update()]}, {"updates": []}],
}


def expects_of(source: str) -> str:
    """Return what the comment of a template says; empty where it has none."""
    found = _COMMENT.search(source)
    return " ".join(found[1].split()) if found else ""


def files(folder: str) -> list[Path]:
    """Return the templates of one folder, in their order."""
    return sorted((settings.BASE_DIR / "templates" / folder).glob("*.html"))


def specimens(request: HttpRequest) -> Iterator[Specimen]:
    """Yield every pattern and every component, each in the six languages."""
    known = {"states": list(State), "rows": rows, "figures": [1, Decimal("12.5"), 9876]}
    for path in files(PATTERNS):
        yield _specimen(path, _always(known), request)
    for path in files(COMPONENTS):
        yield _specimen(path, SHOWN.get(path.stem, _always()), request)


def _specimen(path: Path, contexts: Contexts, request: HttpRequest) -> Specimen:
    cells = []
    for code, name in LANGUAGES:
        with translation.override(code):
            shown = "".join(
                _rendered(path, number, context, request)
                for number, context in enumerate(contexts(request))
            )
        cells.append((code, name, direction(code), _apart(shown, code)))
    return Specimen(path.stem, expects_of(path.read_text("utf-8")), cells)


def _rendered(
    path: Path, number: int, context: dict[str, Any], request: HttpRequest
) -> str:
    template = path.relative_to(settings.BASE_DIR / "templates").as_posix()
    words = render_to_string(template, context, request)
    if path.stem in IN_HEAD:
        return format_html(_AS_WRITTEN, path.stem, words.strip())
    return _NAMES.sub(rf' \1="\2-{path.stem}-{number}"', words)


def _apart(words: str, code: str) -> SafeString:
    """Return what was rendered with names that no other language has on the page."""
    apart = _NAMES.sub(rf' \1="\2-{code}"', words)
    return mark_safe(_NOWHERE.sub(r'\1="#content"', apart))  # noqa: S308  (rendered)
