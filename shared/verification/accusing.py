"""Which words are sure enough to be held against somebody."""

import re

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.places import adjective, named
from shared.lexicon.roles import LEADERS
from shared.lexicon.thrones import BY_MARRIAGE, THRONES
from shared.models.reading import Claim, Role, Sureness
from shared.models.text import Article
from shared.resolution.wording import country_follows, goes_on, is_tail, is_written, may_be_elsewhere
from shared.verification.hearing import Hearing

_OF_CLUBS = words_of("president chairman chairwoman chair chief head director captain")
_SPORT = re.compile(
    r"\b(?:striker|midfielder|goalkeeper|head coach|Serie A|La Liga|Bundesliga|Premier League|Champions League|FIFA"
    r"|UEFA|(?:told|national|new|as|to|assistant|their) coach|coach [A-Z]|coach(?:es|ed|ing)|football federation"
    r"|football association|World Cup squad|transfer window)\b"
)
_SPORT_TOO = re.compile(r"\b(?:coach|defender|derby|captain|club|season|squad|stadium|league)\b")
_FEWEST_TOO = 2  # different ones of these in a sentence, one more in a text: "flew home coach", "the dry season"


def may_accuse(hearing: Hearing, article: Article) -> bool:
    """Only words read for certain accuse, and only where their title and town do not seem to be others."""
    claim = hearing.claim
    if claim.sureness is not Sureness.SURE or claim.narrative or claim.of_series or claim.elsewhen:
        return False
    if claim.courtesy and (hearing.own or hearing.who.identity is None):
        return False
    if claim.role and (may_be_elsewhere(claim.role.title, claim.role.place, article.text) or _is_borne_beside(hearing)):
        return False
    if claim.role and (_is_loose(claim.role) or _is_of_club(claim, article)):
        return False
    if is_tail(claim.span, article.text) or country_follows(claim.span, article.text):
        return False
    return is_written(hearing.chain.office, claim.span, article.text) or not goes_on(claim.span, article.text)


def _is_loose(role: Role) -> bool:
    """Whether words that describe an office more than they name it leave out whose it is: "head of government"."""
    return folded(role.title) in LEADERS and not (role.place and (named(role.place) or adjective(role.place)))


def _is_of_club(claim: Claim, article: Article) -> bool:
    """Whether a president in an article on sport may be a club's or a federation's that goes by the place's name."""
    if claim.role is None or folded(claim.role.title) not in _OF_CLUBS or _SPORT.search(claim.role.organisation or ""):
        return False
    text, at = article.text, claim.span
    around = text[text.rfind(". ", 0, at.start) + 1 :].partition(". ")[0]
    in_sentence, in_all = (len(set(_SPORT_TOO.findall(each))) for each in (around, text))
    return bool(_SPORT.search(text)) or in_sentence >= _FEWEST_TOO or in_all > _FEWEST_TOO


def _is_borne_beside(hearing: Hearing) -> bool:
    """Whether a title is one that spouses have, or one that its bearer keeps: "Queen Camilla", "King Juan Carlos"."""
    title = folded(hearing.claim.role.title).split()[-1:] if hearing.claim.role else []
    return not BY_MARRIAGE.isdisjoint(title) or (bool(hearing.own) and not THRONES.isdisjoint(title))
