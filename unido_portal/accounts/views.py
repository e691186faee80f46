"""Signing in and out, and a forgotten password."""

from __future__ import annotations

import math
import unicodedata
from typing import Any

from django.conf import settings
from django.contrib.auth import views
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode

from unido_portal.accounts.forms import (
    EmailAuthenticationForm,
    LocalizedPasswordResetForm,
)
from unido_portal.accounts.network import client_network
from unido_portal.accounts.throttling import Attempt, Limit, Throttled, attempt
from unido_portal.core.languages import CODES

MINUTE = 60
LOG_INS_OF_ACCOUNT = Limit("log-in of an account", 5, 5 * MINUTE)
LOG_INS_OF_NETWORK = Limit("log-in from a network", 20, 5 * MINUTE)
RESETS_OF_ACCOUNT = Limit("reset of an account", 3, 60 * MINUTE)
RESETS_OF_NETWORK = Limit("reset from a network", 20, 60 * MINUTE)


class InReadersLanguage:
    """A page without a language in its address, in the one that the reader asks for.

    That is ``?language=fr``, or else the language of the page they came from; it
    holds from then on.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        language = _language_asked_for(request)
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = language
        response = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        if language:
            _keep_language(response)
        return response


class LoginView(InReadersLanguage, views.LoginView):
    """Signs a person in; too many failures are refused for some minutes."""

    authentication_form = EmailAuthenticationForm
    attempt: Attempt

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        network, account = client_network(request), _account(request, "username")
        try:
            self.attempt = attempt(
                LOG_INS_OF_NETWORK.of(network), LOG_INS_OF_ACCOUNT.of(network, account)
            )
        except Throttled as refusal:
            return too_many_attempts(request, refusal)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        _of_network, of_account = self.attempt.claims
        self.attempt.forgive(of_account)
        response = super().form_valid(form)
        _keep_language(response)
        return response


class PasswordResetView(InReadersLanguage, views.PasswordResetView):
    """Sends a link for a new password, and says the same whether it did or not."""

    form_class = LocalizedPasswordResetForm

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            attempt(
                RESETS_OF_NETWORK.of(client_network(request)),
                RESETS_OF_ACCOUNT.of(_account(request, "email")),
            )
        except Throttled as refusal:
            return too_many_attempts(request, refusal)
        return super().post(request, *args, **kwargs)


def too_many_attempts(request: HttpRequest, refusal: Throttled) -> HttpResponse:
    """Answer 429 with a sentence that says how long to wait."""
    minutes = math.ceil(refusal.seconds / MINUTE)
    response = render(request, "429.html", {"minutes": minutes}, status=429)
    response["Retry-After"] = str(refusal.seconds)
    response["Cache-Control"] = "no-store"
    return response


def admin_login(request: HttpRequest) -> HttpResponse:
    """Send who opens the admin's own log-in page to the one of the portal.

    Who is signed in already goes on, or is told that the admin is not for them.
    """
    if request.user.is_authenticated:
        if not request.user.is_staff:
            raise PermissionDenied
        return redirect("admin:index")
    onward = request.GET.get("next") or reverse("admin:index")
    return redirect(f"{reverse('login')}?{urlencode({'next': onward})}")


def _account(request: HttpRequest, field: str) -> str:
    """Return the address that was typed into ``field``, however it was spelt."""
    typed = request.POST.get(field, "").strip()
    return unicodedata.normalize("NFKC", typed).casefold()


def _language_asked_for(request: HttpRequest) -> str | None:
    asked = request.GET.get("language", "")
    came_from = request.POST.get("next") or request.GET.get("next", "")
    return asked if asked in CODES else translation.get_language_from_path(came_from)


def _keep_language(response: HttpResponse) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        translation.get_language() or settings.LANGUAGE_CODE,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
