"""How often something may be tried, counted in the cache that all processes share.

Attempts are counted before they are made, so that many at once do not slip through
together; a lock of the database orders the processes.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from django.core.cache import cache
from django.db import connection, transaction
from django.utils.crypto import salted_hmac


@dataclass(frozen=True)
class Limit:
    """At most ``allowed`` attempts within ``seconds``; ``scope`` says at what."""

    scope: str
    allowed: int
    seconds: int

    def of(self, *who: str) -> Claim:
        """Return the claim of ``who`` on this limit."""
        return Claim(self, "\n".join(who))


@dataclass(frozen=True)
class Claim:
    """One limit as it applies to ``who``."""

    limit: Limit
    who: str

    @property
    def key(self) -> str:
        """The cache key, from which nobody learns an address."""
        return salted_hmac(f"throttle.{self.limit.scope}", self.who).hexdigest()

    def attempts(self, now: float) -> list[float]:
        """Return when those attempts were made that still count at ``now``."""
        since = now - self.limit.seconds
        return [moment for moment in cache.get(self.key, []) if moment > since]


class Throttled(Exception):
    """Refused for now; ``seconds`` is how long to wait."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"Throttled for {seconds} seconds.")


@dataclass(frozen=True)
class Attempt:
    """One attempt that was let through and counted under its ``claims``."""

    moment: float
    claims: tuple[Claim, ...]

    def forgive(self, *forgotten: Claim) -> None:
        """Count this attempt no longer, and of ``forgotten`` claims no attempt."""
        with transaction.atomic():
            _lock(self.claims)
            for claim in self.claims:
                kept = [
                    moment
                    for moment in claim.attempts(time.time())
                    if moment != self.moment and claim not in forgotten
                ]
                cache.set(claim.key, kept, claim.limit.seconds)


def attempt(*claims: Claim) -> Attempt:
    """Count one attempt under every claim, or raise Throttled and count nothing."""
    with transaction.atomic():
        _lock(claims)
        now = time.time()
        made = {claim: claim.attempts(now) for claim in claims}
        waits = [
            moments[-claim.limit.allowed] + claim.limit.seconds - now
            for claim, moments in made.items()
            if len(moments) >= claim.limit.allowed
        ]
        if waits:
            raise Throttled(max(1, math.ceil(max(waits))))
        for claim, moments in made.items():
            cache.set(claim.key, [*moments, now], claim.limit.seconds)
    return Attempt(now, claims)


def _lock(claims: tuple[Claim, ...]) -> None:
    """Wait for the other processes that count under one of ``claims``."""
    with connection.cursor() as cursor:
        for key in sorted(claim.key for claim in claims):
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key]
            )
