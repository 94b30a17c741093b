"""Whether a description means one human, and a new one: "the striker", "Ukraine's president", "The buyer was X"."""

from shared.lexicon.ages import age_of, is_aged
from shared.lexicon.clauses import DETERMINERS, OWNERS
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.lexicon.parties import MEMBERS
from shared.lexicon.peoples import is_inhabitant, nationality
from shared.lexicon.predicates import BEING
from shared.reading.quotations.nouns import Form, Phrase, is_inner, may_be_verb
from shared.reading.quotations.phrases import phrase_from
from shared.reading.quotations.scene import Name, Scene
from shared.reading.text.kinds import Kind

# Who acts in a story that is another's: whoever is one without a name is nobody of those who have one.
OTHERS = words_of(
    """
    judge magistrate juror coroner prosecutor victim witness resident neighbour neighbor bystander passer-by caller
    spokesman spokeswoman spokesperson defendant claimant plaintiff complainant
    """
)
_DOERS = ("er", "or", "ist", "ee", "ian", "man", "woman", "veteran", "chair", "hopeful")


def is_human(scene: Scene, subject: Phrase) -> bool:
    """Whether a noun means one human: "the billionaire" is meant by "he", and not whom the billionaire met."""
    return scene.low[subject.first] not in ("a", "an") and (is_calling(scene, subject) or _has_age(scene, subject))


def _has_age(scene: Scene, subject: Phrase) -> bool:
    """Whether an age tells that a noun is a human: "the centrist, 73, took over", "the 69-year-old native"."""
    if any(is_aged(scene.low[i]) for i in range(subject.first, subject.last)):
        return True
    behind = scene.low[subject.last : subject.last + 3]
    return len(behind) == 3 and behind[0] == behind[2] == "," and age_of(behind[1]) is not None


def is_calling(scene: Scene, subject: Phrase) -> bool:
    """Whether the noun of a subject is what a human is called: a title, a people, the member of a party."""
    head = subject.last - 1
    if scene.kinds[head] is Kind.TITLE:
        return scene.low[subject.first : subject.last][-2:] != ["first", "lady"]
    small = scene.low[head]
    if _counts(scene, subject):
        return True
    party = any(scene.low[i] in MEMBERS for i in range(subject.first, head))
    if scene.tokens[head].is_capital:
        return small in MEMBERS or is_from(scene, subject)
    return (party and small.endswith(_DOERS)) or is_aged(small)


def _counts(scene: Scene, subject: Phrase) -> bool:
    """Whether a number tells that a human is meant: "the mother of three", "the world number one"."""
    head, last = scene.low[subject.last - 1], subject.last
    kin, _, count = head.partition("-of-")
    if count or (scene.word(last) == "of" and _ends_at(scene, last + 2)):
        return kin in KIN and age_of(count or scene.word(last + 1)) is not None
    return last - subject.first > 1 and scene.low[last - 2] == "number" and age_of(head) is not None


def _ends_at(scene: Scene, place: int) -> bool:
    return place >= len(scene.low) or may_be_verb(scene, place) or not is_inner(scene, place)


def is_from(scene: Scene, subject: Phrase) -> bool:
    """Whether a noun is for who comes from somewhere: "the Iranian", "the New Zealander", "the Londoner"."""
    head = subject.last - 1
    if scene.low[subject.first] != "the" or not scene.tokens[head].is_capital:
        return False
    both = f"{scene.tokens[head - 1].text} {scene.low[head]}"
    return scene.kinds[head] is Kind.NATION or is_inhabitant(scene.tokens[head].text) or nationality(both) is not None


def is_somebody(scene: Scene, subject: Phrase) -> bool:
    """Whether a noun means one human who has no name here: "a neighbour", "the victim's mother", "an official"."""
    head = scene.low[subject.last - 1]
    return is_calling(scene, subject) or head in KIN or head in OTHERS


def is_told_apart(scene: Scene, subject: Phrase) -> bool:
    """Whether a description says whose or which one it means, so that it is somebody who was not described before."""
    inside = range(subject.first, subject.last - 1)
    return any(scene.sentence.is_owner_at(i) and scene.kinds[i - 1] in (Kind.NATION, Kind.CITY) for i in inside)


def said_to_be(scene: Scene, subject: Phrase, fitting: frozenset[str] | set[str]) -> str | None:
    """Who a description is said to be by the verb behind it: "The buyer was X", "The witness was her brother, X"."""
    is_verb = subject.last < len(scene.low) and scene.low[subject.last] in BEING
    first = subject.last + 1
    noun = is_verb and (scene.low[first] in DETERMINERS or scene.tokens[first].is_capital or _is_title(scene, first))
    who = phrase_from(scene, first, len(scene.low), verb_follows=False) if noun else None
    return who.person if who and who.form is Form.NAMED and who.person in fitting else None


def _is_title(scene: Scene, place: int) -> bool:
    return scene.kinds[place] is Kind.TITLE


def is_compared(scene: Scene, name: Name, pronoun: int) -> bool:
    """Whether a name only says as whose something somebody else speaks, or is told by the pronoun who it is.

    "As Bush's envoy, he said" is not of Bush, and in "X, her predecessor" she is not X.
    """
    if name.last == pronoun - 1 and scene.low[name.last] in (",", "("):
        return scene.low[pronoun] in OWNERS
    owns = name.last < len(scene.low) and scene.sentence.is_owner_at(name.last)
    return owns and "as" in scene.low[max(0, name.first - 3) : name.first]
