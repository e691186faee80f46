"""Nobody takes away their own access, so that somebody is always left to give it."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from unido_portal.accounts.models import User
from unido_portal.accounts.permissions import is_administrator
from unido_portal.core.refusals import Refused


def refuse_shutting_oneself_out(user: Any) -> None:
    """Refuse, after a write, unless ``user`` still administers the accounts.

    Who administers accounts is an administrator; while each keeps their own access one
    is left. Two who take it away from each other wait here, and the second is refused.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('who administers the portal'))"
        )
    left = User.objects.filter(pk=user.pk, is_active=True, is_staff=True).first()
    if left is None or not is_administrator(left):
        raise Refused(
            _("Nobody takes away their own access; another administrator can.")
        )
