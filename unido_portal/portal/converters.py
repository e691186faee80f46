"""What addresses are made of: the public codes of rows."""

from __future__ import annotations

from django.urls import register_converter

from unido_portal.core.fields import CODE_IN_PATH


class CodeConverter:
    """A public code; whatever else stands in its place is no address of the portal."""

    regex = CODE_IN_PATH

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: object) -> str:
        return str(value)


register_converter(CodeConverter, "code")
