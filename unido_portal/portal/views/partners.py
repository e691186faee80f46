"""Pages of those who work and pay with UNIDO."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    Case,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from strategies.models import CountryProgrammePartner, InitiativePartner
from unido_portal.core.languages import current
from unido_portal.governance.models import (
    ConsultationComment,
    PartnerMention,
    StatedFigure,
)
from unido_portal.portal.children import children, citation_columns
from unido_portal.portal.filtering import Filtered
from unido_portal.portal.forms import PARTNERS
from unido_portal.portal.telling import counted
from unido_portal.portal.telling.of_partners import of_partner
from unido_portal.portal.telling.sentences import Sentence
from unido_portal.portal.thread import steps
from unido_portal.reference.filters import OURSELVES
from unido_portal.reference.models import Partner
from workplans.models import (
    ActivityContent,
    ActivityCountry,
    ActivityPartner,
    BudgetLineContent,
    Project,
    ProjectPartner,
)
from workplans.ownership import OF_STATED_FIGURE, Ownership

# Whose a row that names a partner is: its initiative's, plan's or document's.
_OF_INITIATIVE = Ownership(initiatives=("initiative",))
_OF_LINE = Ownership(plans=("plan_version__work_plan",))
_OF_PART = Ownership(plans=("content__plan_version__work_plan",))
_OF_DOCUMENT = OF_STATED_FIGURE
_OURS = Ownership()


def partner_list(request: HttpRequest) -> HttpResponse:
    """Show whom the documents name, by kind; UNIDO is no partner of its own."""
    partners = (
        _with_owner(request.user).exclude(code=OURSELVES).order_by("kind", "code")
    )
    filtered = Filtered(PARTNERS, request, partners, asked={"is_unido": "false"})
    return render(
        request,
        "portal/partners/list.html",
        {"page_obj": filtered.page(), "filtered": filtered},
    )


def partner_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show one partner: its initiatives, activities, money and where it is named."""
    partner = get_object_or_404(
        _with_owner(request.user).annotate(
            comment_list=children(
                ConsultationComment.objects.filter(partner=OuterRef("pk")).order_by(
                    "consultation__code", "order"
                ),
                text="text",
                outcome="outcome",
                consultation="consultation__code",
                title="consultation__title",
                citation=citation_columns(),
            )
        ),
        code=code,
    )
    work = _work_of(partner, request.user)
    named = {name: list(rows) for name, rows in _named(partner, request.user).items()}
    mentions = len(named["mentions"])
    return render(
        request,
        "portal/partners/detail.html",
        {
            "partner": partner,
            "is_unido": partner.code == OURSELVES,
            "crumbs": [(_("Partners"), reverse("partners"))],
            **work,
            **named,
            "summary": of_partner(
                _counts(work), len(_countries(work)), _roles(work), mentions
            ),
            "thread": steps(
                (_("Where it works"), "#work", sum(map(len, work.values()))),
                (
                    _("What it pays"),
                    "#money",
                    len(named["budget_lines"]) + len(named["figures"]),
                ),
                (_("Where documents name it"), "#mentions", mentions),
            ),
        },
    )


def _work_of(partner: Partner, user: Any) -> dict[str, list[Any]]:
    """Return what a partner takes part in, by its kind."""
    projects = Project.objects.visible_to(user).filter(is_demo=False)
    return {
        "activities": list(_activities(partner, user)),
        "projects": list(
            ProjectPartner.objects.filter(
                partner=partner, project__in=projects
            ).select_related("project")
        ),
        "initiatives": list(
            InitiativePartner.objects.filter(partner=partner)
            .annotate(owner_named=_OF_INITIATIVE.owner_of_another())
            .select_related("initiative__strategy", "citation__document")
        ),
        "programmes": list(
            partner.country_programmes.select_related(
                "programme__country", "programme__citation__document"
            )
        ),
    }


def _named(partner: Partner, user: Any) -> dict[str, QuerySet]:
    """Return where documents name a partner, and what it pays."""
    return {
        "mentions": partner.mentions.annotate(
            owner_named=_OF_DOCUMENT.owner_of_another()
        ).select_related("citation__document"),
        "figures": partner.stated_figures.annotate(
            owner_named=_OF_DOCUMENT.owner_of_another()
        ).select_related("citation__document", "unit"),
        "budget_lines": BudgetLineContent.objects.visible_to(user)
        .current()
        .filter(partner=partner, plan_version__work_plan__is_demo=False)
        .select_related("plan_version__work_plan", "citation__document")
        .prefetch_related("figures"),
    }


def _counts(work: dict[str, list[Any]]) -> list[Sentence]:
    """Return how many things of each kind it is; an activity counts once."""
    activities = {row.content.activity_id for row in work["activities"]}
    return counted.those_there_are(
        counted.activities(len(activities)),
        counted.projects(len({row.project_id for row in work["projects"]})),
        counted.initiatives(len(work["initiatives"])),
        counted.programmes(len(work["programmes"])),
    )


def _countries(work: dict[str, list[Any]]) -> set[str]:
    """Return the codes of the countries of the activities and programmes."""
    programmes = {row.programme.country.iso3 for row in work["programmes"]}
    return programmes.union(
        one["iso3"] for row in work["activities"] for one in row.countries
    )


def _roles(work: dict[str, list[Any]]) -> list[str]:
    """Return the roles that a partner has, as readers call them."""
    return [
        str(row.get_role_display()) for row in [*work["activities"], *work["projects"]]
    ]


def _activities(partner: Partner, user: Any) -> QuerySet:
    """Return the parts that a partner has in activities that ``user`` may see."""
    contents = ActivityContent.objects.visible_to(user).current()
    contents = contents.filter(plan_version__work_plan__is_demo=False)
    rows = ActivityPartner.objects.filter(partner=partner, content__in=contents)
    rank = f"country__rank_{current().replace('-', '_')}"
    places = ActivityCountry.objects.filter(content=OuterRef("content"))
    rows = rows.annotate(
        countries=children(
            places.order_by(rank), iso3="country__iso3", name="country__name"
        )
    )
    return rows.select_related(
        "content__activity",
        "content__plan_version__work_plan",
        "content__citation__document",
    ).order_by("content__plan_version__work_plan__code", "content__order", "role")


def _with_owner(user: Any) -> QuerySet[Partner]:
    """Return the partners with ``only_of``: whose plan alone names them.

    It is null for who works with UNIDO or is named by a document that is no plan of
    another entity.
    """
    mine = {"partner": OuterRef("pk")}
    with_unido = Q()
    owners = []
    for rows, whose in _rows_that_name(user):
        with_unido |= Q(Exists(rows.filter(~whose.of_another(), **mine)))
        theirs = rows.filter(whose.of_another(), **mine)
        owners.append(Subquery(theirs.values_list(whose.owner_of_another())[:1]))
    return Partner.objects.select_related("country").annotate(
        only_of=Case(When(~with_unido, then=Coalesce(*owners)))
    )


def _rows_that_name(user: Any) -> list[tuple[QuerySet[Any], Ownership]]:
    """Return the rows that name partners, no demonstrations, and whose they are."""
    parts = ActivityContent.objects.visible_to(user).filter(
        plan_version__work_plan__is_demo=False
    )
    lines = BudgetLineContent.objects.visible_to(user).filter(
        plan_version__work_plan__is_demo=False
    )
    projects = Project.objects.visible_to(user).filter(is_demo=False)
    return [
        (PartnerMention.objects.all(), _OF_DOCUMENT),
        (InitiativePartner.objects.all(), _OF_INITIATIVE),
        (StatedFigure.objects.all(), _OF_DOCUMENT),
        (lines, _OF_LINE),
        (ActivityPartner.objects.filter(content__in=parts), _OF_PART),
        (ProjectPartner.objects.filter(project__in=projects), _OURS),
        (CountryProgrammePartner.objects.all(), _OURS),
        (ConsultationComment.objects.all(), _OURS),
    ]
