"""The loader: one transaction, idempotent, and no edit of a person is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from unido_portal.core import history, statistics
from unido_portal.core.facts.files import FactFiles, FactRow
from unido_portal.core.facts.report import FactsError, Kept, Problem, Report
from unido_portal.core.facts.sets import AfterFacts, DerivedFacts, FactSet
from unido_portal.core.facts.values import (
    BadCell,
    columns_of,
    read_plain,
    read_text,
    remembered,
)
from unido_portal.core.fields import TranslatedField
from unido_portal.core.models import LoadedRow
from unido_portal.core.rows import Row

Facts = FactSet | DerivedFacts | AfterFacts

BATCH = 1000
# Any number that no other advisory lock of the portal uses.
LOCK = 0x0FAC75
MOST_PROBLEMS = 50


class Loader:
    """Loads ``facts`` in their order from ``files`` and reports what it did."""

    def __init__(
        self,
        facts: Sequence[Facts],
        files: FactFiles,
        tell: Callable[[str], None] = lambda line: None,
    ) -> None:
        self.facts = facts
        self.files = files
        self.tell = tell
        self.report = Report()
        # For each model, the key of each row by its natural key and the reverse.
        self.rows: dict[type[Row], dict[str, int]] = {}
        self.names: dict[type[Row], dict[int, str]] = {}
        self.written: dict[type[Row], Callable[[str], str]] = {}

    def load(self, *, dry_run: bool = False) -> Report:
        """Load everything, or nothing; with ``dry_run`` roll back at the end.

        Raises FactsError with every problem of the first file that has any. Two loads
        at once wait for one another.
        """
        with transaction.atomic(), history.acting(door="load_facts"):
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            for number, facts in enumerate(self.facts, start=1):
                label = facts.name if isinstance(facts, AfterFacts) else facts.path
                self.tell(f"{number}/{len(self.facts)} {label}")
                if isinstance(facts, AfterFacts):
                    facts.run()
                else:
                    _ModelLoad(self, facts).run()
            if dry_run:
                transaction.set_rollback(True)
            elif not self.report.is_noop:
                statistics.refresh()
        return self.report

    def find(self, model: type[Row], reference: str) -> int | None:
        """Return the key of the row of ``model`` that the files call ``reference``."""
        if model not in self.rows:
            return None
        return self.rows[model].get(self.written[model](reference))


class _ModelLoad:
    """The load of one file into one model."""

    def __init__(self, loader: Loader, facts: FactSet | DerivedFacts) -> None:
        self.loader = loader
        self.facts = facts
        self.model = facts.model
        self.label = facts.model._meta.label
        self.report = loader.report
        self.problems: list[Problem] = []
        self.fields: dict[str, Any] = {
            field.name: field for field in self.model._meta.concrete_fields
        }
        self.by_attname = {field.attname: field for field in self.fields.values()}
        self.pending: dict[str, tuple[FactRow, Row]] = {}
        self.memory: dict[str, LoadedRow] = {}
        self.to_remember: list[LoadedRow] = []

    def run(self) -> None:
        rows = self.facts.rows(self.loader.files)
        self.report.rows[self.label] += len(rows)
        existing = self._index_existing()
        self.memory = {
            loaded.key: loaded for loaded in LoadedRow.objects.filter(model=self.label)
        }
        seen: set[str] = set()
        for row in rows:
            try:
                key = self._key(row)
                if key in seen:
                    raise BadCell(
                        self.facts.key[0], f"“{key}” stands in the file twice."
                    )
                seen.add(key)
                self._take(key, row, existing.get(key))
            except BadCell as bad:
                self._refuse(row, bad.column, str(bad))
        self._flush()
        if self.problems:
            raise FactsError(self.problems)
        LoadedRow.objects.bulk_create(
            self.to_remember,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["model", "key"],
            update_fields=["values", "row_id"],
        )
        self.report.missing += [
            f"{self.label} {key}" for key in self.memory if key not in seen
        ]

    def _refuse(self, row: FactRow, column: str, message: str) -> None:
        self.problems.append(Problem(row["_path"], int(row["_line"]), column, message))
        if len(self.problems) >= MOST_PROBLEMS:
            raise FactsError(self.problems)

    def _index_existing(self) -> dict[str, Row]:
        parts = self.facts.key
        index: dict[str, Row] = {}
        keys = self.model._base_manager.values_list("pk", *parts)
        rows = self.model._base_manager.in_bulk()
        for pk, *values in keys:
            names = [
                self._name(part, value)
                for part, value in zip(parts, values, strict=True)
            ]
            index[":".join(names)] = rows[pk]
        self.loader.rows[self.model] = {key: row.pk for key, row in index.items()}
        self.loader.names[self.model] = {row.pk: key for key, row in index.items()}
        self.loader.written[self.model] = self.facts.written_as
        return index

    def _name(self, part: str, value: Any) -> str:
        field = self.fields.get(part)
        if value is None:
            return ""
        if field is not None and field.is_relation:
            return self.loader.names.get(field.related_model, {}).get(
                value, f"#{value}"
            )
        return str(remembered(field, value)) if field is not None else str(value)

    def _key(self, row: FactRow) -> str:
        parts = []
        for part in self.facts.key:
            if part not in row:
                raise BadCell(part, "The file has no such column, which its key needs.")
            cell = row[part].strip()
            field = self.fields.get(part)
            if field is not None and field.is_relation and cell:
                cell = self.loader.written.get(field.related_model, str)(cell)
            elif field is not None and not field.is_relation and cell:
                cell = str(remembered(field, read_plain(field, cell)))
            parts.append(cell)
        return ":".join(parts)

    def _take(self, key: str, row: FactRow, instance: Row | None) -> None:
        values = self._values(row)
        loaded = self.memory.get(key)
        if instance is not None:
            self._update(key, row, instance, values, loaded)
        elif loaded is not None:
            self.report.kept.append(Kept(self.label, key, ""))
        else:
            self._add(key, row, values)

    def _values(self, row: FactRow) -> dict[str, Any]:
        """Return the values of the row by the model's attribute that holds each."""
        values: dict[str, Any] = {}
        for name in columns_of(self.model, row):
            field = self.fields[name]
            if isinstance(field, TranslatedField):
                text = read_text(
                    name, row, source=self.facts.source, others=self.facts.others
                )
                if not text and not field.blank:
                    raise BadCell(name, "The text is empty.")
                values[field.attname] = text
            elif field.is_relation:
                values[field.attname] = self._reference(field, row[name].strip())
            else:
                values[field.attname] = read_plain(field, row[name])
        return values

    def _reference(self, field: Any, cell: str) -> int | None:
        if not cell:
            if field.null:
                return None
            raise BadCell(field.name, "The cell is empty.")
        found = self.loader.find(field.related_model, cell)
        if found is None and field.related_model is self.model and self.pending:
            self._flush()
            found = self.loader.find(self.model, cell)
        if found is None:
            name = field.related_model._meta.verbose_name
            raise BadCell(field.name, f"There is no {name} “{cell}”.")
        return found

    def _add(self, key: str, row: FactRow, values: dict[str, Any]) -> None:
        instance = self.model(**values)
        relations = [name for name, field in self.fields.items() if field.is_relation]
        try:
            instance.clean_fields(exclude=relations)
        except ValidationError as error:
            for column, messages in error.message_dict.items():
                self._refuse(row, column, " ".join(messages))
            return
        self.pending[key] = (row, instance)
        if len(self.pending) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        if not self.pending:
            return
        rows = [instance for _row, instance in self.pending.values()]
        try:
            with transaction.atomic():
                self.model._base_manager.bulk_create(rows, batch_size=BATCH)
        except IntegrityError:
            self._find_the_refused()
            return
        for key, (_row, instance) in self.pending.items():
            self.loader.rows[self.model][key] = instance.pk
            self.loader.names[self.model][instance.pk] = key
            self._remember(key, instance)
            self.report.added[self.label] += 1
        self.pending = {}

    def _find_the_refused(self) -> None:
        """Add the pending rows one by one, to say which one the database refuses."""
        for row, instance in self.pending.values():
            try:
                with transaction.atomic():
                    instance.pk = None
                    instance.save(force_insert=True)
            except IntegrityError as error:
                self._refuse(row, "", _sentence(error))
        raise FactsError(self.problems)

    def _update(
        self,
        key: str,
        row: FactRow,
        instance: Row,
        values: dict[str, Any],
        loaded: LoadedRow | None,
    ) -> None:
        before = dict(loaded.values) if loaded else {}
        changed: dict[str, Any] = {}
        for attname, value in values.items():
            name = self.by_attname[attname].name
            new = self._remembered(attname, value)
            current = self._remembered(attname, getattr(instance, attname))
            if new == current or (name in before and new == before[name]):
                continue
            if (name in before and current != before[name]) or loaded is None:
                self.report.kept.append(Kept(self.label, key, name))
                continue
            changed[attname] = value
        if changed:
            try:
                with transaction.atomic():
                    self.model._base_manager.filter(pk=instance.pk).update(**changed)
            except IntegrityError as error:
                self._refuse(row, "", _sentence(error))
                return
            self.report.changed[self.label] += 1
        for attname, value in values.items():
            before[self.by_attname[attname].name] = self._remembered(attname, value)
        if loaded is None or before != loaded.values:
            self.to_remember.append(
                LoadedRow(model=self.label, key=key, row_id=instance.pk, values=before)
            )

    def _remember(self, key: str, instance: Row) -> None:
        columns = columns_of(self.model, self.pending[key][0])
        attnames = [self.fields[name].attname for name in columns]
        values = {
            name: self._remembered(attname, getattr(instance, attname))
            for name, attname in zip(columns, attnames, strict=True)
        }
        self.to_remember.append(
            LoadedRow(model=self.label, key=key, row_id=instance.pk, values=values)
        )

    def _remembered(self, attname: str, value: Any) -> Any:
        field = self.by_attname[attname]
        if field.is_relation:
            return None if value is None else self._name(field.name, value)
        return remembered(field, value)


def _sentence(error: IntegrityError) -> str:
    """Return what the database says, without its hints and the statement."""
    cause: Any = error.__cause__
    diagnostics = getattr(cause, "diag", None)
    name = getattr(diagnostics, "constraint_name", None)
    message = getattr(diagnostics, "message_primary", None) or str(error)
    return f"The database refuses it: {message}" + (f" ({name})." if name else "")
