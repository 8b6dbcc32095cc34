"""Django's settings. What differs between copies comes from the environment only."""

from pathlib import Path

from spinout.web import environment, operating
from spinout.web.database import database
from spinout.web.secret_key import secret_key

HERE = Path(__file__).resolve().parent

DEBUG = False
SECRET_KEY = secret_key()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *environment.names("SPINOUT_HOSTS")]
HTTPS = environment.yes("SPINOUT_HTTPS")
OPERATOR = environment.value("SPINOUT_OPERATOR")
PHONE = environment.value("SPINOUT_PHONE")
HOURS = operating.hours()
REPLY_DAYS = operating.reply_days()
HELPERS_CODE = operating.helpers_code()
MAIL_TO = environment.value("SPINOUT_MAIL_TO")
MAIL_FROM = environment.value("SPINOUT_MAIL_FROM") or MAIL_TO

MAIL = operating.mail()
EMAIL_BACKEND = MAIL.backend
EMAIL_FILE_PATH = MAIL.folder
EMAIL_HOST = MAIL.host
EMAIL_PORT = MAIL.port
EMAIL_HOST_USER = MAIL.user
EMAIL_HOST_PASSWORD = MAIL.password
EMAIL_USE_TLS = MAIL.starts_tls
EMAIL_USE_SSL = MAIL.is_tls
EMAIL_TIMEOUT = operating.MAIL_WAITS

ROOT_URLCONF = "spinout.web.urls"
WSGI_APPLICATION = "spinout.web.wsgi.application"
INSTALLED_APPS = [
    "spinout.web.design",
    "spinout.web.guidance",
    "spinout.web.asking",
    "spinout.web.finding",
    "spinout.web.enquiries",
    "spinout.web.cases",
    "spinout.web.first_check",
    "spinout.web.own_package",
    "spinout.web.readiness",
    "spinout.web.received",
    "spinout.web.tested_money",
    "spinout.web.which_mutual",
    "spinout.web.who_owns",
    "spinout.web.statutes",
    "spinout.web.directory",
    "spinout.web.plans",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "spinout.web.design.headers.with_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "OPTIONS": {"environment": "spinout.web.design.jinja.environment"},
    }
]

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = HERE / "design" / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MAX_AGE = 60
WHITENOISE_IMMUTABLE_FILE_TEST = r"\.[0-9a-f]{12}\."

CSRF_COOKIE_AGE = None
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "spinout.web.design.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in ALLOWED_HOSTS] if HTTPS else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 100_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["errors"], "level": "WARNING"},
    # A form with something to put right, or an address with nothing there, is no fault of ours.
    "loggers": {"django.request": {"level": "ERROR"}},
}
