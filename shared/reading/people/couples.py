"""Two who share a family name: "Jim and Brenda Fudge", later "Mr Fudge" and "Mrs Fudge"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from shared.lexicon.genders import given_name_genders, of_word
from shared.models.text import Span
from shared.reading.people.groups import Group, name_words
from shared.reading.text.page import Page


def couples_of(page: Page, names: Sequence[Span]) -> Mapping[int, str]:
    """The offset of each given name that shares the family name behind the next, with that: "Jim and Brenda Fudge"."""
    found, genders = {}, given_name_genders()
    families = {name_words(name)[-1] for name in names if len(name_words(name)) > 1}
    for name, other in pairwise(names):
        ours, theirs = name_words(name), name_words(other)
        given = len(ours) == 1 and ours[0] in genders and ours[0] not in families
        if given and len(theirs) > 1 and theirs[0] in genders and page.text[name.end : other.start] in (" and ", " & "):
            found[name.start] = theirs[-1]
    return found


def both_addressed(names: Iterable[Span], addressed: Mapping[int, str]) -> frozenset[str]:
    """The names by which a man is addressed in one place, and a woman in another: "Mr Fudge" and "Mrs Fudge"."""
    genders: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if gender := of_word(addressed.get(name.start, "")):
            genders[name_words(name)[-1]].add(gender)
    return frozenset(word for word, found in genders.items() if len(found) > 1)


def is_other(bearer: Group, mention: Span, addressed: Mapping[int, str]) -> bool:
    """Whether a mention is addressed as a man, and the bearer of its name has a woman's given name, or vice versa."""
    gender, known = of_word(addressed.get(mention.start, "")), given_name_genders().get(bearer.words[0])
    return gender is not None and known is not None and gender != known


def alone_as(word: str, family: str | None, by_family: dict[str, list[Group]]) -> Group:
    """Somebody named by one name, who may share the family name of another: then that means them too."""
    if family is None:
        return Group((word,))
    group = Group((word, family), shares_family=True)
    by_family[family].append(group)
    return group
