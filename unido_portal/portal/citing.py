"""How a page is cited, in words and for programs that manage references."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from unido_portal.portal import formats

_NO_KEY = re.compile(r"[^A-Za-z0-9]+")
_NO_WORDS = re.compile(r"[{}\\]")


@dataclass(frozen=True)
class CitedPage:
    """One page as it was read on a day; ``address`` is where it is, host included."""

    title: str
    address: str
    day: dt.date

    @property
    def words(self) -> str:
        """Return the citation as it stands in a list of references."""
        return _("UNIDO strategy portal, “%(list)s”, as of %(day)s, %(address)s") % {
            "list": self.title,
            "address": self.address,
            "day": formats.day(self.day),
        }

    @property
    def bibtex(self) -> str:
        """Return the citation as an entry of BibTeX."""
        path = self.address.partition("://")[2].partition("/")[2]
        key = _NO_KEY.sub("-", path).strip("-")
        return "\n".join(
            [
                f"@misc{{unido-portal-{key},",
                f"  title = {{{{{_NO_WORDS.sub('', self.title)}}}}},",
                f"  howpublished = {{{_('UNIDO strategy portal')}}},",
                f"  language = {{{get_language()}}},",
                f"  url = {{{self.address}}},",
                f"  urldate = {{{self.day.isoformat()}}}",
                "}",
            ]
        )
