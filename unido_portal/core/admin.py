"""Bases of the admin site: every registered ModelAdmin and inline derives from one.

``RowAdmin`` is for what people edit, ``WordingAdmin`` for rows of which only the
translations and the citation are edited, ``ReadOnlyAdmin`` for the rest. None of them
saves a row that somebody else changed since it was shown: not by a form, an inline, a
deletion or a bulk action. A system check refuses an admin that derives from none.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unido_portal.core.choosing import (
    NamedRelatedFilter,
    foreign_keys,
    possible_keys,
)
from unido_portal.core.fields import TranslatedField
from unido_portal.core.forms import HOUSEKEEPING, RowFormSet
from unido_portal.core.keeping import PUBLIC_CODES, is_kept
from unido_portal.core.refusals import Refused, kind_words
from unido_portal.core.registries import plan_content
from unido_portal.core.removing import (
    fingerprint,
    holders,
    kinds_not_allowed,
    lines,
    removal_of,
)
from unido_portal.core.saving import StaleRow, save_row
from unido_portal.core.showing import HouseAdmin, HouseOptions
from unido_portal.core.text_fields import SourceTextFormField

admin.site.site_header = gettext_lazy("UNIDO strategy portal")
admin.site.site_title = gettext_lazy("UNIDO strategy portal")
admin.site.index_title = gettext_lazy("Everything that the portal holds")
admin.FieldListFilter.register(
    lambda field: isinstance(field, models.ForeignKey),
    NamedRelatedFilter,
    take_priority=True,
)


def sealed_by_its_version(row: models.Model) -> bool:
    """Say whether ``row`` belongs to a plan version that is sealed."""
    if row._meta.label not in plan_content:
        return False
    step: Any = row
    for part in plan_content[row._meta.label].path.split("__"):
        step = getattr(step, part)
    return step.is_sealed


class RowInline(HouseOptions, admin.TabularInline):
    """Rows of a parent's page; each row is saved only if nobody changed it since.

    Texts show their source wording; the other languages are on the row's own page.
    """

    formset = RowFormSet
    extra = 0
    show_change_link = True

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        fields = super().get_fields(request, obj)
        return [name for name in fields if name != self._link]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = self.get_fields(request, obj)
        if self.has_change_permission(request, obj):
            fields = [*fields, *HOUSEKEEPING]
        return [(None, {"fields": fields})]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*self._all_paths())

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        allows = staticmethod(partial(_has_permission, request))
        formset.form.allows = allows  # type: ignore[attr-defined]
        return formset

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if isinstance(db_field, TranslatedField):
            return models.Field.formfield(
                db_field, form_class=SourceTextFormField, **kwargs
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_add_permission(request, obj)
        return allowed and not self._parent_is_settled(obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and not self._parent_is_settled(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and not self._parent_is_settled(obj)

    @cached_property
    def _link(self) -> str:
        """The name of the foreign key to the parent."""
        links = [
            field.name
            for field in foreign_keys(self.model)
            if field.related_model is self.parent_model
        ]
        return self.fk_name or links[0]

    def _parent_is_settled(self, parent: Any) -> bool:
        owner = self.admin_site._registry.get(self.parent_model)
        return bool(parent and parent.pk and owner and owner.is_settled(parent))


class ReadOnlyInline(RowInline):
    """Rows that are shown with their parent and edited on their own page, if at all."""

    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(HouseAdmin):
    """Shown to everybody who may open the admin site, changed by nobody there."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RowAdmin(HouseAdmin):
    """What people edit.

    A row that is settled, such as the content of a sealed plan version, keeps its
    facts; its translations and its citation stay open, as the seal leaves them.
    ``open_when_settled`` names further fields that stay open.
    """

    open_when_settled: tuple[str, ...] = ()
    settled_note = gettext_lazy(
        "This belongs to a sealed version, or is settled in another way. Only "
        "translations, their marks and the citation can be changed."
    )

    def is_settled(self, obj: Any) -> bool:
        return sealed_by_its_version(obj)

    def is_kept(self, obj: Any) -> bool:
        """Say whether nobody removes ``obj`` here, although it may still change."""
        return is_kept(obj)

    # --- Who may do what ---------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None:
            return super().has_change_permission(request)
        return _may(request, "change", obj) and (
            not self._settled(request, obj) or bool(self._open_fields())
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None:
            return super().has_delete_permission(request)
        return (
            _may(request, "delete", obj)
            and not self._settled(request, obj)
            and not self._asked_once(request, self.is_kept, obj)
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = [*super().get_readonly_fields(request, obj)]
        fields = [
            name
            for name in self.get_fields(request, obj)
            if name not in HOUSEKEEPING and name not in fixed
        ]
        if obj is not None:  # A public code never changes.
            fixed += [name for name in PUBLIC_CODES if name in fields]
        if obj is not None and self._settled(request, obj):
            open_fields = self._open_fields()
            fixed += [
                name for name in fields if name not in open_fields and name not in fixed
            ]
        return fixed

    def _open_fields(self) -> set[str]:
        texts = {
            field.name
            for field in self.opts.concrete_fields
            if isinstance(field, TranslatedField)
        }
        citation = {f.name for f in foreign_keys(self.model) if f.name == "citation"}
        return texts | citation | set(self.open_when_settled)

    def _settled(self, request: HttpRequest, obj: Any) -> bool:
        return self._asked_once(request, self.is_settled, obj)

    def _asked_once(self, request: HttpRequest, question: Any, obj: Any) -> bool:
        known = request.__dict__.setdefault("_answers_about_rows", {})
        key = (question.__name__, obj._meta.label, obj.pk)
        if key not in known:
            known[key] = bool(obj.pk) and question(obj)
        return known[key]

    # --- Saving ------------------------------------------------------------------

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return fieldsets
        return [*fieldsets, (None, {"fields": HOUSEKEEPING})]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        form.allows = staticmethod(partial(_has_permission, request))
        form.wordings_only = obj is not None and self._settled(request, obj)
        return form

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (Refused, StaleRow, IntegrityError) as error:
            # All is rolled back: the page comes again with what was typed.
            request.refusal = kind_words(error)  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        _demand(request, "change" if change else "add", obj)
        if change:
            form.save_touched()
        else:
            obj.save()

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: bool
    ) -> None:
        for child in formset.forms:
            if child.has_changed():
                setattr(child.instance, formset.fk.name, formset.instance)
                _demand(
                    request, "change" if child.instance.pk else "add", child.instance
                )
        super().save_formset(request, form, formset, change)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        request.left_alone = not message  # type: ignore[attr-defined]
        return super().log_change(request, obj, message) if message else None

    def response_change(self, request: HttpRequest, obj: Any) -> Any:
        if getattr(request, "left_alone", False) and "_continue" not in request.POST:
            self.message_user(request, _("Nothing was changed."))
            return self.response_post_save_change(request, obj)
        return super().response_change(request, obj)

    # --- Deleting and bulk actions -----------------------------------------------

    @admin.display(description=mark_safe('<input type="checkbox" id="action-toggle">'))
    def action_checkbox(self, obj: Any) -> Any:
        return format_html(
            '{}<input type="hidden" name="row_version-{}" value="{}">',
            super().action_checkbox(obj),
            obj.pk,
            obj.version,
        )

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        # The confirmation page sends this back, see ``_refuse_unseen``.
        rows = list(objs)
        keys = [row.pk for row in rows]
        removal = removal_of(self.model, keys)
        request.rows_seen = fingerprint(  # type: ignore[attr-defined]
            self.model,
            keys,
            removal,
            lock=connection.in_atomic_block and request.method == "POST",
        )
        lacking = kinds_not_allowed(removal, request, self.admin_site)
        if not all(self.has_delete_permission(request, row) for row in rows):
            lacking.add(str(self.opts.verbose_name))
        counts = {self.model: len(rows)}
        counts |= {model: len(found) for model, found in removal.parts.items()}
        return (
            [*(str(row) for row in rows), lines(removal)],
            {model._meta.verbose_name_plural: n for model, n in counts.items()},
            lacking,
            holders(removal, self.model, keys, self.admin_site),
        )

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> Any:
        try:
            return super().delete_view(request, object_id, extra_context)
        except (Refused, StaleRow, IntegrityError) as error:
            self.message_user(request, kind_words(error), messages.ERROR)
            request.POST = QueryDict()  # type: ignore[assignment]
            response = self._delete_view(request, object_id, extra_context)  # type: ignore[attr-defined]
            response.status_code = 409
            return response

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self._refuse_unseen(request)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        self._refuse_unseen(request)
        super().delete_queryset(request, queryset)

    def response_action(  # type: ignore[override]
        self, request: HttpRequest, queryset: Any
    ) -> Any:
        try:
            with transaction.atomic():
                self._refuse_stale_selection(request)
                return super().response_action(request, queryset)
        except (Refused, StaleRow, ValidationError, IntegrityError) as error:
            self.message_user(request, kind_words(error), messages.ERROR)
            return None

    def _refuse_unseen(self, request: HttpRequest) -> None:
        if request.POST.get("rows_seen") != request.rows_seen:  # type: ignore[attr-defined]
            raise Refused(
                _(
                    "Somebody changed what you were about to delete. "
                    "Nothing was deleted; look again."
                )
            )

    def _refuse_stale_selection(self, request: HttpRequest) -> None:
        """Refuse unless each selected row has the version that the page showed."""
        if request.POST.get("select_across") == "1":
            raise Refused(_("Choose rows page by page: you see what you change."))
        keys = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        rows = self.model._base_manager.select_for_update().filter(
            pk__in=possible_keys(self.model, keys)
        )
        current = {str(row.pk): row for row in rows}
        for key in keys:
            if key not in current:
                raise Refused(_("Somebody removed a row that you chose. Look again."))
            if request.POST.get(f"row_version-{key}") != str(current[key].version):
                raise StaleRow(current[key])


class KnownAdmin(RowAdmin):
    """Rows that everybody knows as soon as they are saved: they change, and stay."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SupersededAdmin(KnownAdmin):
    """Rows that are corrected by a new one; the old one gets ``superseded_at``."""

    actions = ("supersede",)
    readonly_fields: Any = ("superseded_at",)

    def is_settled(self, obj: Any) -> bool:
        return obj.superseded_at is not None or super().is_settled(obj)

    @admin.action(permissions=["change"], description=gettext_lazy("Supersede"))
    def supersede(self, request: HttpRequest, queryset: Any) -> None:
        """Say of the chosen rows that they hold no longer; they stay to be read."""
        rows = list(queryset.filter(superseded_at__isnull=True))
        for row in rows:
            _demand(request, "change", row)
            row.superseded_at = timezone.now()
            save_row(row=row, seen=row.version, fields=["superseded_at"])
            self.log_change(request, row, [{"changed": {"fields": ["superseded_at"]}}])
        self.message_user(request, _("Rows superseded: %d.") % len(rows))


class WordingAdmin(RowAdmin):
    """Facts of the documents: the translations and the citation alone are edited."""

    settled_note = gettext_lazy(
        "This is a fact as its source states it. Only translations, their marks and "
        "the citation can be changed."
    )

    def is_settled(self, obj: Any) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _may(request: HttpRequest, action: str, row: models.Model) -> bool:
    """Ask once a request whether its user may do ``action`` to ``row``."""
    if row.pk is None:
        return _has_permission(request, action, row)
    known = request.__dict__.setdefault("_allowed_rows", {})
    key = (action, row._meta.label, row.pk)
    if key not in known:
        known[key] = _has_permission(request, action, row)
    return known[key]


def _demand(request: HttpRequest, action: str, row: models.Model) -> None:
    """Refuse with 403 unless the user may do ``action`` to ``row`` as it now is."""
    if not _has_permission(request, action, row):
        raise PermissionDenied


def _has_permission(request: HttpRequest, action: str, row: models.Model) -> bool:
    codename = get_permission_codename(action, row._meta)
    return request.user.has_perm(f"{row._meta.app_label}.{codename}", row)
