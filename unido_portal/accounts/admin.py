"""People, units and appointments in the admin site."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    AdminUserCreationForm,
    ReadOnlyPasswordHashField,
)
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from unido_portal.accounts.keeping import refuse_shutting_oneself_out
from unido_portal.accounts.models import Appointment, Unit, User
from unido_portal.core.admin import RowAdmin, RowInline
from unido_portal.core.forms import RowForm
from unido_portal.core.saving import StaleRow, save_row

# Roles stand in for Django's groups, which nothing reads.
admin.site.unregister(Group)


class NewUserForm(AdminUserCreationForm):
    """Asks for the address, the name and the first password of a new user."""

    class Meta:
        model = User
        fields = ("email", "name")
        field_classes: dict[str, Any] = {}


class UserForm(RowForm):
    """Changes a user; the password has its own page."""

    password = ReadOnlyPasswordHashField(
        label=_("Password"), help_text=_("Passwords are not stored, only their hash.")
    )


class PasswordForm(AdminPasswordChangeForm):
    """Sets a password, unless somebody changed the user since the page was opened."""

    row_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields["row_version"].initial = user.version

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        seen = self.cleaned_data.get("row_version")
        if seen != self.user.version:
            refusal = ValidationError(str(StaleRow(self.user, seen)), "stale")
            # The hidden field is not shown; the message stands with the first one.
            self.add_error("password1", refusal)
        return cleaned

    def save(self, commit: bool = True) -> User:
        user = self.set_password_and_save(self.user, commit=False)  # type: ignore[attr-defined]
        seen = self.cleaned_data["row_version"]
        return save_row(row=user, seen=seen, fields=["password"])


class AccessAdmin(RowAdmin):
    """What says who may open the portal."""

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        refuse_shutting_oneself_out(request.user)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        refuse_shutting_oneself_out(request.user)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        super().delete_queryset(request, queryset)
        refuse_shutting_oneself_out(request.user)


class AppointmentInline(RowInline):
    model = Appointment


@admin.register(User)
class UserAdmin(AccessAdmin, DjangoUserAdmin):
    """People who sign in. What they may do follows from their appointments."""

    add_form_template = "admin/change_form.html"
    form = UserForm
    add_form = NewUserForm
    change_password_form = PasswordForm
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        (_("Where and how"), {"fields": ("language", "country_iso3")}),
        (
            _("What they may open"),
            {"fields": ("is_active", "is_staff", "is_superuser")},
        ),
        (_("Dates"), {"fields": ("last_login", "joined_at")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("email", "name", "usable_password", "password1", "password2")},
        ),
    )
    readonly_fields = ("is_superuser", "last_login", "joined_at")
    list_display = ("email", "name", "is_staff", "is_active", "last_login")
    list_filter = ("is_staff", "is_active", "appointments__role")
    search_fields = ("email", "name")
    ordering = ("email",)
    filter_horizontal = ()
    inlines = (AppointmentInline,)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.add_fieldsets
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        # Nothing about a password is for who only reads.
        return [(None, {"fields": ("email", "name")}), *fieldsets[1:]]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [name for _title, group in self.fieldsets for name in group["fields"]]

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return self.inlines if obj else ()

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        try:
            return super().user_change_password(request, id, form_url)
        except StaleRow as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


@admin.register(Unit)
class UnitAdmin(RowAdmin):
    code_rule = _("What the unit is for, such as field-network.")
    list_display = ("code", "__str__", "parent")


@admin.register(Appointment)
class AppointmentAdmin(AccessAdmin):
    named_by = ("user",)
    list_display = ("user", "role", "unit", "start", "end")
    list_filter = ("role", "unit")
    search_fields = ("user__email", "user__name", "unit__code", "unit__name")
