"""The Jinja environment: our templates by app, the Design System's components beside them."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.functional import lazy
from jinja2 import (
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    pass_context,
)
from jinja2.runtime import Context

from spinout.web.design import foot
from spinout.web.design.look import static

COMPONENTS = "govuk_frontend_jinja"
OPTIONS = {
    "autoescape": True,
    "undefined": ChainableUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def environment(**options: Any) -> Environment:
    """The environment of every page. The components need undefined names to be empty."""
    folders = [f"{app.path}/templates" for app in apps.get_app_configs()]
    loader = ChoiceLoader(
        [FileSystemLoader(folders), PrefixLoader({COMPONENTS: PackageLoader(COMPONENTS)})]
    )
    chosen = options | OPTIONS | {"loader": loader}
    made = Environment(**chosen)  # noqa: S701 - OPTIONS turns autoescape on; tested
    made.globals |= {
        "static": static,
        "url": _url,
        "operator": _as_set(lambda: settings.OPERATOR),
        "phone": _as_set(lambda: settings.PHONE),
        "hours": _as_set(lambda: settings.HOURS.words if settings.HOURS else ""),
        "part_of_site": _part_of_site,
        "kept": _kept,
        "is_long": _is_long,
    }
    return made


def _as_set(setting: Callable[[], str]) -> str:
    """The setting as it stands when a page is made: this environment is made once, at any time."""
    read: str = lazy(setting, str)()
    return read


def _url(name: str, **parts: str) -> str:
    return reverse(name, kwargs=parts)


# The layout asks which page it is part of: pages of guidance are made without a request.
@pass_context
def _part_of_site(page: Context) -> str:
    return foot.folder(page.name or "")


@pass_context
def _kept(page: Context) -> str:
    return foot.kept(page.name or "")


@pass_context
def _is_long(page: Context) -> bool:
    return foot.is_long(page.name or "")
