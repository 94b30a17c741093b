"""How personal names are written, and how two ways of writing one meet."""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from shared.models.world import Meeting

# Letters of transliterations that stand for the same sound, longest first. Collected from the spellings of
# Ukrainian, Russian, Arabic and Korean names that news agencies use side by side.
_SOUNDS = (
    ("tsch", "c"), ("sch", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("ch", "c"),
    ("ck", "k"), ("ks", "x"), ("ts", "z"), ("tz", "z"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("eo", "o"),
    ("iy", "i"), ("yy", "i"), ("ij", "i"), ("yi", "i"), ("ey", "e"), ("ei", "e"), ("ay", "a"), ("ai", "a"),
    ("ie", "e"), ("ia", "a"), ("io", "o"), ("iu", "u"), ("ya", "a"), ("ye", "e"), ("yo", "o"), ("yu", "u"),
    ("q", "k"), ("w", "v"), ("y", "i"),
)  # fmt: skip
_PARTICLES = frozenset(
    {
        "al", "el", "bin", "bint", "ibn", "ben", "abu", "von", "van", "de", "der", "den", "ter", "ten",
        "della", "da", "dos", "di", "du", "la", "le",
    }
)  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name without capitals, accents, other scripts, apostrophes and hyphens: what two spellings share.

    Words are separated by one space: "Yoon Suk-yeol" and "YOON Suk Yeol" both give "yoon suk yeol".
    """
    plain = anyascii(name).lower()
    plain = re.sub(r"['`\u2019]|(?<=\b[a-z])\.(?=[a-z]\b)", "", plain)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


def compact(name: str) -> str:
    """The folded name without its spaces, so that "Suk-yeol", "Suk Yeol" and "Sukyeol" are one."""
    return folded(name).replace(" ", "")


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name without suffixes such as Jr."""
    return tuple(word for word in folded(name).split() if word not in _SUFFIXES)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A folded word by its sounds, so that transliterations of one name agree (Zelenskiy, Zelenskyy, Zelensky)."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def sounds(name: str) -> str:
    """The skeletons of a name's words in alphabetical order, particles left out: one key for all its spellings."""
    return " ".join(sorted(skeleton(word) for word in words(name) if word not in _PARTICLES))


def surname(name: str) -> str:
    """The folded last word of a name, which Western and most other names in news are shortened to."""
    return words(name)[-1] if words(name) else ""


def meeting(asked: str, known: str) -> Meeting | None:
    """How the name asked for meets a name that is known; None where they do not meet."""
    if asked == known:
        return Meeting.EXACT
    if compact(asked) == compact(known):
        return Meeting.FOLDED
    ours, theirs = words(asked), words(known)
    if not ours or not theirs:
        return None
    if sorted(ours) == sorted(theirs):
        return Meeting.ORDER
    if len(ours) > 1 and len(theirs) > 1:
        if _differ_in_the_middle(ours, theirs):
            return Meeting.MIDDLE
        if sounds(asked) == sounds(known) or compact_sound(asked) == compact_sound(known):
            return Meeting.VARIANT
        if _one_letter_wrong(asked, known):
            return Meeting.NEAR
    shorter, longer = sorted((ours, theirs), key=len)
    return Meeting.PARTIAL if set(shorter) < set(longer) else None


def compact_sound(name: str) -> str:
    """The skeleton of the whole name without spaces, in the order written."""
    return skeleton(compact(name))


def _differ_in_the_middle(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Same first and last word, and the words between fit: one side lacks them or gives initials only."""
    if (ours[0], ours[-1]) != (theirs[0], theirs[-1]):
        return False
    shorter, longer = sorted((ours[1:-1], theirs[1:-1]), key=len)
    rest = iter(longer)
    return all(any(word == other or _is_initial_of(word, other) for other in rest) for word in shorter)


def _is_initial_of(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def _one_letter_wrong(asked: str, known: str) -> bool:
    """One letter more, less, other or swapped in a name of at least eight letters: shorter ones meet by chance.

    An initial is no such letter: Emily A. Carter and Emily B. Carter are two people.
    """
    if {word for word in words(asked) if len(word) == 1} != {word for word in words(known) if len(word) == 1}:
        return False
    ours, theirs = compact(asked), compact(known)
    return min(len(ours), len(theirs)) >= 8 and OSA.distance(ours, theirs, score_cutoff=1) <= 1


def resembles(asked: str, known: str) -> bool:
    """Whether one may be a slip for the other: near spellings, or the same family name by its sounds.

    Wider than `meeting` on purpose. It is what keeps a misspelled holder from being accused, so it errs
    towards yes: two letters wrong, or any whole word of four letters or more in common.
    """
    if meeting(asked, known):
        return True
    ours = {skeleton(word) for word in words(asked)}
    theirs = {skeleton(word) for word in words(known)}
    if any(len(word) >= 3 for word in ours & theirs):
        return True
    if OSA.distance(compact(asked), compact(known), score_cutoff=2) <= 2:
        return True
    last, other = skeleton(surname(asked)), skeleton(surname(known))
    return min(len(last), len(other)) >= 5 and OSA.distance(last, other, score_cutoff=1) <= 1
