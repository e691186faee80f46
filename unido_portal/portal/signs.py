"""The signs beside texts and figures, and where the method page explains them.

What a page shows is noted while it is rendered; the key below the page then leads to
the place on the page about the method for each kind of sign, once, however many there
are of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unido_portal.core.choices import Mark, State

Words = str | Promise

# The places on the page about the method, with their titles, in their order there.
SECTIONS: dict[str, Words] = {
    "states": _("Figures that are no number"),
    "status": _("Status"),
    "late": _("Late"),
    "progress": _("Progress"),
    "totals": _("Totals"),
    "sex": _("Women and men"),
    "membership": _("Groups of countries"),
    "texts": _("Texts and their marks"),
    "reference": _("Plans of other entities"),
    "demo": _("Demonstration data"),
    "sessions": _("What changed since a session"),
}


@dataclass(frozen=True)
class Sign:
    """One kind of sign, explained in one of ``SECTIONS``.

    ``word`` is what stands on pages, ``meaning`` what it says, ``look`` its classes.
    A sign that says itself what it means has neither, and is only led on from.
    """

    section: str
    word: Words = ""
    meaning: Words = ""
    look: str = "mark"


def _state(state: State, meaning: Words, word: Words = "") -> Sign:
    look = f"figure figure--{state}"
    return Sign("states", word or state.label, meaning, look)


# What stands beside texts and figures, by a code, in the order of the key.
SIGNS: dict[str, Sign] = {
    State.NIL: _state(State.NIL, _("nil: the document prints a dash"), "—"),
    State.BLANK: _state(State.BLANK, _("the document prints nothing")),
    State.NOT_COLLECTED: _state(State.NOT_COLLECTED, _("nobody counted")),
    State.NOT_YET_REPORTED: _state(
        State.NOT_YET_REPORTED,
        _("somebody may have counted, and has not reported yet"),
    ),
    State.NOT_APPLICABLE: _state(State.NOT_APPLICABLE, _("there is nothing to count")),
    State.SUPPRESSED: _state(
        State.SUPPRESSED,
        _("counted, and not shown because it could tell of single persons"),
    ),
    Mark.UNOFFICIAL: Sign("texts", _("unofficial"), Mark.UNOFFICIAL.label),
    Mark.UNREVIEWED: Sign("texts", _("not reviewed"), Mark.UNREVIEWED.label),
    Mark.SUMMARY: Sign("texts", _("summary"), Mark.SUMMARY.label),
    "behind": Sign(
        "texts",
        _("source changed since"),
        _("the source has changed since this was translated"),
        "mark mark--behind",
    ),
    "unverified": Sign(
        "texts",
        _("not verified"),
        _("nobody has checked the fact against its source yet"),
        "tag tag--warn",
    ),
    "computed": Sign(
        "membership",
        _("computed"),
        _("follows from the income class of the country or from its other groups"),
        "tag",
    ),
    "derived": Sign(
        "membership",
        _("derived"),
        _(
            "rests on an income class worked out from announced changes, not read in"
            " the list"
        ),
        "tag",
    ),
    "fallback": Sign("texts"),
    **{section: Sign(section) for section in SECTIONS},
}


def signs_of(section: str) -> list[Sign]:
    """Return the signs that one place on the page about the method explains."""
    return [one for one in SIGNS.values() if one.section == section and one.word]


_seen: ContextVar[set[str] | None] = ContextVar("seen_signs", default=None)


@dataclass(frozen=True)
class Explained:
    """One place on the method page, with the signs that a page shows of it."""

    section: str
    signs: list[Sign]

    @property
    def title(self) -> Words:
        return SECTIONS[self.section]


@contextmanager
def collecting() -> Iterator[set[str]]:
    """Give the codes of what is noted within, as it is noted."""
    seen: set[str] = set()
    token = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(token)


def note(code: str) -> None:
    """Keep that the page shows the sign that ``SIGNS`` has under ``code``."""
    if code not in SIGNS:
        raise KeyError(f"There is no sign {code!r}.")
    seen = _seen.get()
    if seen is not None:
        seen.add(code)


def key_to(codes: Collection[str]) -> list[Explained]:
    """Return the places that explain the signs of these codes, each once."""
    shown = [sign for code, sign in SIGNS.items() if code in codes]
    return [
        Explained(
            section, [one for one in shown if one.section == section and one.word]
        )
        for section in SECTIONS
        if any(one.section == section for one in shown)
    ]
