"""Which given names stand for one another: Bill for William, Olle for Olof."""

from collections.abc import Iterator
from functools import lru_cache

from shared.lexicon.listing import phrases_of

_NONE: frozenset[str] = frozenset()
# Short forms of given names outside English, the full one first. The English ones come from a library.
_OTHERS = """
aleksandr sasha shura, alexei alyosha lyosha, aleksei alyosha lyosha, dmitri dima mitya, dmytro dima, evgeni zhenya,
yevgeni zhenya, ivan vanya, mikhail misha, mykhailo misha, nikolai kolya, pavel pasha, pyotr petya, sergei seryozha,
vladimir volodya vova, volodymyr volodya vova, yuri yura, anatoli tolya, anastasia nastya, ekaterina katya kateryna,
yekaterina katya, yulia yulka, tatiana tanya, natalia natasha, maria masha, elena lena, yelena lena, olga olya,
francisco paco pancho, jose pepe, manuel manolo, jesus chus, ignacio nacho, dolores lola, concepcion concha,
guadalupe lupe, enrique quique, rafael rafa, eduardo lalo edu, luis lucho, roberto beto, alberto beto, fernando nando,
giuseppe beppe peppe, francesco franco ciccio, giovanni gianni, luigi gigi, domenico mimmo, alessandro sandro,
antonio toni tonino, lorenzo renzo, vincenzo enzo, rosaria rosi,
johann hans hannes, johannes hans hannes, friedrich fritz, heinrich heinz, josef sepp, wilhelm willi, ludwig lutz,
karl kalle, carl kalle, erik jerker, olof olle ola, nils nisse, gustaf gosta, gustav gosta, bo bosse, lars lasse,
per pelle, jan janne, sven svenne, emanuel manne, anders andreas, birgitta gitta britta, margareta greta,
stanislaw staszek, jan janek, tadeusz tadek, zbigniew zbyszek, jaroslaw jarek, wladyslaw wladek, grzegorz grzesiek,
georgios giorgos, ioannis giannis, konstantinos kostas, dimitrios dimitris, nikolaos nikos, panagiotis panos,
evangelos vangelis,
joao joaozinho, jose ze, antonio toninho, luiz luizinho, francisco chico, sebastiao tiao,
mohammed mohd md, muhammad mohd md, mehmet memo, ibrahim ibo, mustafa musti
"""


def other_forms(word: str) -> frozenset[str]:
    """The folded given names that this one is short for or that are short for it; none for most words."""
    return _forms().get(word, _NONE)


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[str]]:
    """Both lists as one, read when first asked for."""
    found: dict[str, set[str]] = {}
    for one, other in (*_listed(), *_english()):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(forms) for word, forms in found.items()}


def _listed() -> Iterator[tuple[str, str]]:
    for full, *every in map(str.split, phrases_of(_OTHERS)):
        yield from ((full, short) for short in every)


def _english() -> Iterator[tuple[str, str]]:
    """The library's pairs, but for two short forms of one longer name: Bob Menendez is Rob's father."""
    from nicknames import NickNamer  # few texts ask for it, and its import takes a quarter of starting the rules

    library = NickNamer()
    for full, every in library.nickname_lookup.items():
        longer = [library.nicknames_of(name) for name in library.canonicals_of(full) if len(name) > len(full)]
        yield from ((full, short) for short in every if not any(short in forms for forms in longer))
