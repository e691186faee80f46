"""A chart: drawings with a finding above, and beneath them source and table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indicators.models import Release
from unido_portal.core.choices import Mark
from unido_portal.core.text import Text
from unido_portal.governance import naming
from unido_portal.governance.models import Citation
from unido_portal.portal import formats
from unido_portal.portal.charts.labels import Label, joined, wording
from unido_portal.portal.charts.marks import Panel, Shape, box, hatching, line, shape_of
from unido_portal.portal.charts.scale import Frame
from unido_portal.portal.charts.values import Figure

_MOST_SOURCES = 3
_MARKS_TO_PASS = 12
_SWATCH = Frame(height=16, width=22)


@dataclass(frozen=True)
class Source:
    """Where figures come from: one of a citation, a release, a report and words.

    Before words a ``note`` may name the source, as reference facts keep it: in English.
    """

    citation: Citation | None = None
    release: Release | None = None
    reported_on: dt.date | None = None
    words: str = ""
    note: str = ""

    @property
    def named(self) -> Text:
        """The note, without its last full stop."""
        return Text.of(en=self.note.rstrip("."))

    @property
    def plain(self) -> str:
        """The source without markup, for a file.

        Without markup no line can say in which language it is: a note in another
        language stands on the page alone, whose address the file has.
        """
        if self.citation:
            document = self.citation.document
            name = naming.label_of(document.symbol, document.slug)
            return joined([name or wording(document.title), self.place])
        if self.release:
            return joined([wording(self.release.source), self.release.vintage])
        if self.reported_on:
            date = formats.day(self.reported_on)
            return _("report cleared on %(date)s") % {"date": date}
        note = self.named.render()
        return joined([self.words] if note.is_fallback else [note.text, self.words])

    @property
    def place(self) -> str:
        """The paragraph or table of a citation, in the reader's language."""
        return naming.place(self.citation.reference) if self.citation else ""


@dataclass(frozen=True)
class Cell:
    """One cell of the table: words, a figure or a source.

    ``href`` is where words lead, or the report that is the source; ``code`` stands
    after the words.
    """

    label: Label = ""
    figure: Figure | None = None
    source: Source | None = None
    href: str = ""
    code: str = ""


@dataclass(frozen=True)
class Table:
    """What a chart shows, in rows; the first cell of a row names it."""

    heads: Sequence[Label]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class KeyItem:
    """What a paint means, with the shapes of its sample."""

    label: Label
    shapes: Sequence[Shape]

    @property
    def words(self) -> str:
        return wording(self.label)


def filled(label: Label, paint: str) -> KeyItem:
    """Return the key to an area."""
    return KeyItem(label, [Shape(box(_SWATCH, (1, 2), (21, 14)), paint)])


def hatched(label: Label) -> KeyItem:
    """Return the key to what is hidden."""
    shapes = [
        Shape(hatching(_SWATCH, (1, 2), (21, 14), 5), "hatch"),
        Shape(box(_SWATCH, (1, 2), (21, 14)), "hidden"),
    ]
    return KeyItem(label, shapes)


def dotted(label: Label, paint: str, kind: int = 0) -> KeyItem:
    """Return the key to a dot of one shape."""
    return KeyItem(label, [Shape(shape_of(_SWATCH, (11, 8), kind), paint)])


def stroked(label: Label, paint: str) -> KeyItem:
    """Return the key to a line."""
    return KeyItem(label, [Shape(line(_SWATCH, [(0, 8), (22, 8)]), paint)])


@dataclass(frozen=True)
class Chart:
    """One chart of one page.

    ``name`` is its code in addresses, ``page`` the address of the page that shows it.
    ``title`` is the finding, ``about`` tells its subject, then unit and period. A chart
    of made-up figures is ``is_demo``; ``owner`` is another entity to which its figures
    belong. One that ``is_wide`` keeps its size on a phone and scrolls. ``query`` is
    that of the page's address, where what is drawn depends on it. A page that
    ``has_rows`` of its own that tell the same shows no table of the chart. ``names``
    are the texts at its marks, of which its file tells the worth.
    """

    name: str
    title: str
    about: Sequence[Label]
    panels: Sequence[Panel]
    table: Table
    sources: Sequence[Source]
    key: Sequence[KeyItem] = ()
    notes: Sequence[str] = field(default_factory=list)
    is_demo: bool = False
    owner: Label = ""
    page: str = ""
    is_wide: bool = False
    query: str = ""
    has_rows: bool = False
    names: Sequence[Label] = ()

    @property
    def full_title(self) -> str:
        """The finding with its subject, for where nothing else stands around it."""
        return capfirst(wording(self.about[0])) + formats.colon() + self.title

    def on(self, page: str, query: str = "") -> Chart:
        """Return the chart with the address of its page."""
        return replace(self, page=page, query=query)

    @property
    def is_long(self) -> bool:
        """Whether it has more marks than a reader wants to pass one by one."""
        return sum(len(panel.marks) for panel in self.panels) > _MARKS_TO_PASS

    @property
    def file(self) -> str:
        return f"{self.page}charts/{self.name}.svg{self.query}"

    @property
    def embedded(self) -> str:
        return f"{self.page}charts/{self.name}/{self.query}"

    @property
    def own_sources(self) -> Sequence[Source]:
        """Its sources, as many as one line takes."""
        return self.sources[:_MOST_SOURCES]

    @property
    def further_sources(self) -> str:
        """What tells of the sources that the line has no room for."""
        more = len(self.sources) - _MOST_SOURCES
        if more < 1:
            return ""
        told = ngettext(
            "%(number)s more source stands in the table",
            "%(number)s more sources stand in the table",
            more,
        )
        return told % {"number": formats.number(more)}

    @property
    def source_line(self) -> str:
        """The sources in words, for a file."""
        told = [one.plain for one in self.own_sources]
        return formats.semicolon().join([*told, *filter(None, [self.further_sources])])

    @property
    def labels(self) -> list[Label]:
        """Every label of its drawings, and the titles of its sources."""
        named = [one.release.source for one in self.own_sources if one.release]
        named += [one.named for one in self.own_sources if one.note]
        headings = [panel.heading for panel in self.panels]
        key = [item.label for item in self.key]
        return [*self.about, *headings, *key, *named, *self.names, self.owner]

    @property
    def worth_line(self) -> str:
        """What the wordings of its labels are worth, where they are not official."""
        rendered = [one.render() for one in self.labels if isinstance(one, Text)]
        marks = {one.mark for one in rendered if one and one.mark != Mark.OFFICIAL}
        told = [str(mark.label) for mark in Mark if mark in marks]
        return formats.semicolon().join(told)

    @property
    def about_line(self) -> str:
        return joined([wording(one) for one in self.about])


def distinct(sources: Sequence[Source]) -> list[Source]:
    """Return each source once, in the order in which they come."""
    return list(dict.fromkeys(sources))
