"""Headers that keep browsers from doing more than the pages need."""

from flask import Flask, Response, g, request

from shared.settings import Settings

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def let_be_framed(response: Response, sites: tuple[str, ...], style: str) -> None:
    """Let pages of other sites show an answer in a frame, those named or all; it has that one style and no script."""
    g.framed = True
    by = " ".join(sites) or "*"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'; frame-ancestors {by}"
    )
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Referrer-Policy"] = "no-referrer"


def secure(app: Flask, settings: Settings) -> None:
    """Send them with every answer of an application."""
    # The form's answer leads to the results service, and browsers hold redirects to form-action too.
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; connect-src 'self'; "
        f"form-action 'self' {settings.results_url}; base-uri 'none'; frame-ancestors 'none'"
    )

    @app.after_request
    def add(response: Response) -> Response:
        styles = " 'unsafe-inline'" if g.get("inline_styles") else ""
        response.headers.setdefault("Content-Security-Policy", policy.format(styles=styles))
        for name, value in _ALWAYS.items():
            response.headers.setdefault(name, value)
        if g.get("framed"):
            del response.headers["X-Frame-Options"]  # it knows only "nobody" or "this site": the policy says more
        response.headers.setdefault("Cache-Control", "private, no-cache")
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response
