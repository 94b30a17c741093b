"""What is done to a person: "named X foreign minister", "the appointment of X as judge", "a party led by X"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.predicates import BEING, VERBS, Act
from shared.models.reading import ClaimKind, When
from shared.reading.claims.chains import roles_from
from shared.reading.claims.said import Gone, Said
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.propers import is_place, proper_at

_ACTS = words_of("appointment nomination election selection promotion installation return hiring choice inauguration")
_ENDS = words_of("resignation dismissal removal sacking firing departure ouster ousting exit retirement impeachment")
_FOLLOW = words_of(
    "succeeds succeeded succeed succeeding replaces replaced replace replacing follows followed following"
)
_FOLLOWED = words_of("succeeded replaced followed")
_LED = {"led": "leader", "headed": "head", "chaired": "chair", "founded": "founder", "run": "head", "edited": "editor",
        "owned": "owner", "directed": "director", "co-founded": "co-founder", "managed": "manager",
        "coached": "coach", "captained": "captain", "commanded": "commander", "hosted": "host"}  # fmt: skip
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
    elif word in _CHOOSE:
        yield from _as(site, When.FUTURE, bare=(word,) in VERBS)
    elif word in ("appoints", "names", "elects", "hires"):
        yield from _as(site, When.CURRENT)
    else:
        verb = VERBS.get((word,))
        if verb and verb.act in (Act.NAMED, Act.SACKED) and not (place and tokens[place - 1].lower in BEING):
            yield from _as(site, When.FORMER if verb.act is Act.SACKED else When.CURRENT, bare=verb.act is Act.NAMED)


def _as(site: Site, when: When, *, bare: bool = False) -> Iterator[Said]:
    """The role behind the name, after "as"; with `bare` right behind the name too ("named X prime minister")."""
    tokens, place = site.sentence.tokens, site.behind
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    if place >= len(tokens) or (tokens[place].lower != "as" and not (bare and place == site.behind)):
        return
    place += tokens[place].lower == "as"
    for phrase in roles_from(site, place, strict=False):
        yield Said(replace(phrase, when=when) if phrase.when is When.CURRENT else phrase)


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
