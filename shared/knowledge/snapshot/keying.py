"""What names and offices are filed by, as one word: a file that was filed otherwise cannot be searched."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_KEYS = ("keys.py", "name_keys.py", "word_keys.py", "slips.py", "filing.py", "schema.py", "codec.py")
_ASIDE = ("meetings.py", "partners.py")  # weigh what was found and file nothing


@cache
def keying() -> str:
    """A digest of the code and tables that say under which keys a name is filed and looked for, 16 signs."""
    digest = sha256()
    for file in _ingredients():
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _ingredients() -> Iterator[Traversable]:
    here = files("shared.knowledge.snapshot")
    yield from (here / name for name in _KEYS)
    lexicon = sorted(files("shared.lexicon").iterdir(), key=lambda each: each.name)
    yield from (file for file in lexicon if file.name.endswith((".py", ".csv")) and file.name not in _ASIDE)
