"""The verb of a clause with all that stands around it: "has been", "was later named", "is set to become"."""

from dataclasses import dataclass, replace

from shared.lexicon.predicates import (
    ADVERBS,
    BEING,
    COMING,
    DOUBTED,
    EARLIER,
    HAVE,
    HOPED,
    LONGEST_VERB,
    NEGATIONS,
    VERB_BEGINNINGS,
    VERBS,
    WILL,
    Act,
    Verb,
)
from shared.models.reading import When
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_LONGEST_GROUP = 9


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries and adverbs, from token `begin` up to `end`: what it says, of when, how surely.

    `past` says that it tells of the past without saying how it is now.
    """

    begin: int
    end: int
    verb: Verb
    when: When = When.CURRENT
    past: bool = False
    doubtful: bool = False


@dataclass
class _Seen:
    """What has been read of a verb group so far."""

    passive: bool = False
    perfect: bool = False
    gone: bool = False  # "had", "used to", "formerly"
    past: bool = False
    coming: bool = False
    doubtful: bool = False


def verb_group_at(sentence: Sentence, place: int, *, reduced: bool = False) -> VerbGroup | None:
    """The verb group that begins at `place` and says what its subject is; None for any other verb or a negated one.

    With `reduced` a participle may stand by itself: ", appointed in May", ", formerly of".
    """
    seen, here, tokens = _Seen(), place, sentence.tokens
    last: tuple[int, str] | None = None
    while here < len(tokens) and here - place < _LONGEST_GROUP:
        word = tokens[here].lower
        if word in NEGATIONS:
            return None
        found = _verb_at(sentence, here)
        if found and found[1].act is not Act.BE and not (seen.passive and _is_noun(word, found[1])):
            group = _group(seen, place, found, reduced)
            return replace(group, when=When.CURRENT) if group and _is_ahead(sentence, *found[::-1]) else group
        if not _reads(seen, word, tokens[here + 1].lower if here + 1 < len(tokens) else "", first=here == place):
            break
        last = (here + 1, word) if word in BEING else last
        here += 1
    if last is None or (here > last[0] and tokens[here - 1].lower == "to"):
        return None
    seen.passive = False
    return _group(seen, place, (here, Verb(Act.BE, last[1] in ("was", "were"))), reduced)


def _is_noun(word: str, verb: Verb) -> bool:
    """Whether what may be a verb of leading is a noun behind "is" or "was": "was chair of the council"."""
    return verb.act is Act.DO and not verb.past and not word.endswith(("s", "ing"))


def _reads(seen: _Seen, word: str, after: str, *, first: bool) -> bool:
    """Take one auxiliary or adverb, the `first` of the group or not; False where the word is neither."""
    if word in WILL:
        seen.coming = True
    elif word in DOUBTED:
        seen.coming = seen.doubtful = True
    elif word in HAVE:
        seen.perfect, seen.gone = not HAVE[word], seen.gone or HAVE[word]
    elif word in BEING:
        seen.passive, seen.past = True, seen.past or word in ("was", "were")
    elif word == "used" and after == "to":
        seen.gone = True
    elif word in COMING and after == "to":
        seen.coming = True
    elif word in HOPED and after == "to":
        seen.coming = seen.doubtful = True
    elif word in EARLIER:
        seen.gone = seen.gone or word != "then"
    elif word == "to":
        seen.coming = seen.coming or first or (seen.passive and after in ("be", "become"))  # "X to become", "is to be"
    else:
        return word in ADVERBS
    return True


def _verb_at(sentence: Sentence, place: int) -> tuple[int, Verb] | None:
    """The longest verb of the table that begins here, and one past its last token."""
    tokens = sentence.tokens
    if tokens[place].lower not in VERB_BEGINNINGS:
        return None
    for length in range(min(LONGEST_VERB, len(tokens) - place), 0, -1):
        verb = VERBS.get(tuple(token.lower for token in tokens[place : place + length]))
        if verb:
            return place + length, verb
    return None


def _group(seen: _Seen, begin: int, found: tuple[int, Verb], reduced: bool) -> VerbGroup | None:
    end, verb = found
    if verb.act in (Act.NAMED, Act.SACKED, Act.KILLED) and not (seen.passive or (reduced and verb.past)):
        return None
    if verb.act is Act.FOLLOW and seen.passive and verb.past:
        verb = replace(verb, act=Act.SACKED)
    if seen.passive and verb.act not in (Act.NAMED, Act.SACKED, Act.KILLED, Act.BE):
        participle = verb.past and verb.act in (Act.DO, Act.JOIN, Act.LEAVE, Act.WORK)
        if participle:
            return None  # "is led by"
    when, past = _time(seen, verb)
    return VerbGroup(begin, end, verb, when, past, seen.doubtful)


def _is_ahead(sentence: Sentence, verb: Verb, end: int) -> bool:
    """Whether somebody goes in days to come, told in the present tense: "steps down in June", "retires next year"."""
    ahead = [token.lower for token in sentence.tokens[end : end + 3]]
    if verb.past or verb.act not in (Act.CEASE, Act.LEAVE, Act.GONE) or len(ahead) < 2:
        return False
    told = ahead[0] in ("in", "on") and (sentence.kinds[end + 1] is Kind.TIME or ahead[1].isdigit())
    return told or ahead[0] in ("next", "this") or ahead == ["at", "the", "end"]


def _time(seen: _Seen, verb: Verb) -> tuple[When, bool]:
    """The time a group speaks of, and whether it is told as past."""
    if verb.act in (Act.CEASE, Act.LEAVE, Act.SACKED, Act.GONE):
        going = seen.coming or (seen.passive and verb.act is not Act.SACKED)
        return (When.CURRENT if going else When.FORMER), False  # who will resign, or is resigning, has not yet
    if seen.coming:
        return When.FUTURE, False
    if seen.gone:
        return When.FORMER, True
    if verb.act in (Act.NAMED, Act.DIE, Act.KILLED):
        return When.CURRENT, False
    simple_past = (verb.past or seen.past) and not seen.perfect
    if verb.act in (Act.BECOME, Act.JOIN, Act.FOLLOW):
        return When.CURRENT, simple_past and verb.act is Act.BECOME
    if simple_past and verb.noun == "founder":
        return When.CURRENT, False
    if simple_past:
        return When.FORMER, True
    return When.CURRENT, seen.perfect
