"""What is done to a person: "named X foreign minister", "the appointment of X as judge", "a party led by X"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.predicates import BEING, DOUBTED, NEGATIONS, VERBS, WILL, Act
from shared.models.reading import ClaimKind, When
from shared.reading.claims.chains import roles_from
from shared.reading.claims.said import Gone, Said
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.propers import is_place, proper_at
from shared.reading.text.tokens import Token

_ACTS = words_of("appointment nomination election selection promotion installation return hiring choice inauguration")
_ENDS = words_of("resignation dismissal removal sacking firing departure ouster ousting exit retirement impeachment")
_FOLLOW = words_of(
    "succeeds succeeded succeed succeeding replaces replaced replace replacing follows followed following"
)
_FOLLOWED = words_of("succeeded replaced followed")
_LED = {"led": "leader", "headed": "head", "chaired": "chair", "founded": "founder", "run": "head", "edited": "editor",
        "owned": "owner", "directed": "director", "co-founded": "co-founder", "managed": "manager",
        "coached": "coach", "captained": "captain", "commanded": "commander", "hosted": "host"}  # fmt: skip
_LONGEST_APPOSITION = 16
_ITS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_CALLED_BACK = frozenset({"recalled", "recalls", "axed", "axes"})
# Who is chosen is not there yet.
_CHOOSE = words_of("picks picked taps tapped chooses chose nominates nominated proposes proposed selects selected")


def changes_of(site: Site, begin: int) -> Iterator[Said | Gone]:
    """What the verb or noun before token `begin`, where the name with its titles begins, makes of the person."""
    tokens, place = site.sentence.tokens, begin - 1
    if place < 0:
        return
    word = tokens[place].lower
    if word == "by" and place:
        yield from _by(site, place)
    elif word in ("of", "for") and place and tokens[place - 1].lower in _ACTS | _ENDS:
        gone = tokens[place - 1].lower in _ENDS
        if gone and word == "of":
            yield Gone(place)
        yield from _as(site, When.FORMER if gone else When.CURRENT)
    elif word in _FOLLOW:
        yield from _as(site, When.FORMER)
    elif when := given_by(tokens, place):
        yield from _as(site, when, bare=(word,) in VERBS)
    elif (verb := VERBS.get((word,))) and verb.act is Act.SACKED and not (place and tokens[place - 1].lower in BEING):
        yield from _as(site, When.FORMER)


def given_by(tokens: Sequence[Token], place: int) -> When | None:
    """Of which time a post is that the verb here gives to whom it names next; None where it gives nobody one."""
    word = tokens[place].lower
    if word in _CHOOSE:
        return When.FUTURE
    verb = VERBS.get((word,))
    named = verb is not None and verb.act is Act.NAMED and not (place and tokens[place - 1].lower in BEING)
    return When.CURRENT if named or word in ("appoints", "names", "elects", "hires") else None


def is_sacked(site: Site, begin: int) -> bool:
    """Whether somebody was made to leave the post that begins at token `begin`: "has fired its chief executive, X"."""
    tokens, verb = site.sentence.tokens, begin - 1
    while verb > 0 and tokens[verb].lower in _ITS:
        verb -= 1
    behind = tokens[site.behind].lower if site.behind < len(tokens) else "."
    if verb < 1 or behind == "as" or site.sentence.is_owner_at(site.behind):
        return False  # "dismissed Mayor X as a clown", "dismissed President X's claim"
    word, before = tokens[verb].lower, tokens[verb - 1].lower
    found = VERBS.get((word,))
    called_back = word in _CALLED_BACK and tokens[verb + 1].lower == "its"  # "We were late," recalled Chair X
    done = called_back or (found is not None and found.act is Act.SACKED)
    return done and before not in BEING | WILL | DOUBTED | NEGATIONS | {"to", "by"}


def _as(site: Site, when: When, *, bare: bool = False) -> Iterator[Said]:
    """The role behind the name, after "as"; with `bare` right behind the name too ("named X prime minister")."""
    tokens, place = site.sentence.tokens, site.behind
    if place < len(tokens) and tokens[place].text == ",":
        place = _past_apposition(site, place)
    apart = place > site.behind + 1
    if place >= len(tokens) or (tokens[place].lower != "as" and not (bare and place == site.behind)):
        return
    place += tokens[place].lower == "as"
    for phrase in roles_from(site, place, strict=False):
        yield Said(replace(phrase, when=when) if phrase.when is When.CURRENT else phrase, doubtful=apart)


def _past_apposition(site: Site, comma: int) -> int:
    """Past what stands in commas behind the name, where "as" follows it: "named X, a lawyer, | as chief executive"."""
    tokens = site.sentence.tokens
    for here in range(comma + 1, min(len(tokens) - 1, comma + _LONGEST_APPOSITION)):
        if tokens[here].text == "," and tokens[here + 1].lower == "as":
            return here + 1
        if tokens[here].text in (".", ";", ":", "“", "”") or site.names_somebody(here):
            break
    return comma + 1


def _by(site: Site, by: int) -> Iterator[Said]:
    """ "was succeeded as mayor by X", "the party, led by X"."""
    tokens, verb = site.sentence.tokens, by - 1
    if tokens[verb].lower in _LED:
        yield from _leading(site, verb)
        return
    for here in range(verb, max(-1, verb - 8), -1):
        if tokens[here].lower == "as" and here and tokens[here - 1].lower in _FOLLOWED:
            for phrase in roles_from(site, here + 1, strict=False):
                if phrase.end == by:
                    yield Said(phrase)
            return


def _leading(site: Site, verb: int) -> Iterator[Said]:
    """The leader, head or founder of the body that is named before "led by"."""
    sentence, tokens, end = site.sentence, site.sentence.tokens, verb
    while end > 0 and (tokens[end - 1].text == "," or tokens[end - 1].lower in BEING | {"which", "now", "currently"}):
        end -= 1
    starts = (
        start for start in range(max(0, end - 6), end) if tokens[start].is_capital and proper_at(sentence, start) == end
    )
    start = next(starts, None)
    if start is None or tokens[start].start in site.starts or is_place(sentence.text_between(start, end)):
        return
    noun = _LED[tokens[verb].lower]
    kind = (
        ClaimKind.OCCUPATION
        if noun in ("founder", "co-founder", "owner", "coach", "captain", "host")
        else ClaimKind.OFFICE
    )
    phrase = RolePhrase(kind, noun, verb, verb + 2, verb + 2, organisation=(start, end))
    yield Said(phrase, doubtful=True)
