"""Addresses of the portal with an admin site whose author forgot about stale saves."""

from django.contrib import admin
from django.urls import path

from unido_portal import urls
from unido_portal.reference.models import Partner

site = admin.AdminSite(name="admin")
site.register(Partner, admin.ModelAdmin)

urlpatterns = [path("admin/", site.urls), *urls.urlpatterns]
handler500 = urls.handler500
