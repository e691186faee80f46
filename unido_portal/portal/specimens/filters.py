"""A made-up list with its filters, as the components of lists expect it."""

from __future__ import annotations

from types import SimpleNamespace

from unido_portal.portal.filtering import Chip, Field, Offered, Option
from unido_portal.portal.specimens.rows import CODE, NAME

OPTIONS = [
    Option("F", text=NAME, count=12),
    Option("M", text=NAME, code="9.2.2", count=1204),
    Option("O", text=NAME, count=0),
]


def filtered() -> SimpleNamespace:
    """Return what a page knows of a list of which two filters are chosen."""
    words = NAME.render().text
    fields = [
        Field(Offered(f"{CODE}-{name}", words), is_day, OPTIONS, values)
        for name, is_day, values in [
            ("first", False, ["F"]),
            ("second", False, []),
            ("day", True, ["2024-05-06"]),
        ]
    ]
    chosen = [option for field in fields for option in field.chosen]
    return SimpleNamespace(
        is_offered=True,
        is_chosen=True,
        kept={},
        refused={},
        shown_fields=fields,
        chosen_options=chosen,
        chosen_beyond_first=fields[2].chosen,
        chips=[Chip(field, f"/{CODE}/") for field in fields if field.values],
        counted=words,
        clear_url=f"/{CODE}/",
        told_ignored=[(words, CODE)],
        cited_as=lambda title: title,
        api_url=f"https://example.org/api/v1/{CODE}/?code={CODE}",
    )
