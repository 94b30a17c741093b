"""What is wrong with a field or a body, in words that its sender can act on instead of a library's."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from shared.dates import A_DAY

UNKNOWN = "Extra inputs are not permitted"
_NO_DAY = ("Input should be a valid date ", "Datetimes provided to dates ")
"""How pydantic begins to say that something is no day."""

_BEGINNINGS = {
    "Value error, ": "",
    "Field required": "this is missing",
    "Input should be ": "this should be ",
    "String should ": "this should ",
    "Value should ": "this should ",
}
_JSON = (
    (re.compile(r"^Invalid JSON: "), ""),
    (re.compile(r"^EOF while parsing a value at line 1 column 0$"), "nothing was sent"),
    (re.compile(r"^EOF while parsing "), "it ends in the middle of "),
    (re.compile(r"^expected ident\b"), "a word that is none of JSON's"),
)


def in_words(message: str, field: str = "", known: Iterable[str] = ()) -> str:
    """What is wrong with a field; of one that there is none of, which of the `known` ones may be meant."""
    if message.startswith(_NO_DAY):
        return A_DAY
    if message == UNKNOWN:
        near = get_close_matches(field, [name for name in known if name != field], n=1)
        return "there is no field of this name" + (f"; did you mean {near[0]}?" if near else "")
    for beginning, said in _BEGINNINGS.items():
        if message.startswith(beginning):
            return said + message.removeprefix(beginning)
    return message


def no_json(message: str) -> str:
    """Why a body is not JSON, and where it stops being it."""
    for pattern, said in _JSON:
        message = pattern.sub(said, message)
    return message
