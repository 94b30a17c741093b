"""The page to try the interface on; its assets come from a package, never from another host."""

from importlib.util import find_spec
from pathlib import Path

from apiflask import APIBlueprint
from flask import Response, g, render_template, send_from_directory

from services.web.access import open_to_all

docs = APIBlueprint("docs", __name__, enable_openapi=False)


@docs.get("/docs")
@open_to_all
def page() -> str:
    """Swagger's page over our own document."""
    g.inline_styles = True  # Swagger's page sets styles of its own
    return render_template("docs.html")


@docs.get("/docs/assets/<path:name>")
@open_to_all
def asset(name: str) -> Response:
    """A file of Swagger's page."""
    return send_from_directory(_assets(), name, max_age=86_400)


def _assets() -> Path:
    """Found, not imported: the package would bring a web framework of its own with it."""
    package = find_spec("flask_openapi_swagger")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("the package flask-openapi-swagger is not installed")
    return Path(package.submodule_search_locations[0]) / "templates" / "swagger"
