"""The sum of the shares of delivery that a document states.

They need not add up to the whole, so the sum stands wherever the shares do.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Subquery, Sum

from strategies.models import FocusArea
from unido_portal.governance.models import StatedFigure


def shares_stated_at(citation: str) -> Subquery:
    """Return the sum of the shares stated at the place to which ``citation`` leads.

    It is null where the document states no share of delivery there.
    """
    of_an_area = FocusArea.objects.filter(delivery_share=OuterRef("pk"))
    shares = StatedFigure.objects.filter(
        Exists(of_an_area), citation=OuterRef(citation), value__isnull=False
    )
    sums = shares.order_by().values("citation").annotate(total=Sum("value"))
    return Subquery(sums.values("total"))
