"""The facts of this app, in the order in which they are loaded."""

from unido_portal.accounts.models import Unit
from unido_portal.core.facts import FactSet

FACTS = [FactSet("accounts/units.csv", Unit, key=["code"])]
