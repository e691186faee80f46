"""Signing in by e-mail address and password; permissions by role."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend

from unido_portal.accounts.permissions import holds_for, permissions_of


class RoleBackend(ModelBackend):
    """Answers Django's permissions from the roles in force, and from nothing else.

    Groups and single permissions of a user are not read. Asked about one object, it
    answers with what reaches that object.
    """

    def get_user_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if not user_obj.is_active or user_obj.is_anonymous:
            return set()
        names = permissions_of(user_obj)
        if obj is None:
            return set(names)
        meta = obj._meta
        return {
            name
            for name in names
            if name.startswith(f"{meta.app_label}.")
            and name.endswith(f"_{meta.model_name}")
            and holds_for(user_obj, name, obj)
        }

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return self.get_user_permissions(user_obj, obj)
