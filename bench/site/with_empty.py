"""The site's own settings, with the addresses of empty_urls: its own and one more."""

from spinout.web.settings import *  # noqa: F403

ROOT_URLCONF = "empty_urls"
