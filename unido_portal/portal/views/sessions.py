"""Pages of sessions, and of what changed since one."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from unido_portal.governance.models import AgendaItem, Document, Session
from unido_portal.portal.changes import changes_since, has_opening_day, latest_document
from unido_portal.portal.children import children
from unido_portal.portal.standing import latest_report
from unido_portal.portal.telling.of_governance import of_session
from unido_portal.portal.thread import steps
from workplans.models import PlanVersion


def _versions(user: Any) -> QuerySet:
    """Return the plan versions that ``user`` may read, no demonstrations."""
    return PlanVersion.objects.visible_to(user).filter(work_plan__is_demo=False)


def session_list(request: HttpRequest) -> HttpResponse:
    """Show the sessions of each body, UNIDO's bodies first, the latest first."""
    sessions = Session.objects.select_related("organ").order_by(
        "-organ__is_unido", "organ__code", "-number"
    )
    return render(request, "portal/sessions/list.html", {"sessions": sessions})


def session_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what one session had before it, what it asked, and what followed."""
    session = get_object_or_404(
        Session.objects.select_related("organ").annotate(
            item_list=children(
                AgendaItem.objects.filter(session=OuterRef("pk")).order_by("number"),
                number="number",
                title="title",
            )
        ),
        code=slug,
    )
    documents = list(_had_before_it(session))
    decisions = list(
        session.decisions.select_related("document")
        .annotate(**latest_report("decision"))
        .order_by("code")
    )
    versions = list(
        _versions(request.user)
        .filter(session=session)
        .select_related("work_plan", "document")
    )
    milestones = list(
        session.milestones.select_related("strategy", "citation__document")
    )
    return render(
        request,
        "portal/sessions/detail.html",
        {
            "session": session,
            "crumbs": [(_("Sessions"), reverse("sessions"))],
            "summary": of_session(session, len(documents), decisions, len(versions)),
            "thread": steps(
                (_("Documents"), "#documents", len(documents)),
                (_("Decisions"), "#decisions", len(decisions)),
                (_("Plan versions"), "#versions", len(versions)),
                (_("Milestones"), "#milestones", len(milestones)),
            ),
            "documents": documents,
            "decisions": decisions,
            "versions": versions,
            "milestones": milestones,
        },
    )


def _had_before_it(session: Session) -> QuerySet[Document]:
    """Return the documents of a session, without those that it decided itself."""
    own = session.decisions.values("document")
    documents = session.documents.exclude(pk__in=own)
    return documents.select_related("agenda_item").order_by("slug")


def session_changes(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything that was decided since the opening day of one session.

    Memberships in groups go by the day from which they hold, or no longer do.
    """
    session = get_object_or_404(Session.objects.select_related("organ"), code=slug)
    context: dict[str, Any] = {
        "session": session,
        "crumbs": crumbs_below(session),
    }
    if has_opening_day(session):
        context["changes"] = changes_since(session, request.user)
    return render(request, "portal/sessions/changes.html", context)


def crumbs_below(session: Session) -> list[tuple[Any, str]]:
    """Return what lies above what a session had before it or decided."""
    return [
        (_("Sessions"), reverse("sessions")),
        (session.name, session.get_absolute_url()),
    ]


def last_session() -> Session | None:
    """Return the latest closed session of the Board or the Conference recorded.

    It says up to when documents are recorded.
    """
    sessions = Session.objects.annotate(**latest_document())
    return sessions.latest_closed(timezone.localdate())
