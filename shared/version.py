"""The version of this program."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def program_version() -> str:
    """What was installed, `unknown` where this runs without having been installed."""
    try:
        return version("bonafide")
    except PackageNotFoundError:
        return "unknown"
