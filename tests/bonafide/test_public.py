import subprocess
import sys

import pytest

import bonafide


def test_the_client_can_be_had_from_the_package() -> None:
    from bonafide.client import Client

    assert bonafide.Client is Client
    with pytest.raises(AttributeError):
        bonafide.__getattr__("nothing")


def test_the_package_loads_nothing_until_it_is_asked() -> None:
    code = "import sys, bonafide; sys.exit('requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
