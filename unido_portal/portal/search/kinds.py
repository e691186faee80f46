"""Everything that a search looks at, in the order in which readers see it.

A public model that is not here is found by something that is, as an organ is by its
sessions; a test names each of these with its reason.
"""

from __future__ import annotations

from unido_portal.portal.search.kind import Kind
from unido_portal.portal.search.of_bodies import BODIES
from unido_portal.portal.search.of_places import PLACES
from unido_portal.portal.search.of_plans import PLANS
from unido_portal.portal.search.of_strategies import STRATEGIES

KINDS: list[Kind] = [*PLACES, *STRATEGIES, *PLANS, *BODIES]
