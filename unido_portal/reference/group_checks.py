"""How many countries were least developed ones on five days, which never changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from unido_portal.reference.choices import MembershipStatus
from unido_portal.reference.models import GroupMembership

GROUP = "LDC"
# Bhutan left on the second day, Sao Tome and Principe on the third. Of the three that
# are to leave on 24 November 2026 each is counted, confirmed or not.
COUNTS = {
    dt.date(2022, 6, 1): 46,
    dt.date(2023, 12, 12): 46,
    dt.date(2023, 12, 13): 45,
    dt.date(2024, 12, 13): 44,
    dt.date(2026, 12, 1): 44,
}
SCHEDULED = dt.date(2026, 11, 24)


def miscounted() -> Iterator[str]:
    """Yield a sentence for each of the days on which the count is another."""
    for day, count in COUNTS.items():
        members = GroupMembership.objects.filter(group__code=GROUP)
        found = members.on(day).count()
        if day >= SCHEDULED:
            found += members.filter(
                status=MembershipStatus.IN_FORCE,
                valid_to=SCHEDULED,
                superseded_at__isnull=True,
            ).count()
        if found != count:
            yield f"{GROUP} on {day}: {found} members, and there are {count}."
