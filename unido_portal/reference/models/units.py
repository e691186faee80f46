"""Units of measure."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from unido_portal.core.fields import CodeField, TranslatedField
from unido_portal.core.rows import Row


class UnitOfMeasure(Row):
    """One unit that figures are given in, such as ``persons`` or ``percent``."""

    code = CodeField(max_length=40, unique=True)
    name = TranslatedField(_("name"))

    class Meta:
        ordering = ["code"]
        verbose_name = _("unit of measure")
        verbose_name_plural = _("units of measure")

    def __str__(self) -> str:
        return str(self.name)
