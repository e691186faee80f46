"""Settings of the portal.

One file for every deployment. What differs comes from the environment (see
docs/configuration.md), and the defaults are those of production.
"""

from pathlib import Path

from csp.constants import NONE, SELF

from unido_portal.core.languages import LANGUAGES as OFFICIAL_LANGUAGES
from unido_portal.env import env, env_bool, env_database, env_int, env_list

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY")
# Older keys that still open sessions and links after the key was changed.
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")

# Plain http, for this machine only; `check --deploy` refuses it.
PORTAL_LOCAL_HTTP = env_bool("PORTAL_LOCAL_HTTP", default=False)
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = LOCAL_HOSTS if PORTAL_LOCAL_HTTP else env_list("ALLOWED_HOSTS")

# How many proxies of ours stand before the portal; each adds to X-Forwarded-For.
TRUSTED_PROXIES = env_int("TRUSTED_PROXIES", default=0)

INSTALLED_APPS = [
    # Ours, the top floor first (see docs/architecture.md).
    "unido_portal.portal",
    "indicators",
    "workplans",
    "strategies",
    "unido_portal.governance",
    "unido_portal.reference",
    "unido_portal.accounts",
    "unido_portal.core",
    # Third parties.
    "csp",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    # Django.
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "unido_portal.static.StaticFilesConfig",
    "django.forms",
]

MIDDLEWARE = [
    "unido_portal.accounts.middleware.LocalOnlyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "unido_portal.portal.kept_pages.KeptPagesMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "unido_portal.core.history.HistoryMiddleware",
]

ROOT_URLCONF = "unido_portal.urls"
WSGI_APPLICATION = "unido_portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.template.context_processors.tz",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Database and cache -------------------------------------------------------------

DATABASES = {"default": env_database("DATABASE_URL")}
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 10)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What is throttled is counted in one cache for all processes; each keeps its own pages.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "portal_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "TIMEOUT": 60 * 60 * 24,
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}

# --- People -------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["unido_portal.accounts.backends.RoleBackend"]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "admin:index"
LOGOUT_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = 60 * 60 * 4
_VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {
        "NAME": f"{_VALIDATORS}.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATORS}.NumericPasswordValidator"},
]

# --- Languages and time -------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = OFFICIAL_LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "unido_portal.core.formats"
TIME_ZONE = "UTC"
USE_TZ = True

# --- Transport and headers ----------------------------------------------------------

_HTTPS = not PORTAL_LOCAL_HTTP
_YEAR = 60 * 60 * 24 * 365

SECURE_SSL_REDIRECT = _HTTPS
# The machine's own probes do not speak https.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_HSTS_SECONDS = _YEAR if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS
SECURE_HSTS_PRELOAD = _HTTPS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "unido_portal.portal.errors.csrf_failure"
LANGUAGE_COOKIE_AGE = _YEAR
LANGUAGE_COOKIE_SECURE = _HTTPS
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- Static files -------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- E-mail, logs, figures about the portal itself ----------------------------------

EMAIL_HOST = env("EMAIL_HOST", "")
EMAIL_BACKEND = (
    f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
)
EMAIL_PORT = env_int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", "portal@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "filters": {"refusals": {"()": "unido_portal.logs.ShortRefusals"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["refusals"],
        }
    },
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "INFO")},
    # Django's own handlers would write each line twice, and mail it.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}

METRICS_TOKEN = env("METRICS_TOKEN", "")

# --- What the pages say of who runs the portal; empty is told as not stated ----------

CONTACT_EMAIL = env("CONTACT_EMAIL", "")
LICENCE = env("LICENCE", "")
LICENCE_URL = env("LICENCE_URL", "")

# --- API ----------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "unido_portal.core.api.schema.ResourceSchema",
    "EXCEPTION_HANDLER": "unido_portal.core.api.problems.exception_handler",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.SessionAuthentication"
    ],
    # A view that everybody may read says so itself.
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "NUM_PROXIES": TRUSTED_PROXIES,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "UNIDO strategy portal",
    "DESCRIPTION": (
        "What UNIDO's governing bodies asked for, the strategies and plans that "
        "answer, and what came of them, with the source of every figure.\n\n"
        "- **Numbers** are strings in digits. A figure has a `state`, and a `value` "
        "only in the state `value`; nothing is null, never zero.\n"
        "- **Texts** come in the language of `lang` or `Accept-Language`, or else in "
        "their source language: `<field>_lang` tells which, `<field>_mark` whether the "
        "wording is official, and `<field>_behind` whether its source has changed "
        "since. `lang=all` answers all six.\n"
        "- **Lists** come in pages: follow `next`. Filters take codes and words, "
        "several separated by commas.\n"
        "- **Plans of another entity** have `is_reference`; **demonstration data** is "
        "answered with `demo=true` only, and alone.\n"
        "- **Problems** are documents of RFC 9457 that name a valid word like the "
        "wrong one."
    ),
    "VERSION": "1.0",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SORT_OPERATION_PARAMETERS": False,
    # Words of one column stay with that column; merging them would only rename them.
    "POSTPROCESSING_HOOKS": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    # Without a validator elsewhere: no request leaves for another host.
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},
}

# A plan's form in the admin sends a field per language of each text of each inline.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
