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
    "Cache-Control": "private, no-cache",
}
_STYLES = "", " 'unsafe-inline'"


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

    plain, styled = ({**_ALWAYS, "Content-Security-Policy": policy.format(styles=each)} for each in _STYLES)

    @app.after_request
    def add(response: Response) -> Response:
        said = {name.lower() for name in response.headers.keys()}  # noqa: SIM118
        for name, value in (styled if g.get("inline_styles") else plain).items():
            if name.lower() not in said:
                response.headers.add(name, value)
        if g.get("framed"):
            del response.headers["X-Frame-Options"]  # it knows only "nobody" or "this site": the policy says more
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response
