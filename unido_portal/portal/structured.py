"""What pages say, in the vocabulary of schema.org for programs (JSON-LD).

Nothing is told here that the page itself does not show.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from indicators.models import DefinitionVersion, Indicator
from unido_portal.core.choices import Precision
from unido_portal.core.rows import Dated
from unido_portal.core.text import Text
from unido_portal.governance.choices import DocumentKind
from unido_portal.governance.models import Document
from unido_portal.portal import formats
from unido_portal.portal.plain import name, plain
from unido_portal.reference.models import Country

# With these a text could end the element that holds it, or begin another one.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_AS_EXACT_AS_KNOWN = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def breadcrumbs(
    crumbs: Iterable[tuple[Any, str]], title: str, request: HttpRequest
) -> SafeString:
    """Return how the front page leads over ``crumbs`` to the page called ``title``."""
    steps: list[dict[str, str]] = [
        {"name": _("Home"), "item": request.build_absolute_uri(reverse("home"))}
    ]
    for label, address in crumbs:
        words = name(label) if isinstance(label, Text) else str(label)
        steps.append({"name": words, "item": request.build_absolute_uri(address)})
    steps.append({"name": title})
    return _written(
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, **step}
                for place, step in enumerate(steps, start=1)
            ],
        }
    )


def country(row: Country, request: HttpRequest) -> SafeString:
    """Return which country a page is about."""
    return _written(
        {
            "@type": "Country",
            "name": name(row.name),
            "alternateName": name(row.formal_name),
            "identifier": row.iso3,
            "url": _here(request),
        }
    )


def document(row: Document, address: str, request: HttpRequest) -> SafeString:
    """Return which document a page is about; it is published at ``address``."""
    is_report = row.kind == DocumentKind.REPORT
    return _written(
        {
            "@type": "Report" if is_report else "CreativeWork",
            "name": name(row.title),
            "identifier": row.symbol,
            "datePublished": _date(row),
            "publisher": _publisher(row),
            "author": name(row.author),
            "url": _here(request),
            "sameAs": address,
        }
    )


def _publisher(row: Document) -> dict[str, str] | None:
    if row.organ:
        return {"@type": "GovernmentOrganization", "name": name(row.organ.name)}
    if row.publisher:
        return {"@type": "Organization", "name": name(row.publisher)}
    return None


def indicator(
    row: Indicator, definitions: Iterable[DefinitionVersion], request: HttpRequest
) -> SafeString:
    """Return which series of figures a page shows, and where they can be taken."""
    newest = next((one for one in definitions if not one.is_demo), None)
    figures = f"/api/v1/observations/?indicator={row.code}"
    return _written(
        {
            "@type": "Dataset",
            "name": row.code + formats.colon() + name(row.name),
            "description": plain(newest.definition if newest else row.name),
            "identifier": row.code,
            "variableMeasured": {
                "@type": "PropertyValue",
                "name": name(row.name),
                "unitText": name(row.unit.name),
            },
            "isAccessibleForFree": True,
            "license": settings.LICENCE_URL,
            "url": _here(request),
            "distribution": [_download(figures, row.code, request)],
        }
    )


def lists(
    resources: Iterable[tuple[Any, Iterable[tuple[str, Any]]]],
    title: str,
    description: str,
    request: HttpRequest,
) -> SafeString:
    """Return which lists can be taken away, from the page called ``title``."""
    return _written(
        {
            "@type": "Dataset",
            "name": title,
            "description": description,
            "isAccessibleForFree": True,
            "license": settings.LICENCE_URL,
            "url": _here(request),
            "distribution": [
                _download(f"/api/v1/{code}/", str(label), request)
                for _heading, own in resources
                for code, label in own
            ],
        }
    )


def _download(address: str, label: str, request: HttpRequest) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": label,
        "encodingFormat": "application/json",
        "contentUrl": request.build_absolute_uri(address),
    }


def _here(request: HttpRequest) -> str:
    return request.build_absolute_uri(request.path)


def _date(row: Dated) -> str:
    """Return the date of a row as exactly as it is known, in digits."""
    if row.start is None:
        return ""
    return row.start.isoformat()[: _AS_EXACT_AS_KNOWN[Precision(row.precision)]]


def _written(data: Mapping[str, Any]) -> SafeString:
    """Return ``data`` without what is not known, safe between the tags of a script."""
    told = {
        "@context": "https://schema.org",
        "inLanguage": get_language(),
        **{key: value for key, value in data.items() if value not in ("", None)},
    }
    if data["@type"] in ("Country", "BreadcrumbList"):
        del told["inLanguage"]  # Only works have a language.
    words = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(words.translate(_ESCAPES))  # noqa: S308  (every < is escaped)
