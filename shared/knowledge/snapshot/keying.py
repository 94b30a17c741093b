"""What names and offices are filed by, as one word: a file that was filed otherwise cannot be searched."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

INGREDIENTS = {
    "shared.knowledge": ("keys.py", "values.py"),
    "shared.knowledge.snapshot": (
        "codec.py",
        "filing.py",
        "name_keys.py",
        "schema.py",
        "slips.py",
        "word_keys.py",
    ),
    "shared.lexicon": (
        "countries.csv",
        "listing.py",
        "names.py",
        "nicknames.py",
        "places.py",
        "portfolios.py",
        "roles.py",
    ),
}
"""The files that file, and the words they do it by. No other word list: a whole dump takes long to build again."""


@cache
def keying() -> str:
    """A digest of the code and tables that say under which keys a name is filed and looked for, 16 signs."""
    digest = sha256()
    for package, names in INGREDIENTS.items():
        for name in names:
            digest.update(name.encode() + b"\0" + (files(package) / name).read_bytes())
    return digest.hexdigest()[:16]
