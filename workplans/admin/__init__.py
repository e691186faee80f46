"""Work plans, what they hold and what happened, in the admin site."""

from workplans.admin import activities, happened, overrides, plans, results  # noqa: F401
