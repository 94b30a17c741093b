"""Which claims are kept: those of the rules that the network does not doubt much, and those it adds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from shared.lexicon.occupations import KIN
from shared.lexicon.speech import SAYING, TELLING
from shared.models.reading import Claim, ClaimKind, Official, Person, Sureness
from shared.models.text import Span
from shared.reading.claims.contests import beaten_at, won_at
from shared.reading.claims.hedges import is_denied_or_asked
from shared.reading.claims.sameness import distinct
from shared.reading.learnt.layout import KINDS, TIMES, Layout, Stated
from shared.reading.learnt.network import Guess
from shared.reading.learnt.values import claim_of
from shared.reading.learnt.wording import says_something
from shared.reading.text.page import Page, Sentence

# The best of the values tried on passages that neither the rules nor the network had seen (`fresh-*.txt`).
ADDED = 0.65
"""How likely the network must hold a claim that no rule reads."""
KEPT = 0.05
"""How likely it must hold one that the rules read, for it to stay."""

_NEW = frozenset({"a", "an", "another", "one"})
_OPENING = 6  # tokens from the beginning of a sentence
_BEFORE_NAME, _BEHIND_NAME = re.compile(r",? "), re.compile(r"(?:, | (?:is|remains|serves as) )(?:the )?")
_MEMBER = re.compile(r"(?:, | (?:is|was|remains) )(?:the |an? )?(?:former )?member of (?:the )?")


def chosen(
    page: Page, layout: Layout, people: Sequence[Person], guesses: Iterable[Guess], officials: Sequence[Official]
) -> dict[int, list[Claim]]:
    """The claims on each person by their place among the people; of those that say the same only the likeliest.

    What rules read comes before what the network adds, being plainer. Nothing is added that is asked or denied, nor of
    somebody named what another is called who speaks ("X, the minister said, was late"), nor an office of `officials`.
    """
    rules = {(s.begin, s.end, s.kind, s.person): s for s in layout.stated}
    kept: dict[int, list[tuple[Guess, Claim]]] = defaultdict(list)
    for guess in sorted(guesses, key=lambda g: (key_of(g) not in rules, -g.chance)):
        rule = rules.get(key_of(guess))
        needed = ADDED if rule is None else 0 if _is_plain(page, rule.claim, people[guess.person]) else KEPT
        if guess.chance < needed or _is_said(guess, kept[guess.person]):
            continue
        claim = rule.claim if rule else _new(page, layout, guess)
        said = says_something(claim) and not _is_no_claim(page, claim, people[guess.person])
        if rule or (said and not _is_anothers(claim, officials)):
            kept[guess.person].append((guess, claim))
    return {person: [claim for _, claim in claims] for person, claims in kept.items()}


def key_of(guess: Guess) -> tuple[int, int, int, int]:
    """Where it stands, of what kind it is and whose: what tells a claim from others."""
    return (guess.stretch.begin, guess.stretch.end, guess.stretch.kind, guess.person)


def _is_plain(page: Page, claim: Claim, person: Person) -> bool:
    """Whether rules are sure of an office or membership right beside the name.

    No network has to agree to "President Ana Ruiz", nor to "Ana Ruiz, a member of the House of Lords".
    """
    if claim.sureness is not Sureness.SURE:
        return False
    begin, end = claim.span.start, claim.span.end
    if claim.kind is ClaimKind.AFFILIATION:
        return any(m.end <= begin and _MEMBER.fullmatch(page.text, m.end, begin) for m in person.mentions)
    if claim.kind is not ClaimKind.OFFICE:
        return False
    before = any(m.start >= end and _BEFORE_NAME.fullmatch(page.text, end, m.start) for m in person.mentions)
    return before or any(m.end <= begin and _BEHIND_NAME.fullmatch(page.text, m.end, begin) for m in person.mentions)


def _is_said(guess: Guess, kept: Iterable[tuple[Guess, Claim]]) -> bool:
    stretch = guess.stretch
    return any(
        other.stretch.kind == stretch.kind and stretch.overlaps(other.stretch.begin, other.stretch.end)
        for other, _ in kept
    )


def _is_no_claim(page: Page, claim: Claim, person: Person) -> bool:
    """Whether it is asked or denied, or said of who says something of this person or beat them."""
    start, end = claim.span.start, claim.span.end
    sentence = page.sentences[page.sentence_at(start)]
    behind = sentence.index_at(end)
    speaks = behind < len(sentence.tokens) and sentence.tokens[behind].lower in SAYING | TELLING
    named = any(sentence.span.start <= m.start < start for m in person.mentions)
    no_claim = is_denied_or_asked(page, start, end) or (speaks and named) or _is_winners(sentence, start, person)
    elsewhere = _is_of_somebody_new(sentence, start, person) or _is_of_a_relative(sentence, start)
    return no_claim or elsewhere or _is_across_semicolon(sentence, claim.span, person)


def _is_of_a_relative(sentence: Sentence, start: int) -> bool:
    """Whether it is said of the one whose relative somebody is: "son of a former prime minister"."""
    before = [token.lower for token in sentence.tokens[: sentence.index_at(start)]]
    while before and before[-1] in ("a", "an", "the"):
        before.pop()
    return len(before) > 1 and before[-1] == "of" and before[-2] in KIN


def _is_across_semicolon(sentence: Sentence, words: Span, person: Person) -> bool:
    """Whether every mention in the sentence stands behind a semicolon that ends the clause of the words."""
    behind = [m.start for m in person.mentions if words.end <= m.start < sentence.span.end]
    before = any(sentence.span.start <= m.start < words.start for m in person.mentions)
    if before or not behind:
        return False
    begin = sentence.span.start
    return ";" in sentence.span.text[words.end - begin : min(behind) - begin]


def _is_of_somebody_new(sentence: Sentence, start: int, person: Person) -> bool:
    """Whether it stands in what a sentence begins with that names somebody else by "a": "A senior official said"."""
    opens = sentence.tokens[0].lower in _NEW and sentence.index_at(start) < _OPENING
    return opens and not any(sentence.span.start <= m.start < sentence.span.end for m in person.mentions)


def _is_winners(sentence: Sentence, start: int, person: Person) -> bool:
    """Whether what begins at this offset is said of whoever beats this person: "X beat Y to become president"."""
    for mention in person.mentions:
        if not sentence.span.start <= mention.start < start:
            continue
        first = sentence.index_at(mention.start)
        inside = {token.start for token in sentence.tokens[first : sentence.index_at(mention.end)]}
        verb = beaten_at(sentence, first, frozenset())
        won = won_at(sentence, verb, inside) if verb is not None else None
        if won is not None and sentence.tokens[won].start <= start:
            return True
    return False


def _is_anothers(claim: Claim, officials: Iterable[Official]) -> bool:
    if claim.kind is not ClaimKind.OFFICE:
        return False
    return any(claim.span.start < official.span.end and official.span.start < claim.span.end for official in officials)


def _new(page: Page, layout: Layout, guess: Guess) -> Claim:
    stretch = guess.stretch
    start, end = layout.starts[stretch.begin], layout.ends[stretch.end - 1]
    return claim_of(page, KINDS[stretch.kind], start, end, TIMES[guess.time])


def with_claims(
    people: Sequence[Person], claims: dict[int, list[Claim]], unseen: Iterable[Stated]
) -> tuple[Person, ...]:
    """The people with these claims, each once, and with those that the network was never asked about."""
    for one in unseen:
        claims.setdefault(one.person, []).append(one.claim)
    return tuple(replace(person, claims=distinct(claims.get(place, []))) for place, person in enumerate(people))
