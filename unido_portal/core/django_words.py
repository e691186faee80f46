"""Words of Django's admin that its catalogues lack in one of the six languages.

They are named here so that they are collected; the templates of Django show them.
"""

from django.utils.translation import gettext_noop

# The headings of the tables of the front page, which screen readers read out.
HEADINGS = [
    gettext_noop("Model name"),
    gettext_noop("Add link"),
    gettext_noop("Change or view list link"),
]
