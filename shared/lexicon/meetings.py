"""How two ways of writing one name meet, word by word; where they are too far apart, they do not."""

from rapidfuzz.distance import OSA

from shared.lexicon.names import Script, Written, kinds, skeleton, written
from shared.lexicon.partners import Pair, Scripts, paired
from shared.lexicon.titles import HONORIFICS
from shared.models.world import MEETING_RANK, Meeting

SHORTEST_NEAR = 8  # letters of a name; shorter ones turn into one another with one letter
_SHORTEST_SLIP = 6  # letters of a name; shorter ones turn into one another with one letter
_SHORTEST_HEARD = 5  # kinds of consonants of a name of which no word is the same
_MOST_LETTERS_APART = 3  # between two spellings of one name whose words are parted otherwise
_LEAST_SIMILAR = 0.6  # share of letters in place, below which no two spellings of one sound were seen
_MOST_INITIALS = 3  # initials written as one word: JD, RPN
_WITH_ADDRESS = 3
_ADDRESSES = HONORIFICS | {"sultan", "sardar", "prince", "princess", "emir"}
_SOLID = (Meeting.FOLDED, Meeting.VARIANT)
_SLIGHT = frozenset({Meeting.NICKNAME, Meeting.MIDDLE, Meeting.INITIALS})
_LOOSE = frozenset({Meeting.NEAR, Meeting.ALIKE})


def meeting(asked: str, known: str) -> Meeting | None:
    """How the name asked for meets a name that is known; None where they do not meet."""
    if asked == known:
        return Meeting.EXACT
    ours, theirs = written(asked), written(known)
    if not ours.words or not theirs.words:
        return None
    met = _met(ours, theirs)
    if met is Meeting.WITHIN:
        met = _without_address(ours, theirs) or met
    if met is None or ours.generation == theirs.generation:
        return met
    # A father is not his son; but the news often leaves "Jr." out.
    return None if ours.generation and theirs.generation else _worst(met, Meeting.MIDDLE)


def _without_address(ours: Written, theirs: Written) -> Meeting | None:
    """How they meet where the known name begins with a form of address that the news leaves out ("Sheikh X Y").

    None where it begins with none, or not with more words than two behind it.
    """
    if len(theirs.core) < _WITH_ADDRESS or theirs.core[0] not in _ADDRESSES or theirs.core[0] in ours.core:
        return None
    words = theirs.core[1:]
    met = _met(ours, theirs._replace(words=words, core=words, compact="".join(words)))
    return met and _worst(met, Meeting.FOLDED)


def is_same(asked: str, known: str) -> bool:
    """Whether two names are written alike but for capitals, accents, hyphens and spaces."""
    ours, theirs = written(asked), written(known)
    return bool(ours.compact) and _same_letters(ours, theirs) and ours.generation == theirs.generation


def _same_letters(ours: Written, theirs: Written) -> bool:
    return ours.compact == theirs.compact and ours.script is theirs.script and ours.signs == theirs.signs


def _worst(*met: Meeting) -> Meeting:
    return max(met, key=MEETING_RANK.__getitem__)


def _met(ours: Written, theirs: Written) -> Meeting | None:
    if ours.compact == theirs.compact:
        return Meeting.FOLDED if _same_letters(ours, theirs) else Meeting.VARIANT
    if len(ours.compact) == len(theirs.compact) and sorted(ours.words) == sorted(theirs.words):
        return Meeting.ORDER
    if ours.signs and theirs.signs:
        return _by_signs(ours.signs, theirs.signs)
    first = (len(ours.core), ours.compact) <= (len(theirs.core), theirs.compact)
    shorter, longer = (ours, theirs) if first else (theirs, ours)
    if len(shorter.core) > 1:
        return _aligned(shorter, longer) or _joined(shorter, longer) or _run_together(shorter, longer)
    if len(longer.core) > 1:
        return Meeting.PARTIAL if skeleton(shorter.core[0]) in map(skeleton, longer.core) else None
    return None


def _by_signs(ours: str, theirs: str) -> Meeting | None:
    """Names in signs for syllables: two signs swapped, or one wrong of at least five; one of three is another name."""
    if min(len(ours), len(theirs)) < 3 or OSA.distance(ours, theirs, score_cutoff=1) > 1:
        return None
    return Meeting.NEAR if sorted(ours) == sorted(theirs) or len(ours) >= 5 else None


def _run_together(shorter: Written, longer: Written) -> Meeting | None:
    """How names meet whose words are parted otherwise, by the letters of the whole name."""
    one, other = shorter.compact, longer.compact
    if OSA.normalized_similarity(one, other) < _LEAST_SIMILAR:
        return None
    if skeleton(one) == skeleton(other):
        return Meeting.VARIANT
    if min(len(one), len(other)) < SHORTEST_NEAR or OSA.distance(one, other, score_cutoff=1) > 1:
        return None
    initials = ({word for word in name.words if len(word) == 1} for name in (shorter, longer))
    # An initial is no wrong letter: Emily A. Carter and Emily B. Carter are two people.
    return Meeting.NEAR if next(initials) == next(initials) else None


def _joined(shorter: Written, longer: Written) -> Meeting | None:
    """How the names meet once two words of the longer one are written as one: Suk Yeol for Sukyeol."""
    core = longer.core
    if len(core) - len(shorter.core) != 1 or abs(len(longer.compact) - len(shorter.compact)) > _MOST_LETTERS_APART:
        return None
    same_letters = sorted(longer.compact) == sorted(shorter.compact)
    if not same_letters and kinds(longer.compact) != kinds(shorter.compact):
        return None
    joins = ((*core[:at], core[at] + core[at + 1], *core[at + 2 :]) for at in range(len(core) - 1))
    met = (_aligned(shorter, longer._replace(core=join)) for join in joins)
    return next((_worst(how, Meeting.VARIANT) for how in met if how), None)


def _aligned(shorter: Written, longer: Written) -> Meeting | None:
    """How the names meet if each word of the shorter one stands for a word of the longer one."""
    ours, theirs = _spread(shorter.core, longer.core), _spread(longer.core, shorter.core)
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    pairs = paired(ours, theirs, _scripts(shorter, longer))
    if len(pairs) < len(ours) or not _trusted(pairs, ours):
        return None
    met = [pair.how for pair in pairs]
    if met.count(Meeting.NEAR) > 1:
        if not all(pair.alike for pair in pairs):
            return None
        met.append(Meeting.ALIKE)
    places = [pair.theirs for pair in sorted(pairs, key=lambda pair: pair.ours)]
    if places != sorted(places):
        met.append(Meeting.ORDER)
    if shorter.particles != longer.particles:
        met.append(Meeting.MIDDLE)
    beside = _beside(theirs, set(places))
    if beside is Meeting.WITHIN and MEETING_RANK[_worst(*met)] > MEETING_RANK[Meeting.VARIANT]:
        return None  # two ways of being unlike at once are too many
    return _worst(*met, beside)


def _scripts(one: Written, other: Written) -> Scripts:
    if one.script is other.script:
        return Scripts.ONE
    return Scripts.WITHOUT_VOWELS if Script.ABJAD in (one.script, other.script) else Scripts.TWO


def _spread(core: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with initials written together parted, where the other name begins with such words."""
    first = core[0]
    if 1 < len(first) <= _MOST_INITIALS and [word[0] for word in other[: len(first)]] == list(first):
        return (*first, *core[1:])
    return core


def _trusted(pairs: list[Pair], ours: tuple[str, ...]) -> bool:
    """Whether words agree well enough to bear others that agree less; an initial or a nickname proves little."""
    met = {pair.how for pair in pairs}
    if met & _SLIGHT and met & _LOOSE:
        return False
    if any(pair.how in _SOLID and len(ours[pair.ours]) > 1 for pair in pairs):
        return True
    heard = sum(len(kinds(word)) for word in ours)
    return not met & _SLIGHT and heard >= _SHORTEST_HEARD and all(pair.alike for pair in pairs)


def _beside(theirs: tuple[str, ...], taken: set[int]) -> Meeting:
    """What the longer name's other words are: none, between its ends or mere initials, or before and after."""
    extra = [place for place in range(len(theirs)) if place not in taken]
    if not extra:
        return Meeting.FOLDED
    inside = {0, len(theirs) - 1} <= taken or all(len(theirs[place]) == 1 for place in extra)
    return Meeting.MIDDLE if inside else Meeting.WITHIN


def is_slip(asked: str, known: str) -> bool:
    """Whether one is the other with one letter wrong, doubled, dropped or swapped; names in signs never are."""
    ours, theirs = written(asked), written(known)
    if (ours.signs and theirs.signs) or min(len(ours.compact), len(theirs.compact)) < _SHORTEST_SLIP:
        return False
    return OSA.distance(ours.compact, theirs.compact, score_cutoff=1) == 1


def resembles(asked: str, known: str) -> bool:
    """Whether one may be a slip for the other: near spellings, or the same family name by its sounds.

    Wider than `meeting` on purpose. It is what keeps a misspelled holder from being accused, so it errs
    towards yes: two letters wrong, one sign of a Chinese or Korean name, or any whole word in common.
    """
    if meeting(asked, known):
        return True
    ours, theirs = written(asked), written(known)
    if ours.signs and theirs.signs:
        return OSA.distance(ours.signs, theirs.signs, score_cutoff=1) <= 1
    if any(len(word) >= 3 for word in set(map(skeleton, ours.words)) & set(map(skeleton, theirs.words))):
        return True
    if OSA.distance(ours.compact, theirs.compact, score_cutoff=2) <= 2:
        return True
    last, other = (skeleton(name.words[-1]) if name.words else "" for name in (ours, theirs))
    return min(len(last), len(other)) >= 5 and OSA.distance(last, other, score_cutoff=1) <= 1
