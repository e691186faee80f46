"""The plainest units, users and appointments that are valid."""

from __future__ import annotations

import factory

from unido_portal.accounts.choices import Role
from unido_portal.accounts.models import Appointment, Unit, User
from unido_portal.core.text import Text

PASSWORD = "a long enough password"


class UnitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Unit

    code = factory.Sequence(lambda n: f"unit-{n}")
    name = factory.LazyAttribute(lambda unit: Text.of(en=f"Unit {unit.code}"))


class UserFactory(factory.django.DjangoModelFactory):
    """A person of the secretariat who may open the admin site and holds no role.

    ``roles`` gives roles in the whole house; ``PASSWORD`` is the password.
    """

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person-{n}@example.org")
    name = factory.Sequence(lambda n: f"Person {n}")
    is_staff = True
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def roles(self, create: bool, extracted: tuple[str, ...] | None, **kwargs: object):
        for role in extracted or ():
            AppointmentFactory(user=self, role=role)


class AppointmentFactory(factory.django.DjangoModelFactory):
    """An editor of the whole house, without end."""

    class Meta:
        model = Appointment

    user = factory.SubFactory(UserFactory)
    role = Role.EDITOR
