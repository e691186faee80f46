"""Where the editions of official documents of the United Nations are."""

from __future__ import annotations

import re

from unido_portal.core.languages import current

# An address that names a language has an edition in each of the six.
_EDITION = re.compile(r"^https?://undocs\.org/(?:ar|ch|en|es|fr|ru|zh)/(?P<symbol>.+)$")
# How the address names a language where it has another code than pages have.
_CODES = {"zh-hans": "ch"}


def in_the_language(address: str) -> str:
    """Return ``address``, of the edition in the reader's language where it names one.

    Every other address is returned as it was recorded.
    """
    edition = _EDITION.match(address)
    if edition is None:
        return address
    language = current()
    return f"https://undocs.org/{_CODES.get(language, language)}/{edition['symbol']}"
