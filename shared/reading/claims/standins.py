"""Where somebody is meant without a name: "She was appointed in May", "The 21-year-old Spaniard won"."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.lexicon.ages import age_of, is_aged
from shared.lexicon.listing import words_of
from shared.lexicon.parties import MEMBERS
from shared.lexicon.peoples import nationality
from shared.lexicon.places import country, place_key
from shared.lexicon.speech import REPORTING, SAYING
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.claims.said import Anything, Detail, Said
from shared.reading.claims.sites import Site
from shared.reading.people.mentions import Mentions
from shared.reading.quotations.antecedents import Antecedents
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.text.page import Page, Sentence
from shared.reading.text.rolewords import stem

# The nouns by which somebody is called, each with the key of the place named with it.
Called = frozenset[tuple[str, str | None]]
Heads = dict[str, Called]

_PRONOUNS = frozenset({"he", "she"})
_BEFORE = words_of(', and but “ ” " — – ’ : ; when while as that after before because today yesterday now later then')
_VERBS = words_of(
    """
    is was has had will would can could did does won lost took made went came gave left got kept put sold ran led beat
    met saw knew began became grew drew wore spent sent fell rose who owes sells
    """
)
_INVERTED = frozenset(REPORTING) | {"says", "adds", "admits", "explains", "recalls", "recalled", "joked", "replied"}
_PEOPLES = ("ese", "ish", "ch", "ss")  # "the French" are many
_SINGULARS = ("s", "ed")


@dataclass(frozen=True, slots=True)
class Standin:
    """A pronoun or description as a site of the person it means, with what the description itself says."""

    person: str
    site: Site
    said: tuple[Anything, ...] = ()


def standins_of(page: Page, mentions: Mentions, heads: Heads, antecedents: Antecedents) -> Iterator[Standin]:
    """Every pronoun or description that stands for one person of the page.

    `heads` holds the nouns by which each person is already called: a new one is taken only from words that fit nobody
    else, and a bare post ("the mayor") never.
    """
    for index, sentence in enumerate(page.sentences):
        if sentence.is_heading:
            continue
        starts = frozenset(m.start for m, _ in mentions.between(sentence.span.start, sentence.span.end))
        for place, token in enumerate(sentence.tokens):
            if token.lower in _PRONOUNS and page.quoted_at(token.start) is None:
                if person := antecedents.meant(index, place):
                    yield Standin(person, Site(page, sentence, place, place + 1, starts))
            elif (token.lower == "the" or _owns(sentence, place)) and page.quoted_at(token.start) is None:
                yield from _described(Site(page, sentence, place, place, starts), mentions, heads)


def _owns(sentence: Sentence, place: int) -> bool:
    """Whether a name in the genitive begins here: "Microsoft's chief executive added"."""
    return sentence.tokens[place].is_capital and sentence.is_owner_at(place + 1)


def _described(at: Site, mentions: Mentions, heads: Heads) -> Iterator[Standin]:
    sentence, place = at.sentence, at.first
    before = sentence.tokens[place - 1] if place else None
    if before is not None and before.lower not in _BEFORE and before.lower not in _INVERTED:
        return
    found = _description(at)
    if any(start < sentence.tokens[place].start for start in at.starts):
        return
    if found is None:
        return
    end, said, head = found
    if not _is_subject(at, end):
        return
    person = mentions.stood_for(sentence, sentence.span_between(place, place + 1))
    if person is None or not _may_be_said(said, head, heads.get(person, frozenset()), heads):
        return
    yield Standin(person, Site(at.page, sentence, place, end, at.starts), said)


def _description(at: Site) -> tuple[int, tuple[Anything, ...], str] | None:
    """The end of a description that begins with "the", what it says, and its noun."""
    sentence, place = at.sentence, at.first
    if phrase := role_at(sentence, place, len(sentence.tokens)):
        return phrase.end, (Said(phrase, doubtful=True),), stem(phrase.title.lower().split()[-1])
    tokens, here, said = sentence.tokens, place + 1, list[Anything]()
    if here < len(tokens) and tokens[here].is_capital and tokens[here].lower in MEMBERS:
        member = tokens[here]
        return here + 1, (Detail(ClaimKind.PARTY, here, here + 1, member.text, doubtful=True),), member.lower
    if here < len(tokens) and is_aged(tokens[here].lower):
        said.append(Detail(ClaimKind.AGE, here, here + 1, str(age_of(tokens[here].lower))))
        here += 1
    if (
        here < len(tokens)
        and (found := nationality(tokens[here].text))
        and tokens[here].is_capital
        and (said or not tokens[here].lower.endswith(_PEOPLES))
    ):
        said.append(Detail(ClaimKind.NATIONALITY, here, here + 1, found, doubtful=True))
        here += 1
    return (here, tuple(said), "") if said else None


def _is_subject(at: Site, end: int) -> bool:
    """Whether a verb, or a comma with more said of it, follows: then it is what the sentence is about."""
    tokens = at.sentence.tokens
    inverted = at.first > 0 and tokens[at.first - 1].lower in _INVERTED
    if inverted and (end >= len(tokens) or tokens[end].text in (",", ".", "”")):
        return end >= len(tokens) or tokens[end].text != "," or not at.names_somebody(end + 1)
    if end >= len(tokens) or at.names_somebody(end) or tokens[end].is_owner or tokens[end].is_capital:
        return False
    if tokens[end].text == ",":
        return end + 1 < len(tokens) and not at.names_somebody(end + 1) and not tokens[end + 1].is_capital
    word = tokens[end].lower
    return word in SAYING or word in _VERBS or (word.isalpha() and word.endswith(_SINGULARS))


def _may_be_said(said: tuple[Anything, ...], head: str, own: Called, heads: Heads) -> bool:
    """Whether a description can mean this person: called so already, or told by more than a bare post or calling."""
    one = said[0]
    if isinstance(one, Detail) and one.kind is ClaimKind.PARTY:
        belongs = {noun for noun, _ in own} & MEMBERS
        return head in belongs if belongs else not any((head, None) in others for others in heads.values())
    if not isinstance(one, Said):
        return True
    if head in ("writer", "author", "reporter", "journalist"):
        return False  # who wrote the article
    phrase: RolePhrase = one.phrase
    if any(noun == head for noun, _ in own):
        return phrase.place is None or (head, place_key(phrase.place)) in own
    if any(head == noun for others in heads.values() for noun, _ in others):
        return False
    if phrase.age is not None or phrase.when is When.FORMER or phrase.capacity is Capacity.ELECT:
        return True
    if phrase.kind is ClaimKind.OFFICE:
        region = phrase.place is not None and country(phrase.place) is None
        return region or (phrase.organisation is not None and phrase.place is None)
    return not own or phrase.organisation is not None or phrase.nation is not None
