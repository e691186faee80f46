"""Migration operations that put the house's triggers and checks on a table.

``docs/adding-a-model.md`` says when each is used; ``tests/architecture`` fails when a
table lacks one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db.migrations.operations.base import Operation

from unido_portal.core.fields import CODE_PATTERN, CodeField

FUNCTIONS = Path(__file__).parent / "sql" / "functions.sql"


class InstallFunctions(Operation):
    """Create or replace the functions of ``core/sql/functions.sql``."""

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Functions are no part of the model state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(FUNCTIONS.read_text(encoding="utf-8"), params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """The functions stay: tables of other floors may still use them."""

    def describe(self) -> str:
        return "Install the functions of the house"


class CheckCodes(Operation):
    """Hold the codes of the app's tables to the pattern that a code now has.

    A table has the pattern of the day on which it was made; this puts the present one
    in its place.
    """

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The pattern is no part of the model state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for table, column, check in self._codes(app_label, schema_editor, to_state):
            name = f"{table}_{column}_check"
            schema_editor.execute(
                f'ALTER TABLE "{table}" DROP CONSTRAINT IF EXISTS "{name}",'
                f' ADD CONSTRAINT "{name}" CHECK ({check})'
            )

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Codes of the present pattern are codes of the one before as well."""

    def describe(self) -> str:
        return "Hold codes to their present pattern"

    def _codes(
        self, app_label: str, schema_editor: Any, state: Any
    ) -> Iterator[tuple[str, str, str]]:
        """Yield table, column and check of each code of the app."""
        for (app, name), model in state.models.items():
            if app != app_label:
                continue
            table = model.options.get("db_table") or f"{app}_{name}"
            for column, field in model.fields.items():
                if isinstance(field, CodeField):
                    column = field.db_column or column
                    quoted = schema_editor.quote_name(column)
                    yield table, column, f"{quoted} ~ '{CODE_PATTERN}'"


class TableTriggers(Operation):
    """Base of the operations that add triggers to the tables of some models."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, *models: str) -> None:
        self.models = models

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return type(self).__name__, list(self.models), self.options()

    def options(self) -> dict[str, Any]:
        """Return the keyword arguments that made the operation."""
        return {}

    def triggers(self, table: str) -> dict[str, str]:
        """Return, by the name of each trigger, what follows it in CREATE TRIGGER."""
        raise NotImplementedError

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are no part of the model state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for table in self._tables(app_label, to_state):
            for name, rest in self.triggers(table).items():
                schema_editor.execute(f'DROP TRIGGER IF EXISTS {name} ON "{table}"')
                schema_editor.execute(f"CREATE TRIGGER {name} {rest}", params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for table in self._tables(app_label, from_state):
            for name in self.triggers(table):
                schema_editor.execute(f'DROP TRIGGER IF EXISTS {name} ON "{table}"')

    def describe(self) -> str:
        return f"{type(self).__name__} on {', '.join(self.models)}"

    def _tables(self, app_label: str, state: Any) -> list[str]:
        # Read off the state: rendering its models takes seconds for a whole house.
        return [
            state.models[app_label, model.lower()].options.get("db_table")
            or f"{app_label}_{model.lower()}"
            for model in self.models
        ]


class WatchRows(TableTriggers):
    """Version each row and record its history.

    ``without`` names personal columns, which the history leaves out; ``uncounted``
    columns whose change alone is nobody's edit and leaves the version.
    """

    def __init__(
        self,
        *models: str,
        without: tuple[str, ...] = (),
        uncounted: tuple[str, ...] = (),
    ) -> None:
        super().__init__(*models)
        self.without = without
        self.uncounted = uncounted

    def options(self) -> dict[str, Any]:
        options = {"without": self.without, "uncounted": self.uncounted}
        return {name: columns for name, columns in options.items() if columns}

    def triggers(self, table: str) -> dict[str, str]:
        left_out = ", ".join(f"'{column}'" for column in self.without)
        uncounted = ", ".join(f"'{column}'" for column in self.uncounted)
        return {
            "portal_version": f'BEFORE UPDATE ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION portal_raise_version({uncounted})",
            "portal_history": f'AFTER INSERT OR UPDATE OR DELETE ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION portal_record_history({left_out})",
        }


class ReviseTexts(TableTriggers):
    """Let translations know which revision of their source they render.

    For every table with a ``TranslatedField``, whatever the number of its texts.
    """

    def triggers(self, table: str) -> dict[str, str]:
        return {
            "portal_revise_texts": f'BEFORE UPDATE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION portal_revise_texts()"
        }


class SealRows(TableTriggers):
    """Refuse changes to rows of a sealed plan version.

    ``through`` is the column that leads there: ``plan_version_id`` on a content row;
    on a part of one, its foreign key, with ``parent`` the content row's table.
    """

    def __init__(
        self, *models: str, through: str = "plan_version_id", parent: str = ""
    ) -> None:
        super().__init__(*models)
        self.through = through
        self.parent = parent

    def options(self) -> dict[str, Any]:
        return {"through": self.through, "parent": self.parent}

    def triggers(self, table: str) -> dict[str, str]:
        arguments = f"'{self.through}'" + (f", '{self.parent}'" if self.parent else "")
        return {
            "portal_seal": f'BEFORE INSERT OR UPDATE OR DELETE ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION portal_refuse_sealed({arguments})",
            "portal_seal_truncate": f'BEFORE TRUNCATE ON "{table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_truncate()",
        }


class WriteOnce(TableTriggers):
    """Refuse UPDATE, DELETE and TRUNCATE: the rows are written once."""

    def triggers(self, table: str) -> dict[str, str]:
        return {
            "portal_write_once": f'BEFORE UPDATE OR DELETE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            "portal_write_once_truncate": f'BEFORE TRUNCATE ON "{table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_change()",
        }


class KeepSeal(TableTriggers):
    """Keep a sealed plan version sealed; for the table of plan versions alone."""

    def triggers(self, table: str) -> dict[str, str]:
        return {
            "portal_keep_seal": f'BEFORE UPDATE OR DELETE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION portal_keep_seal()",
            "portal_seal_truncate": f'BEFORE TRUNCATE ON "{table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_truncate()",
        }


class SameParent(TableTriggers):
    """Refuse rows whose two parents belong to different things.

    ``first`` and ``second`` are each a foreign key's column, the table that it leads to
    and the column there that must agree, such as ``("deliverable_id",
    "workplans_deliverable", "work_plan_id")``.
    """

    def __init__(
        self, model: str, first: tuple[str, str, str], second: tuple[str, str, str]
    ) -> None:
        super().__init__(model)
        self.first = first
        self.second = second

    def options(self) -> dict[str, Any]:
        return {"first": self.first, "second": self.second}

    def triggers(self, table: str) -> dict[str, str]:
        arguments = ", ".join(f"'{word}'" for word in (*self.first, *self.second))
        name = f"portal_same_{self.first[0]}".removesuffix("_id")
        return {
            name: f'BEFORE INSERT OR UPDATE ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION portal_same_parent({arguments})"
        }


class KeepByQuery(TableTriggers):
    """Base of the operations that keep rows of which a query tells.

    Migrations give the query under the name ``asks``. The trigger function
    ``portal_<keeps>`` asks it with the key of a row as ``$1`` before ``events``.
    """

    asks: str
    keeps: str
    events = "UPDATE OR DELETE"
    without = ""

    def __init__(self, *models: str, **query: str) -> None:
        super().__init__(*models)
        self.query = query.pop(self.asks, self.without)
        if query or not self.query:
            raise TypeError(f"{type(self).__name__} takes models and “{self.asks}”.")

    def options(self) -> dict[str, Any]:
        return {self.asks: self.query}

    def triggers(self, table: str) -> dict[str, str]:
        query = self.query.replace("'", "''")
        name = f"portal_{self.keeps}"
        return {
            name: f'BEFORE {self.events} ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION {name}('{query}')"
        }


class KeepShown(KeepByQuery):
    """Keep permanent rows as they are once a sealed plan version shows them.

    ``shown`` is a query that is true, for the row's key, when that is so.
    """

    asks = "shown"
    keeps = "keep_shown"


class KeepCleared(KeepByQuery):
    """Keep cleared figures as they are; a correction is a row of its own.

    ``demo`` is a query that is true, for the row's key, where the figure is
    demonstration data, which alone may be removed.
    """

    asks = "demo"
    keeps = "keep_cleared"


class KeepKnown(KeepByQuery):
    """Refuse to remove rows that everybody knows; they are closed or superseded.

    ``known`` is a query that is true, for the row's key, when that is so; without one
    it always is.
    """

    asks = "known"
    keeps = "keep_known"
    events = "DELETE"
    without = "SELECT true"


class KeepEvidence(KeepByQuery):
    """Keep what a cleared report rests on; for the table of evidence alone.

    ``demo`` is a query that is true, for the report's key, where the report is
    demonstration data, whose evidence may be removed.
    """

    asks = "demo"
    keeps = "keep_evidence"
    events = "INSERT OR UPDATE OR DELETE"


class RefuseWhen(TableTriggers):
    """Refuse rows for which ``query`` is true, with the row's key as ``$1``.

    ``name`` ends the trigger's name; ``message`` says what is wrong.
    """

    def __init__(self, model: str, name: str, query: str, message: str) -> None:
        super().__init__(model)
        self.name = name
        self.query = query
        self.message = message

    def options(self) -> dict[str, Any]:
        return {"name": self.name, "query": self.query, "message": self.message}

    def triggers(self, table: str) -> dict[str, str]:
        words = [text.replace("'", "''") for text in (self.query, self.message)]
        arguments = ", ".join(f"'{text}'" for text in words)
        return {
            f"portal_{self.name}": f'AFTER INSERT OR UPDATE ON "{table}" '
            f"FOR EACH ROW EXECUTE FUNCTION portal_refuse_when({arguments})"
        }


class KeepDemo(TableTriggers):
    """Keep rows what they were made as: demonstration data or not."""

    def triggers(self, table: str) -> dict[str, str]:
        return {
            "portal_keep_demo": f'BEFORE UPDATE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION portal_keep_demo()"
        }


class PairedKey(Operation):
    """Let a row join two parents of one thing only, by a key of two columns.

    ``column`` leads to a row of ``target``; ``shared`` is a column of both tables, in
    which they must agree. For large tables, where a trigger would be slow.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, model: str, column: str, target: str, shared: str) -> None:
        self.model = model
        self.column = column
        self.target = target
        self.shared = shared

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        arguments = [self.model, self.column, self.target, self.shared]
        return type(self).__name__, arguments, {}

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The pair is no part of the model state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        table, unique = self._names(app_label)
        schema_editor.execute(
            f'CREATE UNIQUE INDEX IF NOT EXISTS {unique} ON "{self.target}"'
            f" (id, {self.shared})"
        )
        schema_editor.execute(
            f'ALTER TABLE "{table}" ADD CONSTRAINT {table}_{self.column}_pair'
            f' FOREIGN KEY ({self.column}, {self.shared}) REFERENCES "{self.target}"'
            f" (id, {self.shared}) DEFERRABLE INITIALLY DEFERRED"
        )

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        table, unique = self._names(app_label)
        name = f"{table}_{self.column}_pair"
        schema_editor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT IF EXISTS {name}')
        schema_editor.execute(f"DROP INDEX IF EXISTS {unique}")

    def describe(self) -> str:
        return f"Pair {self.column} of {self.model} with {self.shared}"

    def _names(self, app_label: str) -> tuple[str, str]:
        return f"{app_label}_{self.model.lower()}", f"{self.target}_{self.shared}_pair"
