"""How rows of one kind are sought and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.expressions import Combinable
from django.utils.functional import Promise

from unido_portal.core.fields import TranslatedField
from unido_portal.portal.addresses import Address, page_of
from unido_portal.portal.resting import owner_column, readable
from workplans.ownership import Ownership


@dataclass(frozen=True)
class Within:
    """What a hit stands in: the lookup to its name, and to the key of its page."""

    name: str | Combinable
    key: str
    address: Address


IN_STRATEGY = Within("strategy__name", "strategy__code", page_of("strategy"))
IN_DOCUMENT = Within("document__title", "document__slug", page_of("document"))
IN_SESSION = Within("session__name", "session__code", page_of("session"))
IN_COUNTRY = Within("country__name", "country__iso3", page_of("country"))

CODE = ("code",)
# What a column is cast to that holds a code, and one that holds a text.
WORD = CharField()
TEXT = TranslatedField()


@dataclass(frozen=True)
class Kind:
    """What is sought of the rows of one model, and how a hit is told.

    ``name`` names the kind in addresses. ``title`` leads to the name of a row,
    ``codes`` to what it is called by, ``words`` to what else it says; a search looks
    at all of them, and at the note. The first code is shown beside the name, or what
    ``reference`` leads to, a place in a document; ``tells_code`` is false where a code
    only repeats the name or numbers reports. ``key`` and ``place`` are what
    ``address`` builds the address from. Of hits that answer equally well the first is
    the newest by the date at ``newest``, or else the first that was recorded.
    ``standing`` narrows the rows to those that are shown today. ``made_up`` is the
    condition of demonstration data; without it there is none. ``owned`` says whose the
    rows are where that cannot be told from the model.
    """

    name: str
    heading: Promise
    model: type[Model]
    title: str
    codes: tuple[str, ...]
    address: Address
    key: str | Combinable
    place: str | Combinable = ""
    words: tuple[str | Combinable, ...] = ()
    reference: str = ""
    tells_code: bool = True
    within: Within | None = None
    newest: str = ""
    standing: Callable[[QuerySet], QuerySet] | None = None
    made_up: Q | None = None
    owned: Ownership | None = None

    @property
    def beside(self) -> str:
        """The lookup to what is shown beside the name; empty where nothing is."""
        return self.reference or (self.codes[0] if self.tells_code else "")

    @property
    def searched(self) -> list[str | Combinable]:
        """The lookups to all that is searched, or what else a row is found by."""
        names = {field.name for field in self.model._meta.get_fields()}
        note = ["note"] if "note" in names else []
        return [self.title, *self.codes, *self.words, *note]

    def rows(self, *, made_up: bool) -> QuerySet:
        """Return the rows that everybody may read: the facts, or what is made up."""
        rows = readable(self.model._default_manager.all()).order_by()
        if self.standing is not None:
            rows = self.standing(rows)
        if self.made_up is None:
            return rows.none() if made_up else rows
        return rows.filter(self.made_up) if made_up else rows.exclude(self.made_up)

    def owner(self) -> Any:
        """Return the column of the owner of what is not UNIDO's; else null."""
        return self.owned.owner_of_another() if self.owned else owner_column(self.model)
