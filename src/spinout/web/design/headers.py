"""The headers every answer carries: nothing from elsewhere, no script in the page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def with_headers(answer: Answer) -> Answer:
    """Adds the headers to every answer, the refused and the failed too."""

    def headed(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        for name, text in HEADERS.items():
            response.headers.setdefault(name, text)
        return response

    return headed
