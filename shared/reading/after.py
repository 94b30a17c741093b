"""What is said of a person right after the name: in commas, brackets and dashes, with "is", with "who"."""

from dataclasses import dataclass, replace

from shared.lexicon.listing import words_of
from shared.models.reading import When
from shared.reading.roles import RolePhrase, role_at
from shared.reading.sites import Site

_OPENING = frozenset({",", "(", "—", "–", "-"})
_ENDING = words_of(""", . ; : ) — – - ! ” " ’ ' “ ? …""")
_AFTER_ROLE = words_of("and who but in since from until on at with when while after during as by for to between under")
# The verbs that say what somebody is, was or becomes, longest first, and the time they speak of.
_VERBS: tuple[tuple[tuple[str, ...], When, bool], ...] = (
    (("has", "been", "appointed"), When.CURRENT, False),
    (("has", "been", "named"), When.CURRENT, False),
    (("has", "been", "elected"), When.CURRENT, False),
    (("was", "appointed", "as"), When.CURRENT, False),
    (("was", "sworn", "in", "as"), When.CURRENT, False),
    (("took", "office", "as"), When.CURRENT, False),
    (("took", "over", "as"), When.CURRENT, False),
    (("is", "serving", "as"), When.CURRENT, False),
    (("has", "served", "as"), When.CURRENT, True),
    (("has", "been"), When.CURRENT, False),
    (("had", "been"), When.FORMER, True),
    (("was", "appointed"), When.CURRENT, False),
    (("was", "named"), When.CURRENT, False),
    (("was", "elected"), When.CURRENT, False),
    (("was", "re-elected"), When.CURRENT, False),
    (("will", "become"), When.FUTURE, False),
    (("will", "be"), When.FUTURE, False),
    (("is", "now"), When.CURRENT, False),
    (("is", "currently"), When.CURRENT, False),
    (("is", "still"), When.CURRENT, False),
    (("was", "then"), When.FORMER, True),
    (("serves", "as"), When.CURRENT, False),
    (("served", "as"), When.FORMER, True),
    (("worked", "as"), When.FORMER, True),
    (("works", "as"), When.CURRENT, False),
    (("is",), When.CURRENT, False),
    (("was",), When.CURRENT, True),
    (("became",), When.CURRENT, True),
    (("becomes",), When.CURRENT, False),
    (("remains",), When.CURRENT, False),
    (("remained",), When.CURRENT, True),
    (("appointed",), When.CURRENT, False),
    (("elected",), When.CURRENT, False),
    (("formerly",), When.FORMER, False),
    (("previously",), When.FORMER, False),
    (("once",), When.FORMER, False),
    (("now",), When.CURRENT, False),
    (("then",), When.FORMER, False),
)

_VERB_BEGINNINGS = frozenset(verb[0] for verb, _, _ in _VERBS)


@dataclass(frozen=True, slots=True)
class Said:
    """A role said after a name; `past` marks a past tense that needs a date to be tested."""

    phrase: RolePhrase
    past: bool = False


def roles_after(site: Site) -> tuple[Said, ...]:
    """Every role said of the person between the name and the end of what is said of them."""
    tokens, place = site.sentence.tokens, site.last
    if place + 1 >= len(tokens):
        return ()
    if tokens[place].text in _OPENING:
        place = _past_age(site, place + 1)
        if place >= len(tokens):
            return ()
        if tokens[place].lower == "who":
            return _verbal(site, place + 1)
        return _verbal(site, place) or _phrases(site, place, When.CURRENT, past=False)
    return _verbal(site, place)


def _past_age(site: Site, place: int) -> int:
    """Past an age in commas: ", 54, a farmer"."""
    tokens = site.sentence.tokens
    if tokens[place].text.isdigit() and place + 1 < len(tokens) and tokens[place + 1].text in (",", ")"):
        return place + 2
    return place


def _verbal(site: Site, place: int) -> tuple[Said, ...]:
    tokens = site.sentence.tokens
    if place >= len(tokens) or tokens[place].lower not in _VERB_BEGINNINGS:
        return ()
    for verb, when, past in _VERBS:
        end = place + len(verb)
        if tuple(token.lower for token in tokens[place:end]) == verb:
            return _phrases(site, end, when, past) if end < len(tokens) else ()
    return ()


def _phrases(site: Site, place: int, when: When, past: bool) -> tuple[Said, ...]:
    """The role at `place` and those joined to it by "and a" or ", the"."""
    found: list[Said] = []
    while place < len(site.sentence.tokens):
        phrase = role_at(site.sentence, place, len(site.sentence.tokens))
        if phrase is None or not _ends_there(site, phrase):
            break
        held = when if phrase.when is When.CURRENT else phrase.when
        found.append(Said(replace(phrase, when=held), past))
        place = _next_phrase(site, phrase.end)
    return tuple(found)


def _next_phrase(site: Site, end: int) -> int:
    """Where a second role may begin: behind "and" with an article or time of its own; else past the end."""
    tokens = site.sentence.tokens
    if end + 1 < len(tokens) and tokens[end].lower == "and":
        return end + 1
    return len(tokens)


def _ends_there(site: Site, phrase: RolePhrase) -> bool:
    """Whether nothing follows that makes the phrase part of something else, such as the next person's title."""
    tokens, end = site.sentence.tokens, phrase.end
    if end >= len(tokens):
        return True
    if site.names_somebody(end) or tokens[end].is_owner:
        return False
    return tokens[end].text in _ENDING or tokens[end].lower in _AFTER_ROLE
