"""A page that arrives bit by bit: each step of long work is shown as soon as it is done."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.html import format_html

HERE = "<!-- steps -->"
"""Where in the page the steps go, as items of a list."""


def arriving(
    request: HttpRequest,
    page: str,
    steps: Iterator[str],
    ends: Callable[[Exception | None], str],
) -> StreamingHttpResponse:
    """The page with each step in it; `ends` writes what follows them, told of a fault if any."""
    # A compressed answer is held back until enough has gathered, so this one is sent plain.
    request.META["HTTP_ACCEPT_ENCODING"] = ""
    answer = StreamingHttpResponse(_streamed(page, steps, ends))
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Accel-Buffering"] = "no"
    return answer


def _streamed(
    page: str, steps: Iterator[str], ends: Callable[[Exception | None], str]
) -> Iterator[str]:
    begins, _, rest = page.partition(HERE)
    yield begins
    fault: Exception | None = None
    try:
        for step in steps:
            yield format_html("<li>{}</li>\n", step)
    except Exception as found:  # the page has begun, so the rest of it has to say so
        fault = found
    yield ends(fault)
    yield rest
