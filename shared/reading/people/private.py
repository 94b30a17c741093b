"""Who of an article is nobody's business: minors, victims and private relatives, told by the words around their names.

They stand in their article but are not looked up. Who holds an office is public, whatever else is said of them.
The rule follows what codes of the press ask for (minors, victims of crime, relatives who are not themselves relevant to
the story), and can only see words: it spares rather somebody too many, who is then shown as not looked up.
"""

import re
from dataclasses import replace

from shared.models.reading import ClaimKind, Person, Reading
from shared.models.text import Span

_NEAR = 100  # characters before and after a name that are looked at, within its sentence
_CHILD = "son|daughter|child|baby|grandson|granddaughter|grandchild|stepson|stepdaughter|nephew|niece"
_KIN = (
    f"{_CHILD}|wife|husband|mother|father|sister|brother|widow|widower|partner|fianc[eé]e?|aunt|uncle|cousin|"
    "girlfriend|boyfriend"
)
_YOUNG = (
    "boy|girl|schoolboy|schoolgirl|pupil|toddler|infant|teen|teenager|youngster|youth|student|son|daughter|child|"
    "brother|sister|victim|refugee|survivor"
)
_MINOR = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen)[- ]year[- ]old|\w+[- ]month[- ]old|newborn"
)
_ACCUSED = (
    r"charged|accused|convicted|acquitted|cleared|guilty|suspicion|suspected|arrested|jailed|sentenced|trial|tried|"
    r"wanted|questioned|admit\w*|den(?:y|ies|ied)|confess\w*|charges?"
)
_CRIME = "murders?|attempted murder|manslaughter|killing|rape|sexual assault|abuse|kidnapping|abduction|stabbing"
_COMMITTING = "murdering|killing|raping|assaulting|abusing|kidnapping|abducting|stabbing"
_CALLED = r"(?:,? (?:called|named|identified as|known as))?,? "

_BEFORE = (
    # a 14-year-old (Palestinian) (boy called) X; the schoolgirl X
    rf"\b(?:{_MINOR})(?: (?-i:[A-Z])\w+)?(?:(?: \w+)? (?:{_YOUNG}))?{_CALLED}$",
    rf"\b(?:schoolboy|schoolgirl|toddler|baby|teenager){_CALLED}$",
    # the victim, (named as) X; the victims were named as X and Y; rape survivor X
    r"\bvictims?,?(?: \w+){0,6} (?:named|identified)\b[^.;]{0,30}\bas\b[^.;]{0,60}$",
    r"\b(?:the|a|another|one|second|third) (?:\w+ )?victim, $",
    rf"\b(?:victims? |deceased,? |(?:rape|abuse|attack|assault|trafficking) survivor ){_CALLED[:-1]}?$",
    # charged with the murder of X; accused of murdering (28-year-old) X
    rf"\b(?:{_ACCUSED})\b[^.;]{{0,40}}\b(?:(?:{_CRIME}) of|{_COMMITTING}) (?:\w+-year-old )?$",
    # the victim's mother, X
    rf"\bvictim['’]s (?:\w+ )?(?:{_KIN}){_CALLED}$",
)
_AFTER = (
    # X, 14, ...; X (14); X, aged 14; X, a 14-year-old; X, who was 14
    r"^,? \(?aged? (?:[1-9]|1[0-7])\b",
    r"^ \((?:[1-9]|1[0-7])\)",
    r"^, (?:[1-9]|1[0-7])(?=[,.;)]| and\b| of\b|$)",
    rf"^, (?:an? |the |then |now |just ){{0,2}}(?:{_MINOR})\b",
    r"^, who (?:is|was)(?: only| just)? (?:[1-9]|1[0-7])\b(?! (?:years (?!old)|months|days|when))",
    r"^, (?:an? |the )?(?:\w+ )?(?:schoolboy|schoolgirl|toddler)\b",
    # X, (17,) the victim; X, a rape survivor; X, mother of the victim
    r"^, (?:\d\d?, )?(?:an? |the |one of the |another )?(?:\w+ )?"
    r"(?:victim|(?:rape|abuse|attack|assault) survivor)s?\b(?!['’]s)",
    rf"^, (?:the )?(?:{_KIN}) of (?:the|a|one of the|another) (?:\w+ )?victims?\b",
    rf"^, (?:the|one of the) victim(?:['’]s|s['’]) (?:{_KIN})\b",
)
# his daughter Emma: relatives who are given no name of their own to be known by
_RELATIVE = re.compile(
    rf"\b(?:his|her|their|my|our|whose|\w+['’]s?) (?:\w+[- ]){{0,2}}(?:{_KIN})s?{_CALLED}$", re.IGNORECASE
)
_SAID = re.compile(r"^,? (?:said|says|told|added|adds|wrote|warned)\b")
_BEFORE_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _BEFORE)
_AFTER_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _AFTER)


def private_people(reading: Reading) -> frozenset[str]:
    """The ids of the people of a reading who are not to be looked up, nor listed across articles."""
    return frozenset(person.id for person in reading.people if _is_private(person, reading.article.text))


def without(reading: Reading, people: frozenset[str]) -> Reading:
    """The reading as if some people were not named: they are neither asked for nor compared with others."""
    names = {person.name for person in reading.people if person.id in people}
    kept = tuple(_not_kin_of(person, names) for person in reading.people if person.id not in people)
    return replace(reading, people=kept)


def _not_kin_of(person: Person, names: set[str]) -> Person:
    claims = tuple(c for c in person.claims if c.kind is not ClaimKind.KINSHIP or c.value not in names)
    return person if len(claims) == len(person.claims) else replace(person, claims=claims)


def _is_private(person: Person, text: str) -> bool:
    if any(claim.kind is ClaimKind.OFFICE for claim in person.claims):
        return False
    return any(_is_minor(claim.value) for claim in person.claims if claim.kind is ClaimKind.AGE) or any(
        _says_so(mention, text, alone=" " not in person.name) for mention in person.mentions
    )


def _is_minor(age: str | None) -> bool:
    return age is not None and age.isdecimal() and int(age) < 18


def _says_so(mention: Span, text: str, *, alone: bool) -> bool:
    """Whether the words around one mention tell; `alone` where the whole name is one word."""
    before = _sentence_so_far(text[max(0, mention.start - _NEAR) : mention.start])
    after = text[mention.end : mention.end + _NEAR].partition("\n")[0]
    if any(rule.search(after) for rule in _AFTER_RULES):
        return True
    if before.endswith(", ") and _SAID.search(after):  # "... for the victim, Smith said"
        return False
    return any(rule.search(before) for rule in _BEFORE_RULES) or (alone and bool(_RELATIVE.search(before)))


def _sentence_so_far(before: str) -> str:
    return re.split(r"\n|(?<=[.!?]) (?=[A-Z“\"])", before)[-1]
