"""Settings of Peelmark: read from the environment, safe by default (see .env.example)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from config import sentry
from config.databases import databases
from config.environment import admin_path, flag, host_names, matching, number, one_of, secret_key, text, wrong
from config.logs import logging_settings

VERSION = "0.1.0"
BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(text("PEELMARK_VAR", str(BASE_DIR / "var")))

DEBUG = flag("DEBUG")
TLS = flag("TLS")
if DEBUG and TLS:
    raise wrong("DEBUG", "must be no where TLS is yes: it shows the program to whoever meets an error.")
SECRET_KEY = secret_key(VAR_DIR / "secret_key", tls=TLS)
ALLOWED_HOSTS = host_names(tls=TLS)
DEFAULT_FORCE = matching(
    "DEFAULT_FORCE",
    r"[a-z0-9]+(-[a-z0-9]+)*",
    "staffordshire",
    "must be a force as our addresses name it, for example avon-and-somerset.",
)
CONTACT = matching(
    "CONTACT",
    r"https://\S+|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+|",
    "",
    "must be an email address or an address that begins with https://.",
)

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "simple_history",
    "template_partials",
    "inspections",
    "dashboard",
    "staff",
]

MIDDLEWARE = [
    "config.requests.record",
    "config.headers.say_headers",
    "config.machines.answer_under_any_name",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.reading.Reading",
    "config.keeping.Keeping",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "config.bodies.refuse_large",
    "config.methods.refuse_writing",
    "config.bodies.take_in",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "staff.nul.refuse_nul",
    "staff.guard.guard",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dashboard.navigation.navigation",
            ],
        },
    }
]

DATABASES = databases(VAR_DIR)
DATABASE_ROUTERS = ["config.reading.Router"] if "replica" in DATABASES else []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Whole answers are kept (docs/decisions/0040): in each process, and before that on a server for all of them.
CACHE_URL = matching(
    "CACHE_URL",
    r"rediss?://([^\s@/]*@)?([^\s@/:]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?([/?]\S*)?|unix://\S+|",
    "",
    "must look like redis://:password@host:6379/0.",
)
CACHE_MEGABYTES = number("CACHE_MEGABYTES", 32)

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = Path(text("STATIC_ROOT", str(VAR_DIR / "static")))
PLOTLY = BASE_DIR / "node_modules" / "plotly.js-basic-dist-min"
STATICFILES_DIRS: list[Any] = [BASE_DIR / "static"]
if PLOTLY.is_dir():
    STATICFILES_DIRS.append(("plotly", PLOTLY))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_USE_FINDERS = DEBUG

# The Content-Security-Policy and what else Django does not know: config/headers.py.
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

if TLS:  # a proxy ends it, and passes on in X-Forwarded-Proto how the reader came
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|internal/metrics)$"]  # config/machines.py, by plain HTTP
    SECURE_HSTS_SECONDS = number("HSTS_SECONDS", 365 * 24 * 60 * 60, least=1)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    # Preloading binds the whole domain for months and is its owner's decision, not a program's.
    SILENCED_SYSTEM_CHECKS = ["security.W021"]
    # A browser takes a cookie of this name only over TLS and only from this very host.
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None

# Where staff sign in. Another path keeps the log free of those who try doors; it is not what keeps them out.
ADMIN_PATH = admin_path()

LOGIN_REDIRECT_URL = "admin:index"  # where one is sent who asked for a page that is not ours

REQUIRE_MFA = flag("REQUIRE_MFA")
OTP_TOTP_ISSUER = "Peelmark"
SESSION_IDLE_MINUTES = number("SESSION_IDLE_MINUTES", 30, least=1)

# Proxies of ours between the reader and this program: which address in X-Forwarded-For can be believed.
PROXY_COUNT = number("PROXY_COUNT", 1 if TLS else 0)
AUTHENTICATION_BACKENDS = ["staff.throttle.Throttle", "django.contrib.auth.backends.ModelBackend"]
AXES_CLIENT_IP_CALLABLE = "staff.address.throttled"
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]  # five for one account, or five from one address
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
# A locked account is not kept locked by whoever goes on trying; and who has an account of their own cannot
# clear the count of their address with it.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = False
AXES_LOCKOUT_TEMPLATE = "staff/locked.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "staff.passwords.NotEndless"},
]

LOGGING = logging_settings(
    level=one_of("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO"),
    plain=DEBUG,
)
METRICS_TOKEN = text("METRICS_TOKEN")
if METRICS_TOKEN and len(METRICS_TOKEN) < 32:
    raise wrong("METRICS_TOKEN", "can be guessed: give 32 or more random characters.")
SENTRY_DSN = text("SENTRY_DSN")
if SENTRY_DSN:
    sentry.start(SENTRY_DSN, VERSION)
