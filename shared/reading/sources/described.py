"""Those who speak and have no name here, by the words for them: "a senior Gulf official", "people familiar with it"."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.lexicon.clauses import AUXILIARIES, DETERMINERS, PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.lexicon.verbs import forms
from shared.reading.quotations.nouns import is_inner, may_be_verb
from shared.reading.quotations.scene import Scene
from shared.reading.sources.anonymity import UNNAMED
from shared.reading.text.rolewords import singular

# What somebody is called on whose word news rests, and who is not named.
_CALLINGS = words_of(
    """
    official source diplomat aide insider adviser advisor envoy ambassador negotiator mediator officer commander
    minister lawmaker legislator executive operative strategist staffer bureaucrat mandarin whistleblower informant
    servant delegate representative attache attaché banker trader analyst economist expert consultant investigator
    spokesman spokeswoman spokesperson
    """
)
_PLURALS = {"spokespeople": "spokesperson", "spokespersons": "spokesperson", "attachés": "attaché", "aides": "aide"}
_ANYBODY = words_of("person people persons those somebody someone anyone others individual individuals")
_ADJECTIVES = UNNAMED | words_of(
    "retired elected appointed seasoned experienced informed well-informed well-placed high-ranking uniformed"
)
_COUNTERS = DETERMINERS | words_of("dozen dozens half most few couple number handful group majority all")
_BELONGING = words_of("at in of from with within inside for on")
_SENT = words_of("aide adviser advisor envoy ambassador delegate representative attache attaché")
_LONGEST, _LONGEST_TAIL, _LONGEST_KNOWING = 12, 8, 10


@dataclass(frozen=True, slots=True)
class Described:
    """Words for somebody as tokens `first` up to `last`, left out; `calling` is their noun in the singular.

    `knowing` says that they are told by what they know, `definite` that they were spoken of before,
    `owned` whose they are ("the minister's aide").
    """

    first: int
    last: int
    head: int
    calling: str
    knowing: bool
    definite: bool
    several: bool
    owned: bool = False


def described_in(scene: Scene) -> Iterator[Described]:
    """Everybody in a sentence, outside quotations, whom such words may mean."""
    floor = scene.start
    for head in range(scene.start, len(scene.low)):
        if head < floor or scene.quoted[head] or not _may_be_called(scene, head):
            continue
        one = _around(scene, floor, head)
        if one:
            yield one
            floor = one.last


def calling_of(word: str) -> str:
    """The singular of such a noun; nothing for any other word."""
    one = _PLURALS.get(word) or (word if word in _CALLINGS else singular(word))
    return one if one in _CALLINGS else ""


def _may_be_called(scene: Scene, head: int) -> bool:
    if scene.tokens[head].is_capital and head > scene.start and scene.tokens[head - 1].is_word:
        return False
    if scene.sentence.is_owner_at(head + 1):
        return False  # "the minister's aide"
    return bool(calling_of(scene.low[head])) or scene.low[head] in _ANYBODY


def _around(scene: Scene, floor: int, head: int) -> Described | None:
    calling = calling_of(scene.low[head])
    last, knowing = _with_knowing(scene, head + 1)
    if not calling and not knowing:
        return None
    first = _first(scene, floor, head)
    if not knowing:
        last = with_belonging(scene, head + 1, calling)
    words = scene.low[first:head]
    owned = bool(words) and _is_owned(scene, first, head)
    definite = bool(words) and words[0] in ("the", "that", "those", "this", "these") and not owned
    return Described(
        first, last, head, calling or "person", knowing, definite and not knowing, owned=owned,
        several=scene.low[head] != calling and scene.low[head] not in ("person", "individual", "someone", "somebody"),
    )  # fmt: skip


def _is_owned(scene: Scene, first: int, head: int) -> bool:
    return scene.low[first] in ("his", "her", "their", "its") or any(
        scene.sentence.is_owner_at(i) for i in range(first, head)
    )


def _first(scene: Scene, floor: int, head: int) -> int:
    """Back to the article of a phrase, or to whom it is a part of: "two of the officials"."""
    first = head
    while first > floor and head - first < _LONGEST and _colours(scene, first - 1):
        first -= 1
        if scene.low[first] in DETERMINERS and not (first > floor and scene.low[first - 1] in ("all", "both", "the")):
            break
    if first > floor + 1 and scene.low[first - 1] == "of" and scene.low[first - 2] in _COUNTERS:
        first -= 2 + (first > floor + 2 and scene.low[first - 3] in DETERMINERS)
    while first < head and (scene.is_mark(first) or scene.tokens[first].is_owner):
        first += 1
    return first


def _colours(scene: Scene, place: int) -> bool:
    word = scene.low[place]
    joined = word == "and" and scene.low[place + 1] in ("former", "serving", "current", "senior")
    if word in _ADJECTIVES or joined:
        return True
    return is_inner(scene, place) and (word in DETERMINERS or not may_be_verb(scene, place))


def _with_knowing(scene: Scene, place: int) -> tuple[int, bool]:
    """One past what somebody is said to know: "familiar with the matter", "who were briefed on the call"."""
    if scene.word(place) in ("who", "that") and scene.word(place + 1) in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
    ):
        place += 2
    while scene.word(place) in ("directly", "intimately", "closely", "very", "both", "fully", "been"):
        place += 1
    for words in _KNOWING:
        end = place + len(words)
        if tuple(scene.low[place:end]) == words:
            return _end_of_object(scene, end, _LONGEST_KNOWING), True
    return place, False


_KNOWING = tuple(
    tuple(words.split())
    for words in (
        "familiar with", "close to", "briefed on", "briefed about", "briefed by", "aware of", "privy to", "involved in",
        "involved with", "informed of", "informed about", "informed on", "apprised of", "acquainted with", "near to",
        "with knowledge of", "with direct knowledge of", "with first-hand knowledge of", "with firsthand knowledge of",
        "with detailed knowledge of", "with intimate knowledge of", "with an understanding of", "with insight into",
        "with access to", "knowledgeable about", "knowledgeable on", "in the know", "with ties to", "present at",
        "present in", "taking part in", "participating in", "working on", "who attended", "who took part in",
        "who saw", "who has seen", "who have seen", "seen",
    )
)  # fmt: skip


def with_belonging(scene: Scene, place: int, calling: str) -> int:
    """One past where somebody belongs: "from a Baltic country", "to the prime minister", "at the ministry of oil"."""
    fits = scene.word(place) in _BELONGING or (scene.word(place) == "to" and calling in _SENT)
    if not fits or scene.quoted[place]:
        return place
    end = _end_of_object(scene, place + 1, _LONGEST_TAIL)
    timed = place + 1 < len(scene.low) and scene.low[place] == "on"
    return end if end > place + 1 and not timed else place


def _end_of_object(scene: Scene, place: int, most: int) -> int:
    """One past the noun phrase at `place`, with "of" and what follows it; `place` where none stands there."""
    end = place
    while end < len(scene.low) and end - place < most and not scene.quoted[end] and _goes_on(scene, place, end):
        end += 1
    while end > place and (scene.low[end - 1] in PREPOSITIONS or scene.low[end - 1] in ("and", "the", "a", "an")):
        end -= 1
    return end


def _goes_on(scene: Scene, first: int, place: int) -> bool:
    word = scene.low[place]
    if scene.sentence.is_owner_at(place) or word == "of" or (word == "and" and place > first):
        return True
    verb = may_be_verb(scene, place) or word in AUXILIARIES
    if verb and place == first and word not in AUXILIARIES and word not in forms():
        verb = False
    led = place > first and (scene.low[place - 1] in DETERMINERS or scene.sentence.is_owner_at(place - 1))
    if word in DETERMINERS:
        return place == first or scene.low[place - 1] in ("of", "with", "all")
    return is_inner(scene, place) and (not verb or led)
