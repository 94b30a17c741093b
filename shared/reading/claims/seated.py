"""The seats of those who "sit on the committee" or "sat in parliament"."""

from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.models.reading import ClaimKind
from shared.reading.claims.said import Said
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import VerbGroup
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind
from shared.reading.text.propers import is_place

_SEATS = words_of(
    "board committee council panel commission parliament senate assembly cabinet jury congress house bench"
)


def sitting(site: Site, group: VerbGroup, begin: int, end: int) -> Iterator[Said]:
    """The seat of whoever sits on or in what begins here: in a body, and not in a place."""
    if end <= begin:
        return
    words = site.sentence.text_between(begin, end)
    of_body = Kind.BODY in site.sentence.kinds[begin:end] and not is_place(words)
    if of_body or words.lower().split()[-1] in _SEATS:
        phrase = RolePhrase(ClaimKind.OFFICE, "member", group.end - 2, end, end, group.when)
        yield Said(phrase, group.past, doubtful=True)
