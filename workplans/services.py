"""Steps: a version is sealed and published; reports, figures, projects are cleared.

Services take keyword arguments, look at the row again under a lock, write in one
transaction and return the row. Who may ask for it is the caller's business.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.accounts.models import User
from unido_portal.core.models import LoadedRow
from unido_portal.core.registries import (
    PlanContent,
    plan_content,
    publishing_checks,
)
from workplans.choices import ContentKnown, UpdateState, VersionState
from workplans.models import (
    BudgetActual,
    DeliverableActual,
    PlanVersion,
    ProgressUpdate,
    Project,
)

Reported = TypeVar("Reported", DeliverableActual, BudgetActual)
Counted = TypeVar("Counted", ProgressUpdate, Project)


def digest_of(version: PlanVersion) -> str:
    """Return the SHA-256, in hexadecimal, of everything that the seal covers."""
    total = hashlib.sha256()
    for entry in plan_content:
        total.update(f"{entry.model._meta.label}:{_digest(entry, version)}\n".encode())
    return total.hexdigest()


def _digest(entry: PlanContent, version: PlanVersion) -> str:
    rows = entry.model._base_manager.filter(**{entry.path: version})
    # An order within would keep the planner from joining: the digest has its own.
    sql, params = rows.order_by().values("pk").query.sql_with_params()
    table = connection.ops.quote_name(entry.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT encode(sha256(convert_to(coalesce(string_agg("  # noqa: S608
            " portal_sealed_part(to_jsonb(content))::text, E'\\n' ORDER BY id"
            f"), ''), 'UTF8')), 'hex') FROM {table} AS content WHERE id IN ({sql})",
            params,
        )
        return cursor.fetchone()[0]


@transaction.atomic
def seal(*, version: PlanVersion, by: User | None = None) -> PlanVersion:
    """Seal a version: its content never changes again.

    Raises ValidationError if it is sealed already, if nobody knows its content yet, or
    with what ``publishing_checks`` find against it.
    """
    current = PlanVersion.objects.select_for_update().get(pk=version.pk)
    if current.is_sealed:
        raise ValidationError(_("The version is sealed already."), code="sealed")
    if current.content_known == ContentKnown.UNKNOWN:
        raise ValidationError(
            _(
                "The content of “%(version)s” is unknown, and a seal is for ever. "
                "Enter the content, say how far it is known, and seal it then."
            ),
            code="unknown",
            params={"version": current},
        )
    current.state = VersionState.SEALED
    _refuse_findings(current)
    current.digest = digest_of(current)
    current.sealed_at = timezone.now()
    current.sealed_by = by
    current.save(update_fields=["digest", "state", "sealed_at", "sealed_by"])
    current.refresh_from_db()
    return current


@transaction.atomic
def publish(*, version: PlanVersion) -> PlanVersion:
    """List a version for everybody.

    Raises ValidationError for a draft, or with what ``publishing_checks`` find.
    """
    current = PlanVersion.objects.select_for_update().get(pk=version.pk)
    if current.state == VersionState.DRAFT:
        raise ValidationError(_("Seal the draft before it is published."), code="draft")
    _refuse_findings(current)
    if current.published_at is None:
        current.published_at = timezone.now()
        current.save(update_fields=["published_at"])
        current.refresh_from_db()
    return current


def _refuse_findings(version: PlanVersion) -> None:
    if found := [words for check in publishing_checks for words in check(version)]:
        raise ValidationError([ValidationError(words, "finding") for words in found])


@transaction.atomic
def clear_update(*, update: ProgressUpdate, by: User) -> ProgressUpdate:
    """Let a report count from today on; everybody may read it then.

    Raises ValidationError if it is cleared already, by the person who reported it, if
    it is a submission without evidence, or tells as done what lies ahead.
    """
    current = ProgressUpdate.objects.select_for_update().get(pk=update.pk)
    if current.state == UpdateState.CLEARED:
        raise ValidationError(_("The report is cleared already."), code="cleared")
    _refuse_its_author(by, current.submitted_by_id)
    if current.is_submission and not current.evidence.exists():
        raise ValidationError(
            _("A submission is cleared with its evidence: add some, or a citation."),
            code="evidence",
        )
    if current.lies_ahead(timezone.localdate()):
        raise ValidationError(
            _("The report tells as done what lies ahead of today."), code="ahead"
        )
    return _cleared_today(current, by)


@transaction.atomic
def clear_project(*, project: Project, by: User) -> Project:
    """Let a project count from today on; everybody may read it then.

    Raises ValidationError if it is cleared already, or by the person who entered it.
    """
    current = Project.objects.select_for_update().get(pk=project.pk)
    if current.is_cleared:
        raise ValidationError(_("The project is cleared already."), code="cleared")
    _refuse_its_author(by, current.submitted_by_id)
    return _cleared_today(current, by)


def _cleared_today(row: Counted, by: User) -> Counted:
    row.state = UpdateState.CLEARED
    row.decided_on = timezone.localdate()
    row.cleared_by = by
    row.save(update_fields=["state", "decided_on", "cleared_by"])
    row.refresh_from_db()
    return row


@transaction.atomic
def clear_figure(*, figure: Reported, by: User) -> Reported:
    """Let a reported quantity or amount stand; everybody may read it then.

    Raises ValidationError if it is cleared already, if the report that it stands in is
    not, or by the person who entered the figure or made that report.
    """
    current = type(figure).objects.select_for_update().get(pk=figure.pk)
    if current.cleared_at is not None:
        raise ValidationError(_("The figure is cleared already."), code="cleared")
    report = current.update
    _refuse_its_author(by, current.submitted_by_id)
    if report is not None:
        _refuse_its_author(by, report.submitted_by_id)
        if report.state != UpdateState.CLEARED:
            raise ValidationError(
                _("Clear the report before the figures in it."), code="draft"
            )
    current.cleared_at = timezone.now()
    current.cleared_by = by
    current.save(update_fields=["cleared_at", "cleared_by"])
    current.refresh_from_db()
    return current


def _refuse_its_author(by: User, author: int | None) -> None:
    if by.pk == author:
        raise ValidationError(
            _("Nobody clears a report of their own: somebody else reads it first."),
            code="own",
        )


def broken_seals() -> Iterator[PlanVersion]:
    """Yield the sealed versions whose content no longer has the digest of its seal."""
    for version in PlanVersion.objects.filter(state=VersionState.SEALED):
        if digest_of(version) != version.digest:
            yield version


def seal_facts() -> None:
    """Seal and publish the versions that documents state; the end of ``load_facts``.

    A version whose content is unknown stays open for whoever finds its text.
    """
    loaded = LoadedRow.objects.filter(model=PlanVersion._meta.label).values("row_id")
    for version in PlanVersion.objects.filter(
        pk__in=loaded, state=VersionState.RECORDING
    ):
        if version.content_known != ContentKnown.UNKNOWN:
            seal(version=version)
        publish(version=version)
